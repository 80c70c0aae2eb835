import type { Delivery } from '../../http/index.ts'
import type { Timings } from '../../model/picture.ts'

/** Requests kept for the picture; when there are more, every second one goes. */
const MAX_PLOTTED_REQUESTS = 1500
/** Requests tried again that are kept on top. */
const MAX_PLOTTED_RETRIES = 200

/** Receives when requests were sent, and keeps a bounded, even sample. */
export class TimingLog {
  readonly #from: number
  readonly #purposes = new Map<string, number>()
  readonly #durations = new Map<number, number>()
  #sample: { number: number; line: string }[] = []
  readonly #triedAgain: string[] = []
  #every = 1
  #count = 0

  /** @param from Clock of the run at its beginning, in milliseconds. */
  constructor(from: number) {
    this.#from = from
  }

  readonly note = ({ purpose, exchange, tries }: Delivery): void => {
    const index = this.#purposes.get(purpose) ?? this.#purposes.size
    this.#purposes.set(purpose, index)
    const last = tries.at(-1)
    if (last && this.#durations.size < 50_000) this.#durations.set(exchange, last.durationMs)
    const number = this.#count++
    const isTriedAgain = tries.length > 1 && this.#triedAgain.length < MAX_PLOTTED_RETRIES
    if (!isTriedAgain && number % this.#every !== 0) return
    const parts = tries.map(
      ({ at, durationMs, status }) => `${Math.round(at - this.#from)}+${Math.round(durationMs)}:${status}`,
    )
    const line = `${index} ${parts.join(' ')}`
    if (isTriedAgain) this.#triedAgain.push(line)
    else this.#keep(number, line)
  }

  #keep(number: number, line: string): void {
    this.#sample.push({ number, line })
    if (this.#sample.length <= MAX_PLOTTED_REQUESTS) return
    this.#every *= 2
    this.#sample = this.#sample.filter((kept) => kept.number % this.#every === 0)
  }

  /** How long an exchange took, in milliseconds, if it is known. */
  durationOf(exchange: number): number | undefined {
    return this.#durations.get(exchange)
  }

  result(): Timings {
    const requests = [...this.#sample.map(({ line }) => line), ...this.#triedAgain]
    return { purposes: [...this.#purposes.keys()], every: this.#every, requests }
  }
}
