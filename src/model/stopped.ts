/** Thrown by a client that may not send any more; probes let it pass, the engine turns it into `inconclusive`. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
  readonly reason: 'requests' | 'memory' | 'duration' | 'interrupted' | 'dead'

  constructor(reason: RunStopped['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}
