import { type Reason, sentenceOf } from './reason.ts'

/** Thrown by a client that may not send any more; probes let it pass, the engine turns it into `inconclusive`. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
  readonly reason: Reason

  constructor(reason: Reason) {
    super(sentenceOf(reason))
    this.reason = reason
  }

  /** Nothing that is asked from now on is answered. */
  get isDead(): boolean {
    return this.reason.code === 'target-down' || this.reason.code === 'target-unreadable'
  }

  /** Only what was asked for right now takes too much; the run continues. */
  get isPartial(): boolean {
    return this.reason.code === 'budget-spent' || this.reason.code === 'memory-full'
  }
}
