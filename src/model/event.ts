import type { Outcome } from './outcome.ts'
import type { PreflightLine } from './preflight.ts'

/** What a run tells while it goes on. */
export type RunEvent =
  | { type: 'started'; checks: number; collections: number }
  | { type: 'preflight'; lines: readonly PreflightLine[] }
  | { type: 'phase'; title: string; collection: string }
  | { type: 'progress'; requests: number; findings: number }
  | { type: 'judged'; check: string; outcome: Outcome }

/** Hears a run's events. */
export type Listener = (event: RunEvent) => void
