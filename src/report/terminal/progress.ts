import type { Listener } from '../../model/event.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { counted } from '../words/figures.ts'
import { inLine } from '../words/visible.ts'
import { renderPreflight } from './preflight.ts'
import { ProgressLine } from './progress-line.ts'

/** Where progress is written, and what that place can do. */
export interface ProgressOptions {
  write(text: string): void
  isTTY: boolean
  columns: number
  color: boolean
}

/** Milliseconds between two paintings of the line. */
const REPAINT = 80
const CLEAR = '\r\u001b[2K'

/** Shows the progress of a run: one line painted over and over on a terminal, else one plain line for each phase. */
export function createProgress(options: ProgressOptions): { listener: Listener; stop(): void } {
  return options.isTTY ? repainted(options) : plain(options)
}

/** A shorter wait is over before it can be read. */
const WORTH_SAYING_MS = 3000

/** The target has asked for a pause: without a word the run would look stuck. */
const waitOf = (ms: number): string =>
  ms < WORTH_SAYING_MS ? '' : `Waiting ${Math.round(ms / 1000)} s: the target asks for it (Retry-After).\n`

/** Problems of the preflight stay on the screen; lines without a problem are not shown. */
const problemsOf = (lines: readonly PreflightLine[], options: ProgressOptions): string =>
  renderPreflight(
    lines.filter(({ status }) => status === 'problem'),
    options,
  )

function repainted(options: ProgressOptions): { listener: Listener; stop(): void } {
  const progressLine = new ProgressLine()
  const begun = performance.now()
  let painted = -REPAINT
  let stopped = false
  const paint = (): void => {
    if (stopped) return
    painted = performance.now()
    options.write(CLEAR + progressLine.line(painted - begun, options))
  }
  // The clock goes on while a slow target says nothing; it must not keep the process alive.
  const clock = setInterval(paint, 1000)
  clock.unref()
  return {
    listener(event) {
      progressLine.hear(event, performance.now() - begun)
      if (event.type === 'preflight') options.write(CLEAR + problemsOf(event.lines, options))
      if (event.type === 'waiting') options.write(CLEAR + waitOf(event.ms))
      if (event.type === 'phase' || performance.now() - painted >= REPAINT) paint()
    },
    stop() {
      clearInterval(clock)
      if (!stopped) options.write(CLEAR)
      stopped = true
    },
  }
}

function plain(options: ProgressOptions): { listener: Listener; stop(): void } {
  let last = ''
  return {
    listener(event) {
      if (event.type === 'started') {
        options.write(
          `Testing ${counted(event.checks, 'check')} on ${counted(event.collections, 'collection')}\n`,
        )
      }
      if (event.type === 'preflight') options.write(problemsOf(event.lines, options))
      if (event.type === 'waiting') options.write(waitOf(event.ms))
      if (event.type !== 'phase') return
      // A line for each collection too would drown the log of a CI job.
      if (event.title !== last) options.write(`${inLine(event.title)}\n`)
      last = event.title
    },
    stop() {},
  }
}
