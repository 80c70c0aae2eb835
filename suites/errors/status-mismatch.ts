import { because, brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { statusAt } from '../../src/model/place.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { isError, isOfApi, promisedResponse, statusIn } from './answers.ts'

/** In an error of another form, the number there may be something else. */
const isStatus = (told: number): boolean => told >= 100 && told < 600

/** The status stands in the line and in the body: both speak of one answer (RFC 9457, 3.1.2, says the same of problems). */
export const statusMismatch: Check = defineFold({
  id: 'errors/status-mismatch',
  requirement: 'ERR-02',
  title: 'The status in an error body equals the status of the response.',
  why: 'Code that reads the body and code that reads the status line handle different errors.',
  fix: 'Set both from one value, after the last step that can change the status.',
  codes: {
    'status-mismatch': 'The status in an error body is not the status of the response.',
  },
  asks: 'an-error',
  lacks: ({ errors }) =>
    errors?.status === undefined ? because('not-documented', { what: 'status in error bodies' }) : undefined,
  on: 'any',
  feeds: [opening, unknownCollections],
  start: (): { seen: number; defects: Map<number, Defect> } => ({ seen: 0, defects: new Map() }),
  step(state, observation, { operation }) {
    const pointer = operation.errors?.status
    if (pointer === undefined || !observation.json || !isError(observation)) return
    const { status, id } = observation.exchange
    const isPromised = promisedResponse(operation, status) !== undefined
    const told = statusIn(observation.json.value, pointer)
    if (told === undefined || !(isPromised || (isOfApi(status) && isStatus(told)))) return
    state.seen += 1
    if (told === status || state.defects.has(status)) return
    state.defects.set(status, {
      code: 'status-mismatch',
      message: `The body of a ${status} response reports the status ${told}.`,
      expected: `${status} at ${pointer}`,
      actual: String(told),
      exchanges: [id],
      places: [statusAt(id), { exchange: id, pointer }],
    })
  },
  finish({ seen, defects }) {
    return seen > 0
      ? brokenBy([...defects.values()])
      : inconclusive('no-error-seen', { what: 'error body with a status' })
  },
})
