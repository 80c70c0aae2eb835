import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'

/** The end of a run, received once and passed on to everything that waits: sleeps, queues, requests in flight. */
export class Stop {
  readonly #listeners = new Set<() => void>()
  readonly #signal: AbortSignal
  readonly #onAbort = (): void => this.end(asRunStopped(this.#signal.reason))
  #reason: RunStopped | undefined

  constructor(signal: AbortSignal) {
    this.#signal = signal
    // One listener for the whole client: Node warns of a leak above ten.
    signal.addEventListener('abort', this.#onAbort, { once: true })
    if (signal.aborted) this.#onAbort()
  }

  /** Why nothing more may be sent; `undefined` while it may. */
  get reason(): RunStopped | undefined {
    return this.#reason
  }

  /** Ends the run for this client. The first reason counts. */
  end(reason: RunStopped): void {
    if (this.#reason) return
    this.#reason = reason
    this.#signal.removeEventListener('abort', this.#onAbort)
    for (const listener of [...this.#listeners]) listener()
    this.#listeners.clear()
  }

  /** @throws RunStopped once the run has ended */
  check(): void {
    if (this.#reason) throw this.#reason
  }

  /** Calls `listener` when the run ends; the function returned takes it off again. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Waits `ms` milliseconds.
   * @throws RunStopped as soon as the run ends
   */
  async sleep(ms: number): Promise<void> {
    this.check()
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms)
      const forget = this.listen(done)
      function done(): void {
        clearTimeout(timer)
        forget()
        resolve()
      }
    })
    this.check()
  }
}

function asRunStopped(reason: unknown): RunStopped {
  return reason instanceof RunStopped ? reason : new RunStopped(because('interrupted'))
}
