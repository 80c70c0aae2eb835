/** What a replay asks for: only what one finding needs. A run has none, and asks for everything. */
export interface Focus {
  /** The finding's collection was the one with the most items. */
  isMain: boolean
  /** Purposes of the requests that showed the finding; empty where nothing is known of them. */
  purposes: ReadonlySet<string>
  /** Path and query of each of them. */
  urls: readonly { path: string; query: string }[]
  /** The suite made the collection, and now another one like it. */
  isMade: boolean
  /** Limits that they were asked for with. */
  limits: ReadonlySet<number>
  /** Items that the finding is about, and their neighbours. */
  ids: ReadonlySet<string>
  /** Everything that the check asks for, on the one collection. */
  isWide?: boolean
  /** One of them had a cursor. */
  hasCursor: boolean
  /** fast-check's path to the shrunk input, where the input was generated. */
  path: string | undefined
}

/** What may have a focus. */
interface Focused {
  focus?: Focus | undefined
}

/** Purposes whose requests depend on each other: that a part of them shows nothing need not mean that all of them do. */
const DEPENDENT = [
  ...['fixed-walks', 'segments', 'segments-again', 'every-limit', 'exact-end', 'replays', 'shuffled-replays'],
  ...['mixed-limits', 'interleaved-walks', 'parallel-walks', 'closing-walk', 'change-histories'],
]

/** A focus on all that a check asks for, where a narrower one does not suffice to say that a finding is gone. */
export function widened(focus: Focus): Focus | undefined {
  if (!DEPENDENT.some((purpose) => focus.purposes.has(purpose))) return undefined
  const none = { purposes: new Set<string>(), urls: [], limits: new Set<number>(), ids: new Set<string>() }
  return { ...focus, ...none, hasCursor: true, path: undefined, isWide: true }
}

/** True where requests of one of these purposes may show what is looked for. */
export function isWanted({ focus }: Focused, ...purposes: readonly string[]): boolean {
  return !focus || focus.purposes.size === 0 || purposes.some((purpose) => focus.purposes.has(purpose))
}

/** Those that are in focus; all of them where none is, since then the focus says nothing of them. */
export function inFocus<T>(
  { focus }: Focused,
  all: readonly T[],
  isThere: (one: T, focus: Focus) => boolean,
): T[] {
  const some = focus ? all.filter((one) => isThere(one, focus)) : []
  return some.length > 0 ? some : [...all]
}
