/** Milliseconds that count as of late. */
const LATELY = 10_000

/** How fast a count grows, of late: what was long ago says little of what is to come. */
export class Pace {
  readonly #notes: { at: number; count: number }[]

  constructor(at = 0, count = 0) {
    this.#notes = [{ at, count }]
  }

  /** Notes the count at a time, in milliseconds from the beginning. */
  note(at: number, count: number): void {
    this.#notes.push({ at, count })
    while ((this.#notes[1]?.at ?? at) < at - LATELY) this.#notes.shift()
  }

  /** Growth a second; 0 while nothing is known. */
  get perSecond(): number {
    const [first, last] = [this.#notes[0], this.#notes.at(-1)]
    if (!first || !last || last.at <= first.at) return 0
    return ((last.count - first.count) / (last.at - first.at)) * 1000
  }

  /** Milliseconds over which it was watched, of late. */
  get watched(): number {
    return (this.#notes.at(-1)?.at ?? 0) - (this.#notes[0]?.at ?? 0)
  }
}
