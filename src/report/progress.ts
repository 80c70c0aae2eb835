import type { Listener, Progress, RunEvent } from '../model/event.ts'
import type { PreflightLine } from '../model/preflight.ts'
import { counted, grouped, lasting } from './figures.ts'
import { ink } from './ink.ts'
import { Pace } from './pace.ts'
import { renderPreflight } from './preflight.ts'
import { inLine } from './visible.ts'
import { columnsOf, cut } from './wrap.ts'

/** Where progress is written, and what that place can do. */
export interface ProgressOptions {
  write(text: string): void
  isTTY: boolean
  columns: number
  color: boolean
}

/** Milliseconds between two paintings of the line. */
const REPAINT = 80
/** Milliseconds of reading before anything is said of the time left. */
const WATCHED = 1500
const CLEAR = '\r\u001b[2K'

/** Tells how a run goes: one line painted over and over on a terminal, else one plain line for each phase. */
export function createProgress(options: ProgressOptions): { listener: Listener; stop(): void } {
  return options.isTTY ? repainted(options) : plain(options)
}

/** What a preflight found amiss stays on the screen; what is in order is not told. */
const problemsOf = (lines: readonly PreflightLine[], options: ProgressOptions): string =>
  renderPreflight(
    lines.filter(({ status }) => status === 'problem'),
    options,
  )

interface State extends Progress {
  title: string
  collection: string
  failing: boolean
}

const beginning: State = {
  title: 'starting',
  collection: '',
  requests: 0,
  fixtureRequests: 0,
  findings: 0,
  planned: undefined,
  failing: false,
}

function heard(state: State, event: RunEvent): void {
  if (event.type === 'phase') Object.assign(state, { title: event.title, collection: event.collection })
  if (event.type === 'progress') {
    const { requests, fixtureRequests, findings, planned } = event
    Object.assign(state, { requests, fixtureRequests, findings, planned })
  }
  if (event.type === 'judged' && event.outcome === 'fail') state.failing = true
}

function repainted(options: ProgressOptions): { listener: Listener; stop(): void } {
  const state = { ...beginning }
  const pace = new Pace()
  let planned: Pace | undefined
  const begun = performance.now()
  let painted = -REPAINT
  let stopped = false
  const paint = (): void => {
    if (stopped) return
    painted = performance.now()
    const left = leftWords(state, planned)
    options.write(
      CLEAR + lineOf(state, { elapsed: painted - begun, perSecond: pace.perSecond, left }, options),
    )
  }
  // The clock goes on while a slow target says nothing; it must not keep the process alive.
  const clock = setInterval(paint, 1000)
  clock.unref()
  return {
    listener(event) {
      heard(state, event)
      if (event.type === 'progress') {
        const at = performance.now() - begun
        pace.note(at, event.requests + event.fixtureRequests)
        // Walks one after the other say nothing of the speed of what is read side by side.
        if (event.planned !== undefined) planned ??= new Pace(at, event.requests)
        planned?.note(at, event.requests)
      }
      if (event.type === 'preflight') options.write(CLEAR + problemsOf(event.lines, options))
      if (event.type === 'phase' || performance.now() - painted >= REPAINT) paint()
    },
    stop() {
      clearInterval(clock)
      if (!stopped) options.write(CLEAR)
      stopped = true
    },
  }
}

/** How the run gets on. */
interface Going {
  elapsed: number
  /** Requests a second, of late. */
  perSecond: number
  /** Time left, in words. */
  left: string
}

function lineOf(
  state: State,
  { elapsed, perSecond, left }: Going,
  { columns, color }: ProgressOptions,
): string {
  const { title, collection, findings } = state
  // What matters least stands last, where a narrow window cuts it. Until checks are judged, nobody knows of findings.
  const parts = [
    title,
    sentWords(state),
    perSecond > 0 && elapsed >= 1000 ? `${grouped(Math.round(perSecond))}/s` : '',
    lasting(elapsed),
    left,
    findings > 0 ? counted(findings, 'finding') : '',
    collection,
  ]
  const whole = parts.map(inLine).filter(Boolean).join(' · ')
  // The last column stays free: some terminals fold a line that fills it.
  const room = Math.max(columns - 1, 10)
  const line = columnsOf(whole) > room ? `${cut(whole, room - 1)}…` : whole
  return state.failing || findings > 0 ? ink(color).strong('warn', line) : ink(color).faint(line)
}

function sentWords({ requests, fixtureRequests }: State): string {
  if (fixtureRequests === 0) return counted(requests, 'request')
  return `${counted(requests, 'request')} and ${grouped(fixtureRequests)} for fixtures`
}

/** Time left, as roughly as it is known: from what is planned, and how fast that goes. */
function leftWords({ requests, planned }: State, pace: Pace | undefined): string {
  if (planned === undefined || !pace || pace.watched < WATCHED || pace.perSecond < 0.1) return ''
  const seconds = Math.max(0, planned - requests) / pace.perSecond
  if (seconds < 8) return 'a few seconds left'
  return seconds <= 55
    ? `about ${Math.ceil(seconds / 5) * 5} s left`
    : `about ${Math.ceil(seconds / 60)} min left`
}

function plain(options: ProgressOptions): { listener: Listener; stop(): void } {
  let last = ''
  return {
    listener(event) {
      if (event.type === 'started') {
        options.write(
          `judging ${counted(event.checks, 'check')} on ${counted(event.collections, 'collection')}\n`,
        )
      }
      if (event.type === 'preflight') options.write(problemsOf(event.lines, options))
      if (event.type !== 'phase') return
      // A line for each collection too would drown the log of a CI job.
      if (event.title !== last) options.write(`${inLine(event.title)}\n`)
      last = event.title
    },
    stop() {},
  }
}
