import type { ProbeIn } from '../model/probe.ts'

/** Collects each probe once a context, however many checks ask for it. */
export class Collector<C extends object> {
  readonly #collected = new Map<C, Map<ProbeIn<C>, Promise<unknown>>>()

  /** What a probe collected, or collects now. */
  get<T>(context: C, probe: ProbeIn<C, T>): Promise<T> {
    const mine = this.#collected.get(context) ?? new Map<ProbeIn<C>, Promise<unknown>>()
    this.#collected.set(context, mine)
    const known = mine.get(probe) as Promise<T> | undefined
    if (known) return known
    const fresh = (async () => probe.collect(context))()
    // Avoids an unhandled rejection; the error is reported when the check is evaluated.
    fresh.catch(() => undefined)
    mine.set(probe, fresh)
    return fresh
  }

  /** What a probe collected; `undefined` where it never ran. */
  peek(context: C, probe: ProbeIn<C>): Promise<unknown> | undefined {
    return this.#collected.get(context)?.get(probe)
  }
}
