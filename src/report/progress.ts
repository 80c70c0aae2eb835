import type { Listener, RunEvent } from '../model/event.ts'
import type { PreflightLine } from '../model/preflight.ts'
import { counted, grouped, lasting } from './figures.ts'
import { ink } from './ink.ts'
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
const PACE = 80
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

interface State {
  title: string
  collection: string
  requests: number
  findings: number
  failing: boolean
}

function heard(state: State, event: RunEvent): void {
  if (event.type === 'phase') Object.assign(state, { title: event.title, collection: event.collection })
  if (event.type === 'progress') Object.assign(state, { requests: event.requests, findings: event.findings })
  if (event.type === 'judged' && event.outcome === 'fail') state.failing = true
}

function repainted(options: ProgressOptions): { listener: Listener; stop(): void } {
  const state: State = { title: 'starting', collection: '', requests: 0, findings: 0, failing: false }
  const begun = performance.now()
  let painted = -PACE
  let stopped = false
  const paint = (): void => {
    if (stopped) return
    painted = performance.now()
    options.write(CLEAR + lineOf(state, painted - begun, options))
  }
  // The clock goes on while a slow target says nothing; it must not keep the process alive.
  const clock = setInterval(paint, 1000)
  clock.unref()
  return {
    listener(event) {
      heard(state, event)
      if (event.type === 'preflight') options.write(CLEAR + problemsOf(event.lines, options))
      if (event.type === 'phase' || performance.now() - painted >= PACE) paint()
    },
    stop() {
      clearInterval(clock)
      if (!stopped) options.write(CLEAR)
      stopped = true
    },
  }
}

function lineOf(state: State, elapsed: number, { columns, color }: ProgressOptions): string {
  const { title, collection, requests, findings } = state
  // What matters least stands last, where a narrow window cuts it. Until checks are judged, nobody knows of findings.
  const parts = [
    title,
    counted(requests, 'request'),
    requests > 0 && elapsed >= 1000 ? `${grouped(Math.round(requests / (elapsed / 1000)))}/s` : '',
    lasting(elapsed),
    findings > 0 ? counted(findings, 'finding') : '',
    collection,
  ]
  const whole = parts.map(inLine).filter(Boolean).join(' · ')
  // The last column stays free: some terminals fold a line that fills it.
  const room = Math.max(columns - 1, 10)
  const line = columnsOf(whole) > room ? `${cut(whole, room - 1)}…` : whole
  return state.failing || findings > 0 ? ink(color).strong('warn', line) : ink(color).faint(line)
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
