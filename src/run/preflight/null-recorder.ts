import type { Recorder } from '../../http/index.ts'

/** For requests that leave no files: the preflight, waiting, and sweeping. */
export function nullRecorder(): Recorder {
  let count = 0
  return {
    file: '',
    record: () => ++count,
    evidence: async () => {
      throw new Error('nothing is kept')
    },
    flush: async () => undefined,
    close: async () => undefined,
  }
}
