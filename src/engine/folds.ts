import { setImmediate } from 'node:timers/promises'
import type { CheckIn, FoldedCheck, Observation, Subject } from '../model/check.ts'

/** Milliseconds after which everything else has a turn. */
const SLICE = 50

interface Held {
  state: unknown
  error: unknown
}

/**
 * Drives the checks over every answer of one context: a state each, fed while the body is in hand, and a moment after it
 * came, when the next request is under way.
 */
export class Folds<C> {
  /** Of thousands of collections few are fed in a short run: states are made with the first answer. */
  readonly #states = new Map<FoldedCheck<C>, Held>()
  readonly #checks: readonly FoldedCheck<C>[]
  readonly #subject: Subject
  /** Steps to be done, in order. */
  #waiting: (() => void)[] = []
  #feeding: Promise<void> | undefined
  #answers = 0

  constructor(checks: readonly CheckIn<C>[], subject: Subject) {
    this.#subject = subject
    this.#checks = checks.filter((check): check is FoldedCheck<C> => isFold(check))
  }

  /** Answers so far. */
  get answers(): number {
    return this.#answers
  }

  /** Feeds an answer to every fold, soon; one that throws is not fed again. */
  observe(observation: Observation): void {
    this.#answers += 1
    for (const check of this.#checks) {
      const held = this.#states.get(check) ?? begun(check)
      this.#states.set(check, held)
      this.#waiting.push(() => this.#step(check, held, observation))
    }
    this.#feeding ??= this.#feed()
  }

  /** Processes the queue in slices: other tasks, such as signals and responses, have a turn after each. */
  async #feed(): Promise<void> {
    while (this.#waiting.length > 0) {
      await setImmediate()
      const all = this.#waiting.splice(0)
      const end = performance.now() + SLICE
      let done = 0
      while (done < all.length && performance.now() < end) all[done++]?.()
      this.#waiting.unshift(...all.slice(done))
    }
    this.#feeding = undefined
  }

  #step(check: FoldedCheck<C>, held: Held, observation: Observation): void {
    if (held.error !== undefined) return
    try {
      check.step(held.state, observation, this.#subject)
    } catch (error) {
      held.error = error
    }
  }

  /** The state of a fold, once it was fed with every answer. Throws what its step threw. */
  async stateOf(check: FoldedCheck<C>): Promise<unknown> {
    await this.#feeding
    const held = this.#states.get(check) ?? begun(check)
    if (held.error !== undefined) throw held.error
    return held.state
  }
}

function begun<C>(check: FoldedCheck<C>): Held {
  try {
    return { state: check.start(), error: undefined }
  } catch (error) {
    return { state: undefined, error }
  }
}

/** True for a check over every answer. */
export function isFold<C>(check: CheckIn<C>): check is FoldedCheck<C> {
  return 'step' in check
}
