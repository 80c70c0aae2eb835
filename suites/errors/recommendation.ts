import { because, type Check, defineFold, untested } from '../../src/kit.ts'
import type { DocumentedResponse, Operation } from '../../src/model/operation.ts'
import { notAsRecommended } from '../envelope/page-body.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { isError, isOrdinary, statusesOf } from './answers.ts'
import { everyError } from './every-error.ts'
import { otherParameters } from './named-parameter.ts'
import { Tallies } from './tallies.ts'

/** What the examples of errors show beyond shape and code is recommended; what they name is what was asked for. */
export const recommendation: Check = defineFold({
  id: 'errors/recommendation',
  requirement: 'ERR-04',
  title: 'A documented error follows the recommendations of the document.',
  why: 'A reader of the error cannot see which collection it concerns, or which cause it has.',
  fix: 'Name the requested collection and the cause, as the examples of the document do.',
  codes: {
    'not-as-recommended-*': 'An error with this status does not follow a recommendation of the document.',
  },
  asks: 'documented-error',
  lacks: (operation) =>
    recommendedErrors(operation).length > 0
      ? undefined
      : because('not-documented', { what: 'recommendation for errors' }),
  on: 'any',
  feeds: everyError,
  start: () => new Tallies(),
  step(tallies, observation, { operation, quote }) {
    const response = operation.responseFor(observation.exchange.status)
    if (!observation.json || !response?.recommend) return
    if (!isError(observation) || !isOrdinary(observation, operation)) return
    const recommended = notAsRecommended(response, observation.json.value, observation.exchange)
    const violations = [...recommended, ...otherParameters(observation, operation)]
    tallies.add(observation.exchange, violations, quotedFrom(observation.json.value, quote))
  },
  finish(tallies, { operation }) {
    const judged = recommendedErrors(operation)
    if (tallies.isEmpty) return untested('no-error-seen', { what: statusesOf(judged) })
    return tallies.judgement('not-as-recommended', 'a recommendation')
  },
})

const recommendedErrors = ({ responses }: Operation): DocumentedResponse[] =>
  responses.filter(({ key, recommend }) => recommend && !/^[123]/.test(key))
