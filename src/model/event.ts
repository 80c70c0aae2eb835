import type { Outcome } from './outcome.ts'
import type { PreflightLine } from './preflight.ts'

/** What a run tells while it goes on. */
export type RunEvent =
  | { type: 'started'; checks: number; collections: number }
  | { type: 'preflight'; lines: readonly PreflightLine[] }
  | { type: 'phase'; title: string; collection: string }
  /** The target asks to be left alone for so many milliseconds. */
  | { type: 'waiting'; ms: number }
  | ({ type: 'progress' } & Progress)
  | { type: 'judged'; check: string; outcome: Outcome }

/** How far a run is. */
export interface Progress {
  /** Requests sent, those of fixtures not. */
  requests: number
  findings: number
  /** Requests sent to make and change collections. */
  fixtureRequests: number
  /** Requests that the whole run will come to, roughly; `undefined` while nobody can know. */
  planned: number | undefined
}

/** Hears a run's events. */
export type Listener = (event: RunEvent) => void
