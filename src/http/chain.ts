/** A request on its way, with what it had to wait for. */
export interface Link {
  /** Notes the answer, after so many tries: each try had to wait for the one before. */
  answered(tries: number): void
}

/**
 * Measures the longest chain of a run: requests each of which was asked for only once the one before it had been
 * answered. What a request waited for is the answer that came last before it was asked for, or, where it was held back
 * meanwhile by work that had the target for itself, the last answer of that work. Waiting for room among those in
 * flight makes no chain: more of them at once would have helped.
 */
export class Chain {
  /** Links up to and with the request answered last. */
  #latest = 0
  /** The same at the end of the last exclusive work. */
  #barrier = 0
  #barriers = 0
  #longest = 0

  /** A request is asked for. */
  ask(): Link {
    const [behind, barriers] = [this.#latest, this.#barriers]
    return {
      answered: (tries) => {
        const isHeldBack = barriers < this.#barriers
        this.#latest = Math.max(behind, isHeldBack ? this.#barrier : 0) + tries
        this.#longest = Math.max(this.#longest, this.#latest)
      },
    }
  }

  /** Work that had the target for itself is done. */
  release(): void {
    this.#barrier = this.#latest
    this.#barriers += 1
  }

  /** Requests in the longest chain so far. */
  get longest(): number {
    return this.#longest
  }
}
