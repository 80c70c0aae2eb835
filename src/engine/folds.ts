import type { CheckIn, FoldedCheck, Observation, Subject } from '../model/check.ts'

/**
 * Drives the checks over every answer of one context: a state each, fed while the body is in hand, and a moment after it
 * came, when the next request is under way.
 */
export class Folds<C> {
  readonly #states = new Map<FoldedCheck<C>, { state: unknown; error: unknown }>()
  readonly #subject: Subject
  #waiting: Observation[] = []

  constructor(checks: readonly CheckIn<C>[], subject: Subject) {
    this.#subject = subject
    for (const check of checks) {
      if (isFold(check)) this.#states.set(check, begun(check))
    }
  }

  /** Feeds an answer to every fold, soon; one that throws is not fed again. */
  observe(observation: Observation): void {
    if (this.#waiting.length === 0) setImmediate(() => this.#feed())
    this.#waiting.push(observation)
  }

  #feed(): void {
    for (const observation of this.#waiting.splice(0)) this.#step(observation)
  }

  #step(observation: Observation): void {
    for (const [check, held] of this.#states) {
      if (held.error !== undefined) continue
      try {
        check.step(held.state, observation, this.#subject)
      } catch (error) {
        held.error = error
      }
    }
  }

  /** The state of a fold. Throws what its step threw. */
  stateOf(check: FoldedCheck<C>): unknown {
    this.#feed()
    const held = this.#states.get(check)
    if (held?.error !== undefined) throw held.error
    return held?.state
  }
}

function begun<C>(check: FoldedCheck<C>): { state: unknown; error: unknown } {
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
