import type { Outcome } from './outcome.ts'
import type { PreflightLine } from './preflight.ts'

/** What a run reports while it goes on. */
export type RunEvent =
  | { type: 'started'; checks: number; collections: number }
  | { type: 'preflight'; lines: readonly PreflightLine[] }
  | { type: 'phase'; title: string; collection: string }
  /** The target asks for a pause of so many milliseconds. */
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
  /** Requests that the whole run will take, roughly; `undefined` while that is unknown. */
  planned: number | undefined
}

/** Receives a run's events. */
export type Listener = (event: RunEvent) => void
