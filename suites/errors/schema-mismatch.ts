import {
  because,
  type Check,
  type Defect,
  defineFold,
  type Observation,
  type Subject,
  untested,
} from '../../src/kit.ts'
import type { DocumentedResponse, SchemaViolation } from '../../src/model/operation.ts'
import { isDocumentedType, mediaTypeOf } from '../envelope/media-type.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { isError, isOrdinary, promisedErrors, promisedResponse, statusesOf } from './answers.ts'
import { everyError } from './every-error.ts'
import { Tallies, withoutJson } from './tallies.ts'

/** Documented by this number it is the API's own response to odd limits and cursors: no firewall sends it. */
const OF_VALIDATION = '422'

/** The 403 and the 404 are documented with a body: its shape, its codes and its media type are part of the contract. */
export const schemaMismatch: Check = defineFold({
  id: 'errors/schema-mismatch',
  requirement: 'ERR-01',
  title: 'A documented error has the documented body.',
  why: 'Clients decide by the error code. Without it they cannot distinguish "does not exist" from "no access".',
  fix: 'Build the documented errors in one place. Let no proxy or framework replace them.',
  codes: {
    'schema-violation-*': 'An error with this status does not match its schema.',
    'wrong-content-type-*': 'An error with this status has a media type that the document does not name.',
    'no-json-*': 'An error with this status has no JSON body.',
  },
  asks: 'documented-error',
  lacks: (operation) =>
    promisedErrors(operation).length > 0
      ? undefined
      : because('not-documented', { what: 'client error that is certain' }),
  on: 'any',
  feeds: everyError,
  start: () => new Tallies(),
  step(tallies, observation, { operation, quote }) {
    const { status } = observation.exchange
    const response = promisedResponse(operation, status)
    if (!response || status > 499 || !isError(observation)) return
    if (!isOrdinary(observation, operation) && response.key !== OF_VALIDATION) return
    const other = unreadable(observation, response, quote)
    if (other) tallies.addOther(other.actual, other)
    const found = other ? [] : violations(observation, response)
    tallies.add(observation.exchange, found, quotedFrom(observation.json?.value, quote))
  },
  finish(tallies, { operation }) {
    const promised = promisedErrors(operation)
    if (tallies.isEmpty)
      return untested('no-error-seen', {
        what: `${statusesOf(promised)} for a request with valid parameters`,
      })
    return tallies.judgement('schema-violation', 'its schema')
  },
})

const violations = ({ json, exchange }: Observation, { validate }: DocumentedResponse): SchemaViolation[] =>
  (json && validate?.(json.value, exchange)) ?? []

/** An answer in another format than the document has. */
function unreadable(
  observation: Observation,
  response: DocumentedResponse,
  quote: Subject['quote'],
): Defect | undefined {
  const { exchange, json } = observation
  const { mediaTypes, validate } = response
  const type = mediaTypeOf(exchange)
  const { id, status } = exchange
  const expected = mediaTypes.join(' or ')
  if (mediaTypes.length > 0 && !isDocumentedType(type, mediaTypes)) {
    const message = `A ${status} response has a media type that the document does not name.`
    return {
      code: `wrong-content-type-${status}`,
      message,
      expected,
      actual: type ?? 'no Content-Type',
      exchanges: [id],
      places: [{ exchange: id, header: 'content-type' }],
    }
  }
  return json || !validate ? undefined : withoutJson(observation, 'no-json', expected, quote)
}
