import process from 'node:process'

/** Exit code of an interrupted program, as shells have it for SIGINT. */
const interrupted = 130

const signals = ['SIGINT', 'SIGTERM'] as const

/** SIGINT and SIGTERM of this process. */
export interface Interrupts {
  /** Aborted by the first one. */
  signal: AbortSignal
  dispose(): void
}

/** The first interrupt aborts a signal, so that what is known so far can be written; the second ends the process. */
export function watchInterrupts(onFirst: () => void): Interrupts {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(interrupted)
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
