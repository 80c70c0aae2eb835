import type { Evidence } from '../../model/exchange.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import type { BodyLine } from './body.ts'

/** What a finding points at, so that the lines that decide can be marked in its exchanges. */
export interface Clues {
  /** Identities and other values that it names. */
  values: ReadonlySet<string>
  pointers: readonly RegExp[]
  statuses: ReadonlySet<number>
  /** Its words, in lower case: they may name a header. */
  words: string
}

/** Reads the clues of a finding: what it is about, and what it quotes. */
export function cluesOf(finding: Finding, paging: PagingFacts | undefined): Clues {
  const { message, actual, expected, window } = finding
  const told = `${message} ${actual}`
  const atFault = window?.rows.filter((row) => row.isAtFault).map(({ id }) => id) ?? []
  const quoted = actual.split(/[\s,;"()]+/).filter((word) => word.length > 3 && /\d|_/.test(word))
  const pointers = [...told.matchAll(/(?:\/[\w~*-]+)+/g)].map(([pointer]) => pointerPattern(pointer))
  const ends = /more|cursor|end|noth|left out/i.test(`${told} ${expected}`) && paging !== undefined
  const endPointers = ends ? [paging.next, paging.hasMore].filter((pointer) => pointer !== null) : []
  return {
    values: new Set([...atFault, ...quoted]),
    pointers: [...pointers, ...endPointers.map(pointerPattern)],
    statuses: new Set([...told.matchAll(/status (\d{3})/g)].map(([, status]) => Number(status))),
    words: `${told} ${expected}`.toLowerCase(),
  }
}

function pointerPattern(pointer: string): RegExp {
  const source = pointer.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\d+')
  return new RegExp(`^${source}$`)
}

/** True for a line of a body that a finding points at. */
export function isTelling({ text, pointer }: BodyLine, { values, pointers }: Clues): boolean {
  if (pointer !== undefined && pointers.some((pattern) => pattern.test(pointer))) return true
  if (values.size === 0) return false
  const value = /(?:^|: |^ *)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*),?$/.exec(text)?.[1]
  return value !== undefined && values.has(value.replace(/^"|"$/g, ''))
}

/** True where the status of an answer is what a finding is about. */
export function isTellingStatus({ response }: Evidence, { statuses }: Clues): boolean {
  return statuses.has(response.status) || response.status === 0 || response.status >= 500
}

/** Names of an answer's headers that a finding speaks of. */
export function tellingHeaders({ response }: Evidence, { words }: Clues): string[] {
  return Object.keys(response.headers).filter((name) => name.includes('-') && words.includes(name))
}
