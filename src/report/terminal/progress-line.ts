import type { Progress, RunEvent } from '../../model/event.ts'
import { counted, grouped, lasting } from '../words/figures.ts'
import { inLine } from '../words/visible.ts'
import { ink } from './ink.ts'
import { Pace } from './pace.ts'
import { columnsOf, cut } from './wrap.ts'

/** Milliseconds of reading before anything is said of the time left. */
const WATCHED = 1500

/** The progress of a run, in one line. */
export class ProgressLine {
  readonly #pace = new Pace()
  #planned: Pace | undefined
  #title = 'Starting'
  #collection = ''
  #isFailing = false
  #progress: Progress = { requests: 0, fixtureRequests: 0, findings: 0, planned: undefined }

  /** Receives an event, so many milliseconds after the beginning. */
  hear(event: RunEvent, at: number): void {
    if (event.type === 'phase') [this.#title, this.#collection] = [event.title, event.collection]
    if (event.type === 'judged' && event.outcome === 'fail') this.#isFailing = true
    if (event.type !== 'progress') return
    this.#progress = event
    const { requests, fixtureRequests, planned } = event
    this.#pace.note(at, requests + fixtureRequests)
    // Walks one after the other say nothing of the speed of what is read side by side.
    if (planned !== undefined) this.#planned ??= new Pace(at, requests)
    this.#planned?.note(at, requests)
  }

  /** The line after so many milliseconds, cut to the width of the window. */
  line(elapsed: number, { columns, color }: { columns: number; color: boolean }): string {
    const { findings } = this.#progress
    const { perSecond } = this.#pace
    // What matters least stands last, where a narrow window cuts it. Findings are unknown until checks are judged.
    const parts = [
      this.#title,
      sentWords(this.#progress),
      perSecond > 0 && elapsed >= 1000 ? `${grouped(Math.round(perSecond))}/s` : '',
      lasting(elapsed),
      leftWords(this.#progress, this.#planned),
      findings > 0 ? counted(findings, 'finding') : '',
      this.#collection,
    ]
    const whole = parts.map(inLine).filter(Boolean).join(' · ')
    // The last column stays free: some terminals fold a line that fills it.
    const room = Math.max(columns - 1, 10)
    const line = columnsOf(whole) > room ? `${cut(whole, room - 1)}…` : whole
    return this.#isFailing || findings > 0 ? ink(color).strong('warn', line) : ink(color).faint(line)
  }
}

function sentWords({ requests, fixtureRequests }: Progress): string {
  if (fixtureRequests === 0) return counted(requests, 'request')
  return `${counted(requests, 'request')} and ${grouped(fixtureRequests)} for fixtures`
}

/** Time left, as roughly as it is known: from what is planned, and how fast that goes. */
function leftWords({ requests, planned }: Progress, pace: Pace | undefined): string {
  if (planned === undefined || !pace || pace.watched < WATCHED || pace.perSecond < 0.1) return ''
  const seconds = Math.max(0, planned - requests) / pace.perSecond
  if (seconds < 8) return 'a few seconds left'
  return seconds <= 55
    ? `about ${Math.ceil(seconds / 5) * 5} s left`
    : `about ${Math.ceil(seconds / 60)} min left`
}
