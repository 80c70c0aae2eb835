import {
  brokenBy,
  type Check,
  type Defect,
  defineFold,
  inapplicable,
  type Observation,
  unjudged,
} from '../../src/kit.ts'
import type { Operation, Validator } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { access } from '../../src/probe/access/access.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { isError, isOfApi, promisedResponse } from './answers.ts'
import { Tallies } from './tallies.ts'

interface State {
  tallies: Tallies
  /** Answers that are not JSON, by status. */
  others: Map<number, Defect>
}

/** The errors shown have one envelope; a client that reads it expects it of every other error too. */
export const envelope: Check = defineFold({
  id: 'errors/envelope',
  requirement: 'ERR-03',
  title: 'Recommended or undocumented errors have the same envelope as the documented ones.',
  why: 'A client needs a second parser for errors. Until then it shows "unknown error".',
  fix: 'Convert the errors of the framework and of authentication to the envelope, in one handler.',
  asks: 'an operation with a credential; requests with a missing or unknown credential are tried',
  on: 'any',
  feeds: [opening, unknownCollections, access],
  start: (): State => ({ tallies: new Tallies(), others: new Map() }),
  step(state, observation, { operation, quote }) {
    const validate = validatorFor(observation, operation)
    if (!validate) return
    const { json, exchange } = observation
    const { status, id, body } = exchange
    const violations = json ? validate(json.value, exchange) : []
    state.tallies.add(exchange, violations, quotedFrom(json?.value, quote))
    if (json || state.others.has(status)) return
    const actual = body === '' ? 'an empty body' : excerpt(body, quote)
    const message = `A ${status} response has no JSON body.`
    state.others.set(status, {
      code: `no-envelope-${status}`,
      message,
      expected: 'the error envelope',
      actual,
      exchanges: [id],
      places: [statusAt(id)],
    })
  },
  finish({ tallies, others }, { operation }) {
    if (
      !operation.validateEnvelope &&
      !operation.responses.some(({ key, validate }) => /^4|^d/i.test(key) && validate)
    )
      return inapplicable('the document has no envelope of errors')
    if (tallies.isEmpty) return inapplicable('every error seen is one that the document describes')
    const defects = [...others.values(), ...tallies.defects('no-envelope', 'the error envelope')]
    return defects.length === 0 && tallies.doubt ? unjudged(tallies.doubt) : brokenBy(defects)
  },
})

/** The schema that an error ought to have; `undefined` for what this check does not judge. */
function validatorFor(observation: Observation, operation: Operation): Validator | undefined {
  const { status } = observation.exchange
  if (!isError(observation) || !observation.isWellFormed || !isOfApi(status)) return undefined
  if (promisedResponse(operation, status)) return undefined
  return operation.responseFor(status)?.validate ?? operation.validateEnvelope
}
