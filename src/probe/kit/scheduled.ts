import type { Counterexample, Search } from '../../arbitrary/search.ts'
import { SerialQueue } from '../../http/index.ts'
import type { Send } from '../../model/exchange.ts'
import { faultsOf, type Trial } from '../../walk/trial.ts'
import type { Walk } from '../../walk/walk.ts'
import { type Opening, pagesAt } from '../bracket/opening.ts'
import type { Probing } from './probing.ts'
import { REPEATS, takeControl } from './suspect.ts'

/** What a property-based probe found: the shrunk input and the walks it leads to, taken anew. */
export interface Scheduled<T> {
  drawn: number
  /** The target refuses other limits with a cursor, or a second use of it. */
  isDeclined: boolean
  found: { counterexample: Counterexample<T>; trials: Trial[] } | undefined
}

/** How many schedules are affordable. */
export function drawsFor(probing: Probing, opened: Opening): number {
  const pages = Math.min(60, pagesAt(opened, 30) + 1)
  return Math.max(2, Math.min(8, Math.floor(probing.left() / 12 / pages)))
}

/**
 * True if nothing is wrong with these walks by what is known so far. A refusal is left to the checks that ask whether
 * a target takes another limit with a cursor, or a cursor twice.
 */
export function isClean(probing: Probing, walks: readonly Walk[]): boolean {
  const still = probing.timeline.soFar()
  return walks.every((walk) =>
    faultsOf(walk, still, probing.operation.paging).every(
      ({ kind }) => kind === 'refused' || kind === 'declined',
    ),
  )
}

/** One value at a time, although they are drawn together: these properties need a target without other requests. */
export function serially<T>(holds: (value: T) => Promise<boolean>): (value: T) => Promise<boolean> {
  const queue = new SerialQueue()
  return (value) => queue.next(() => holds(value))
}

/**
 * Takes the walks of the counterexample once more, and again, with nothing else in flight and every cursor fetched anew.
 */
export async function confirm<T>(
  probing: Probing,
  { drawn, counterexample }: Search<T>,
  take: (value: T, send: Send) => Promise<Walk[]>,
): Promise<Scheduled<T>> {
  if (!counterexample) return { drawn, isDeclined: false, found: undefined }
  return probing.exclusive(async (send) => {
    const walks = await take(counterexample.value, send)
    const trials: Trial[] = walks.map((walk) => ({ walk, again: [] }))
    for (let round = 0; round < REPEATS; round++) {
      const again = await take(counterexample.value, send)
      again.forEach((walk, index) => {
        trials[index]?.again.push(walk)
      })
      await takeControl(probing, 'control', send)
    }
    return { drawn, isDeclined: false, found: { counterexample, trials } }
  })
}
