import type { Suite } from '../../src/kit.ts'
import { ambiguous } from './ambiguous.ts'
import { defaultPage } from './default-page.ts'
import { exceeded } from './exceeded.ts'
import { malformed } from './malformed.ts'
import { outOfRange } from './out-of-range.ts'
import { refusedBound } from './refused-bound.ts'
import { refusedValue } from './refused-value.ts'
import { serverError } from './server-error.ts'
import { shortPage } from './short-page.ts'
import { unbounded } from './unbounded.ts'

export const limit: Suite = {
  name: 'limit',
  title: 'Page size (limit)',
  checks: [
    refusedBound,
    refusedValue,
    exceeded,
    defaultPage,
    unbounded,
    serverError,
    outOfRange,
    malformed,
    shortPage,
    ambiguous,
  ],
}
