/**
 * Trouble that the user can fix: a wrong call, config or document (`usage`, exit 2), or a target that cannot be read
 * (`target`, exit 3). Shown as one sentence and a hint, never with a stack.
 */
export class KnownFailure extends Error {
  override readonly name = 'KnownFailure'
  readonly kind: 'usage' | 'target'
  /** The way out, one sentence. */
  readonly hint: string | undefined

  constructor(kind: 'usage' | 'target', message: string, hint?: string) {
    super(message)
    this.kind = kind
    this.hint = hint
  }
}

/** A {@link KnownFailure} of the caller: exit 2. */
export const usageError = (message: string, hint?: string): KnownFailure =>
  new KnownFailure('usage', message, hint)
