import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { shortened } from '../envelope/excerpt.ts'
import { placesWhere } from '../envelope/leaves.ts'
import { isError } from './answers.ts'
import { everyError } from './every-error.ts'
import { leaksIn } from './internals.ts'

interface State {
  errors: number
  /** By what is leaked. */
  defects: Map<string, Defect>
}

/** A service logs the cause of an error for its operators, and does not send it to clients (CWE-209). */
export const leakedInternals: Check = defineFold({
  id: 'errors/leaked-internals',
  requirement: 'ERR-05',
  title: 'No error reveals internals of the service.',
  why: 'Paths, queries and stack traces help an attacker.',
  fix: 'Log the cause with the trace id. Return a message that was written for clients.',
  codes: {
    'leaked-internals': 'An error shows internals of the implementation.',
  },
  asks: 'any-error',
  on: 'any',
  feeds: everyError,
  start: (): State => ({ errors: 0, defects: new Map() }),
  step(state, observation, { quote }) {
    if (!isError(observation)) return
    state.errors += 1
    const { status, id } = observation.exchange
    for (const { name, words } of leaksIn(observation.exchange, quote)) {
      if (state.defects.has(name)) continue
      state.defects.set(name, {
        code: 'leaked-internals',
        message: `A response with status ${status} shows ${name}.`,
        expected: 'no internals of the service',
        actual: shortened(words),
        exchanges: [id],
        places: [statusAt(id), ...placesWhere(observation, (text) => text.includes(words))],
      })
    }
  },
  finish: ({ errors, defects }) =>
    errors > 0 ? brokenBy([...defects.values()]) : inconclusive('no-error-seen', { what: 'error' }),
})
