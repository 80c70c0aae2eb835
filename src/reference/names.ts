interface Named {
  readonly name: string
}

/** The entry of this name. @throws Error that names the nearest one */
export function byName<T extends Named>(kind: string, name: string, entries: readonly T[]): T {
  const found = entries.find((entry) => entry.name === name)
  if (found) return found
  const nearest = entries.toSorted((a, b) => unlikeness(name, a.name) - unlikeness(name, b.name))[0]
  throw new Error(`unknown ${kind} '${name}'${nearest ? `; did you mean '${nearest.name}'?` : ''}`)
}

/** What begins with the name comes first, then what has it at the beginning of a word, then anywhere; else by edits. */
function unlikeness(name: string, other: string): number {
  const far = distance(name, other) / 1000
  if (name.length < 3) return 3 + far
  if (other.startsWith(name)) return far
  if (other.includes(`-${name}`)) return 1 + far
  return (other.includes(name) ? 2 : 3) + far
}

/** Levenshtein: the fewest single characters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, right] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
