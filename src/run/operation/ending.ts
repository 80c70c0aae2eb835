import { because, type Reason } from '../../model/reason.ts'
import { RunStopped } from '../../model/stopped.ts'

/** The end of a run, whatever causes it. */
export interface Ending {
  signal: AbortSignal
  /** Why the run was ended before its time; `undefined` while it was not. */
  readonly stopped: RunStopped | undefined
  /** Lets go of the timer and of the caller's signal. */
  clear(): void
}

/** Ends on the caller's signal, or after so many seconds. */
export function endingOf(seconds: number | undefined, outer: AbortSignal | undefined): Ending {
  const controller = new AbortController()
  const { signal } = controller
  const end = (reason: Reason): void => controller.abort(new RunStopped(reason))
  const interrupt = (): void => end(because('interrupted'))
  outer?.addEventListener('abort', interrupt, { once: true })
  if (outer?.aborted) interrupt()
  const timer =
    seconds === undefined ? undefined : setTimeout(end, seconds * 1000, because('duration-over', { seconds }))
  return {
    signal,
    get stopped() {
      return signal.aborted && signal.reason instanceof RunStopped ? signal.reason : undefined
    },
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', interrupt)
    },
  }
}
