import process from 'node:process'

/** Exit code of an interrupted program, as shells have it for SIGINT. */
const interrupted = 130

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One Ctrl-C arrives twice where npm forwards it to a program that the terminal has signaled already. */
const ONE_PRESS_MS = 1000

/** SIGINT, SIGTERM, and SIGHUP of a terminal that is closed. */
export interface Interrupts {
  /** Aborted by the first one. */
  signal: AbortSignal
  dispose(): void
}

/** The first interrupt aborts a signal, so that what is known so far can be written; the second ends the process. */
export function watchInterrupts(onFirst: () => void, onSecond: () => void = () => {}): Interrupts {
  const controller = new AbortController()
  let first = 0
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      if (performance.now() - first < ONE_PRESS_MS) return
      onSecond()
      process.exit(interrupted)
    }
    first = performance.now()
    onFirst()
    controller.abort()
  }
  for (const signal of signals) process.on(signal, interrupt)
  return {
    signal: controller.signal,
    dispose() {
      for (const signal of signals) process.off(signal, interrupt)
    },
  }
}
