import { closeSync } from 'node:fs'
import process from 'node:process'
import { Worker } from 'node:worker_threads'

/** How often the main thread shows that it is alive, and how often that is looked at. */
const BEAT_MS = 250
/** A main thread that is blocked for longer is stuck. */
const STUCK_MS = 60_000
/** The same once the time of the run is over. */
const STUCK_AFTER_END_MS = 2000

/** What a watchdog ends the process with, and why in a sentence. */
export interface WatchdogEnding {
  code: number
  sentence: string
}

export interface WatchdogOptions {
  /** Milliseconds from now after which the run must have ended; `undefined`: no bound. */
  endMs: number | undefined
  /** Called right before the end. */
  say(sentence: string): void
  stuckMs?: number
  stuckAfterEndMs?: number
}

/** The thread looks at a number that the main thread counts up, and interrupts it where it stands still. */
const WATCHING = `
const { workerData } = require('node:worker_threads')
const { Session } = require('node:inspector')
const { beats, name, endMs, stuckMs, stuckAfterEndMs, beatMs } = workerData
const begun = Date.now()
let seen = 0
let since = begun
const interrupt = (reason) => {
  const session = new Session()
  session.connectToMainThread()
  session.post('Runtime.evaluate', { expression: 'globalThis[Symbol.for("' + name + '")]?.("' + reason + '")' }, () => {})
}
const clock = setInterval(() => {
  const now = Date.now()
  const beat = Atomics.load(beats, 0)
  if (beat !== seen) [seen, since] = [beat, now]
  const isOver = endMs !== undefined && now - begun > endMs && now - since > stuckAfterEndMs
  const reason = isOver ? 'over' : now - since > stuckMs ? 'stuck' : undefined
  if (reason === undefined) return
  clearInterval(clock)
  interrupt(reason)
}, beatMs)
`

const ENDINGS: Record<string, WatchdogEnding> = {
  over: {
    code: 4,
    sentence: 'The run did not end in its time (--max-duration), so it was stopped. No report was written.',
  },
  stuck: {
    code: 70,
    sentence:
      'The program was stuck for a minute, so it was stopped. Please report this. No report was written.',
  },
}

/**
 * Ends the process where the run outlasts its time, or where the main thread is blocked: signals and clocks have no turn
 * there. A thread of its own keeps the time.
 */
export function startWatchdog(options: WatchdogOptions): { stop(): void } {
  const { endMs, say, stuckMs = STUCK_MS, stuckAfterEndMs = STUCK_AFTER_END_MS } = options
  const name = 'threadcount.watchdog'
  const beats = new Int32Array(new SharedArrayBuffer(4))
  const registry = globalThis as unknown as Record<symbol, ((reason: string) => void) | undefined>
  registry[Symbol.for(name)] = (reason) => {
    const ending = ENDINGS[reason]
    if (!ending) return
    say(ending.sentence)
    // Node would add a line about the debugger, which is how the thread reached this one.
    closeSync(process.stderr.fd)
    process.exit(ending.code)
  }
  const beat = setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref()
  const end =
    endMs === undefined ? undefined : setTimeout(() => registry[Symbol.for(name)]?.('over'), endMs).unref()
  const workerData = { beats, name, endMs, stuckMs, stuckAfterEndMs, beatMs: BEAT_MS }
  const worker = new Worker(WATCHING, {
    eval: true,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  })
  // A machine that gives no thread is no reason not to run.
  worker.on('error', () => undefined)
  worker.unref()
  return {
    stop() {
      clearInterval(beat)
      clearTimeout(end)
      registry[Symbol.for(name)] = undefined
      void worker.terminate()
    },
  }
}
