import {
  brokenBy,
  type Check,
  type Defect,
  defineFold,
  inapplicable,
  type Observation,
  type Subject,
  unjudged,
  untested,
} from '../../src/kit.ts'
import type { DocumentedResponse, SchemaViolation } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { access } from '../../src/probe/access/access.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { isDocumentedType, mediaTypeOf } from '../envelope/media-type.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { isError, isOrdinary, promisedErrors, promisedResponse, wantedErrors } from './answers.ts'
import { Tallies } from './tallies.ts'

interface State {
  tallies: Tallies
  /** Answers that are not what can be held against a schema, by what they are. */
  others: Map<string, Defect>
}

/** The 403 and the 404 are documented with a body: its shape, its codes and its media type are part of the contract. */
export const schemaMismatch: Check = defineFold({
  id: 'errors/schema-mismatch',
  requirement: 'ERR-01',
  title: 'A documented error has the documented body.',
  why: 'Clients decide by the error code. Without it they cannot distinguish "does not exist" from "no access".',
  fix: 'Build the documented errors in one place. Let no proxy or framework replace them.',
  asks: 'a collection that the key has no access to (expect: { status: 403 }), or an outsider key',
  on: 'any',
  feeds: [opening, unknownCollections, access],
  start: (): State => ({ tallies: new Tallies(), others: new Map() }),
  step(state, observation, { operation, quote }) {
    const { status } = observation.exchange
    const response = promisedResponse(operation, status)
    if (!response || status > 499 || !isError(observation) || !isOrdinary(observation, operation)) return
    const other = unreadable(observation, response, quote)
    if (other && !state.others.has(other.actual)) state.others.set(other.actual, other)
    const found = other ? [] : violations(observation, response)
    state.tallies.add(observation.exchange, found, quotedFrom(observation.json?.value, quote))
  },
  finish({ tallies, others }, { operation }) {
    const promised = promisedErrors(operation)
    if (promised.length === 0) return inapplicable('the document describes no client error by itself')
    if (tallies.isEmpty) return untested(wantedErrors(promised))
    const defects = [...others.values(), ...tallies.defects('schema-violation', 'its schema')]
    return defects.length === 0 && tallies.doubt ? unjudged(tallies.doubt) : brokenBy(defects)
  },
})

const violations = ({ json, exchange }: Observation, { validate }: DocumentedResponse): SchemaViolation[] =>
  (json && validate?.(json.value, exchange)) ?? []

/** An answer in another format than the document has. */
function unreadable(
  { exchange, json }: Observation,
  response: DocumentedResponse,
  quote: Subject['quote'],
): Defect | undefined {
  const { mediaTypes, validate } = response
  const type = mediaTypeOf(exchange)
  const { id, status } = exchange
  const shared = { expected: mediaTypes.join(' or '), exchanges: [id] }
  if (mediaTypes.length > 0 && !isDocumentedType(type, mediaTypes)) {
    const message = `A ${status} response has a media type that the document does not name.`
    return {
      code: `wrong-content-type-${status}`,
      message,
      ...shared,
      actual: type ?? 'no Content-Type',
      places: [{ exchange: id, header: 'content-type' }],
    }
  }
  if (json || !validate) return undefined
  const actual = exchange.body === '' ? 'an empty body' : excerpt(exchange.body, quote)
  const message = `A ${status} response has no JSON body.`
  return { code: `no-json-${status}`, message, ...shared, actual, places: [statusAt(id)] }
}
