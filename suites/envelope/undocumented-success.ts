import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { everyPage } from '../every-page.ts'
import { asItIs } from './excerpt.ts'

interface State {
  answers: number
  /** By status. */
  defects: Map<number, Defect>
}

/** "200 OK": a success that the document does not have is one that no client expects. */
export const undocumentedSuccess: Check = defineFold({
  id: 'envelope/undocumented-success',
  requirement: 'ENV-04',
  title: 'A valid request succeeds with a status that the document names.',
  why: 'Generated clients treat the response as an error, or as a response without a body.',
  fix: 'Return the documented success status. Do not return redirects or partial content here.',
  codes: {
    'undocumented-success': 'A success status is not in the document.',
  },
  asks: 'readable-collection',
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ answers: 0, defects: new Map() }),
  step(state, { exchange, isPlain }, { operation, quote = asItIs }) {
    const { status } = exchange
    if (!isPlain || status < 200 || status > 399) return
    state.answers += 1
    const documented = successesOf(operation)
    if (isAmong(status, documented) || state.defects.has(status)) return
    const { location } = exchange.headers
    const to = location ? ` to ${quote(location).slice(0, 100)}` : ''
    state.defects.set(status, {
      code: 'undocumented-success',
      message: `A valid request returned ${status}, which the document does not name.`,
      expected: `status ${documented.join(' or ')}`,
      actual: `status ${status}${to}`,
      exchanges: [exchange.id],
      places: [statusAt(exchange.id)],
    })
  },
  finish: ({ answers, defects }) =>
    answers > 0 ? brokenBy([...defects.values()]) : inconclusive('not-seen', { what: 'successful response' }),
})

const successesOf = ({ responses }: Operation): string[] =>
  responses.map(({ key }) => key).filter((key) => /^[23]/.test(key))

const isAmong = (status: number, keys: readonly string[]): boolean =>
  keys.some((key) => key === String(status) || key.toUpperCase() === `${Math.trunc(status / 100)}XX`)
