import { because, type Check, defineFold, inapplicable, type Observation } from '../../src/kit.ts'
import type { Operation, Validator } from '../../src/model/operation.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { isError, isOfApi, promisedResponse } from './answers.ts'
import { everyError } from './every-error.ts'
import { Tallies, withoutJson } from './tallies.ts'

/** The errors shown have one envelope; a client that reads it expects it of every other error too. */
export const envelope: Check = defineFold({
  id: 'errors/envelope',
  requirement: 'ERR-03',
  title: 'Recommended or undocumented errors have the same envelope as the documented ones.',
  why: 'A client needs a second parser for errors. Until then it shows "unknown error".',
  fix: 'Convert the errors of the framework and of authentication to the envelope, in one handler.',
  codes: {
    'no-envelope-*': 'An error with this status does not have the envelope of errors.',
  },
  asks: 'credential-error',
  lacks: ({ validateEnvelope, responses }) =>
    validateEnvelope || responses.some(({ key, validate }) => /^4|^d/i.test(key) && validate)
      ? undefined
      : because('not-documented', { what: 'envelope of errors' }),
  on: 'any',
  feeds: everyError,
  start: () => new Tallies(),
  step(tallies, observation, { operation, quote }) {
    const validate = validatorFor(observation, operation)
    if (!validate) return
    const { json, exchange } = observation
    tallies.add(exchange, json ? validate(json.value, exchange) : [], quotedFrom(json?.value, quote))
    if (json) return
    tallies.addOther(
      String(exchange.status),
      withoutJson(observation, 'no-envelope', 'the error envelope', quote),
    )
  },
  finish(tallies) {
    if (tallies.isEmpty) return inapplicable('only-documented-errors')
    return tallies.judgement('no-envelope', 'the error envelope')
  },
})

/** The schema that an error ought to have; `undefined` for what this check does not judge. */
function validatorFor(observation: Observation, operation: Operation): Validator | undefined {
  const { status } = observation.exchange
  if (!isError(observation) || !observation.isWellFormed || !isOfApi(status)) return undefined
  if (promisedResponse(operation, status)) return undefined
  return operation.responseFor(status)?.validate ?? operation.validateEnvelope
}
