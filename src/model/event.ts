import type { Outcome } from './outcome.ts'

/** What a run tells while it goes on. */
export type RunEvent =
  | { type: 'started'; checks: number; collections: number }
  | { type: 'phase'; title: string; collection: string }
  | { type: 'progress'; requests: number; findings: number }
  | { type: 'judged'; check: string; outcome: Outcome }

/** Hears a run's events. */
export type Listener = (event: RunEvent) => void
