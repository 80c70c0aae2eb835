import {
  brokenBy,
  type Check,
  type Defect,
  defineFold,
  inconclusive,
  type Observation,
} from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { isError, isForeign, isOrdinary } from './answers.ts'
import { everyError } from './every-error.ts'

/** What many documents leave to RFC 9110 is still what generated clients have no case for. */
export const undocumentedStatus: Check = defineFold({
  id: 'errors/undocumented-status',
  requirement: 'ERR-08',
  title: 'The document names the status of every client error.',
  why: 'Generated clients have no case for the response, and their users see an unexpected error.',
  fix: 'Add the status to the responses of the operation, or 4XX with the general error.',
  codes: {
    'undocumented-status-*': 'A client error with this status is not in the document.',
  },
  asks: 'readable-collection',
  on: 'any',
  feeds: everyError,
  start: (): { seen: number; defects: Map<number, Defect> } => ({ seen: 0, defects: new Map() }),
  step(state, observation, { operation }) {
    const { status, id } = observation.exchange
    if (!isOfDocument(observation, operation)) return
    state.seen += 1
    if (operation.responseFor(status) || state.defects.has(status)) return
    state.defects.set(status, {
      code: `undocumented-status-${status}`,
      message: `A client error has the status ${status}, which the document does not name.`,
      expected: `a status of the document: ${operation.responses.map(({ key }) => key).join(', ')}`,
      actual: `status ${status}`,
      exchanges: [id],
      places: [statusAt(id)],
    })
  },
  finish: ({ seen, defects }) =>
    seen > 0 ? brokenBy([...defects.values()]) : inconclusive('no-error-seen', { what: 'client error' }),
})

/**
 * True for a client error of the API that the document should name. Where the document only recommends errors, it leaves
 * open what odd parameters get.
 */
function isOfDocument(observation: Observation, operation: Operation): boolean {
  const { status } = observation.exchange
  if (!isError(observation) || !observation.isWellFormed || status > 499 || isForeign(status)) return false
  return isOrdinary(observation, operation) || !operation.responses.some(({ recommended }) => recommended)
}
