import { because, brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { asItIs } from '../envelope/excerpt.ts'
import { isError } from './answers.ts'

const MAX_SKEW_MINUTES = 5
/** A point in time that says which zone it is in. */
const INSTANT = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/i

interface State {
  seen: number
  defects: Defect[]
}

/** The time of an error is the time of the answer, give or take what clocks differ. */
export const clockSkew: Check = defineFold({
  id: 'errors/clock-skew',
  requirement: 'ERR-07',
  title: `The time in an error is within ${MAX_SKEW_MINUTES} minutes of the current time.`,
  why: 'Support searches the logs at the wrong time.',
  fix: 'Set the clock by NTP, and write times in UTC. Take the time when the error occurs.',
  codes: {
    'clock-skew': 'The time in an error body is far from the time of the response.',
  },
  asks: 'an-error',
  lacks: ({ errors }) =>
    errors?.time === undefined ? because('not-documented', { what: 'time in error bodies' }) : undefined,
  on: 'any',
  feeds: [opening, unknownCollections],
  start: (): State => ({ seen: 0, defects: [] }),
  step(state, observation, { operation, quote = asItIs }) {
    const pointer = operation.errors?.time
    const { exchange, json } = observation
    if (pointer === undefined || !json || !isError(observation) || exchange.headers.age) return
    const told = atPointer(json.value, pointer)
    if (typeof told !== 'string' || !INSTANT.test(told) || Number.isNaN(Date.parse(told))) return
    state.seen += 1
    const minutes = (Date.parse(told) - Date.parse(exchange.startedAt)) / 60_000
    if (Math.abs(minutes) <= MAX_SKEW_MINUTES || state.defects.length > 0) return
    const way = minutes > 0 ? 'after' : 'before'
    state.defects.push({
      code: 'clock-skew',
      message: 'The time in an error differs from the time of its response.',
      expected: `about ${exchange.startedAt} at ${pointer}`,
      actual: `${quote(told).slice(0, 60)}, ${Math.round(Math.abs(minutes))} minutes ${way} the clock of this machine`,
      exchanges: [exchange.id],
      places: [{ exchange: exchange.id, pointer }],
    })
  },
  finish({ seen, defects }) {
    return seen > 0 ? brokenBy(defects) : inconclusive('no-error-seen', { what: 'error with a time' })
  },
})
