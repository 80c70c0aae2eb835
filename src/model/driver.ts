/** The file in `--out` that says what a run has on the target. */
export const JOURNAL = 'fixtures.ndjson'

/** A change to a collection that was made: the numbers of the exchanges that made it, where there are any. */
export interface Change {
  exchanges: readonly number[]
}

/** Items that were added. */
export interface Addition extends Change {
  /** Their identities, as pages list them. */
  ids: readonly string[]
}

/**
 * How the suite makes collections of its own, handed to probes where a config has `fixtures`.
 *
 * Everything rejects with a {@link FixtureTrouble} where the target refuses, and with `RunStopped` once the run has ended.
 */
export interface CollectionDriver {
  name: string
  /** Everything is made in one list, which has items of others. One is discarded before the next is made. */
  readonly isShared?: boolean
  /** Makes a collection and hands over the values of the path parameters. */
  create(): Promise<Record<string, string>>
  /** Adds `count` items, as nearly at once as it can. */
  add(params: Record<string, string>, count: number): Promise<Addition>
  /** Takes an item out of a collection. */
  remove(params: Record<string, string>, id: string): Promise<Change>
  /** Changes an item so that its place in the order may change; `undefined` where this driver cannot. */
  touch(params: Record<string, string>, id: string): Promise<Change | undefined>
  /** Removes a collection and everything made for it. What cannot be removed is left to `cleanUp`. */
  discard(params: Record<string, string>): Promise<void>
  /** Removes everything made; hands over what could not be removed. Works after the end of the run, in bounded time. */
  cleanUp(): Promise<string[]>
}

/** The target, or the program that makes collections on it, did not do what it was asked to: one sentence. */
export class FixtureTrouble extends Error {
  override readonly name = 'FixtureTrouble'
  /** The same may go well in a moment. */
  readonly mayPass: boolean

  constructor(message: string, mayPass = false) {
    super(message)
    this.mayPass = mayPass
  }
}
