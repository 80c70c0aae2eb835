import type { Suite } from '../../src/kit.ts'
import { clockSkew } from './clock-skew.ts'
import { envelope } from './envelope.ts'
import { leakedInternals } from './leaked-internals.ts'
import { recommendation } from './recommendation.ts'
import { repeatedTrace } from './repeated-trace.ts'
import { schemaMismatch } from './schema-mismatch.ts'
import { statusMismatch } from './status-mismatch.ts'
import { undocumentedStatus } from './undocumented-status.ts'

export const errors: Suite = {
  name: 'errors',
  title: 'Format of an error',
  checks: [
    schemaMismatch,
    statusMismatch,
    envelope,
    recommendation,
    leakedInternals,
    repeatedTrace,
    clockSkew,
    undocumentedStatus,
  ],
}
