import type { Stop } from './stop.ts'

interface Waiting {
  isExclusive: boolean
  start: () => void
  refuse: (reason: Error) => void
}

/** Runs at most `limit` pieces of work at a time, in the order in which they came. Exclusive work runs with no other. */
export class Semaphore {
  readonly #limit: number
  readonly #stop: Stop
  readonly #queue: Waiting[] = []
  readonly #forget: () => void
  #inside = 0
  #isTaken = false

  constructor(limit: number, stop: Stop) {
    this.#limit = Math.max(1, limit)
    this.#stop = stop
    this.#forget = stop.listen(() => this.#refuseAll())
  }

  /**
   * Runs `work` once there is room.
   * @throws RunStopped if the run ends first
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter(false)
    try {
      return await work()
    } finally {
      this.#inside--
      this.#admit()
    }
  }

  /**
   * Runs `work` with no other work. It keeps its place in the queue: earlier work runs before it, later work waits.
   * @throws RunStopped if the run ends first
   */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter(true)
    try {
      return await work()
    } finally {
      this.#isTaken = false
      this.#admit()
    }
  }

  /** Waits until no work runs or is queued. Nothing can be run afterwards. Never rejects. */
  async drain(): Promise<void> {
    await this.exclusive(async () => this.#forget()).catch(() => undefined)
  }

  async #enter(isExclusive: boolean): Promise<void> {
    this.#stop.check()
    await new Promise<void>((start, refuse) => {
      this.#queue.push({ isExclusive, start, refuse })
      this.#admit()
    })
  }

  #admit(): void {
    for (let next = this.#queue[0]; next && this.#hasRoomFor(next); next = this.#queue[0]) {
      this.#queue.shift()
      if (next.isExclusive) this.#isTaken = true
      else this.#inside++
      next.start()
    }
  }

  #hasRoomFor({ isExclusive }: Waiting): boolean {
    if (this.#isTaken) return false
    return isExclusive ? this.#inside === 0 : this.#inside < this.#limit
  }

  #refuseAll(): void {
    const reason = this.#stop.reason
    for (const waiting of this.#queue.splice(0)) if (reason) waiting.refuse(reason)
  }
}
