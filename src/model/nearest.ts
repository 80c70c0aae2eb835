/** Letters that a word has at least, to be looked for inside of others. */
const MIN_CONTAINED_LETTERS = 3

/**
 * The candidate most like `word`: one that begins with it, then one that has it at the beginning of a part, then one that
 * has it anywhere, each the shortest; else by edit distance. `undefined` where none is close.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  return within(word.toLowerCase(), all) ?? closest(word, all)
}

function within(word: string, candidates: readonly string[]): string | undefined {
  const bare = word.replace(/^-+/, '')
  if (bare.length < MIN_CONTAINED_LETTERS) return undefined
  const places: ((candidate: string) => boolean)[] = [
    (candidate) => candidate.startsWith(word),
    (candidate) => candidate.split(/[-/]+/).some((part) => part.startsWith(bare)),
    (candidate) => candidate.includes(bare),
  ]
  for (const isThere of places) {
    const [best] = candidates
      .filter((candidate) => isThere(candidate.toLowerCase()))
      .toSorted((a, b) => a.length - b.length)
    if (best !== undefined) return best
  }
  return undefined
}

function closest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 2)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** `did you mean X?`, or an empty string. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const known = nearest(word, candidates)
  return known === undefined ? undefined : `Did you mean ${known}?`
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
    }
    row = next
  }
  return row[b.length] ?? 0
}
