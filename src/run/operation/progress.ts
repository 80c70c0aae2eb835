import type { Listener, Progress } from '../../model/event.ts'

/** Milliseconds between two reports of progress. */
const PACE = 200

/** Reports about five times a second how far a run is, without delaying requests, and once more when it stops. */
export function reportProgress(listener: Listener, figures: () => Progress): { stop(): void } {
  const tell = (): void => listener({ type: 'progress', ...figures() })
  const clock = setInterval(tell, PACE)
  clock.unref()
  return {
    stop() {
      clearInterval(clock)
      tell()
    },
  }
}
