import { because, brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { isError } from './answers.ts'
import { everyError } from './every-error.ts'

/** More traces than any run has errors. */
const MAX_REMEMBERED_TRACES = 10_000

interface State {
  urls: Set<string>
  /** The first exchange of each trace id. */
  traces: Map<string, { url: string; id: number }>
  defects: Defect[]
}

/** A trace id leads to one request in the logs; with one id for two requests it leads nowhere. */
export const repeatedTrace: Check = defineFold({
  id: 'errors/repeated-trace',
  requirement: 'ERR-06',
  title: 'Each error has its own trace id.',
  why: "Support looks up the id that a customer reports, and finds another customer's request.",
  fix: 'Create the id for each request, not once per process or per error type.',
  codes: {
    'repeated-trace': 'Two responses have the same trace id.',
  },
  asks: 'two-errors',
  lacks: ({ errors }) =>
    errors?.trace === undefined ? because('not-documented', { what: 'trace id in error bodies' }) : undefined,
  on: 'any',
  feeds: everyError,
  start: (): State => ({ urls: new Set(), traces: new Map(), defects: [] }),
  step(state, observation, { operation, quote }) {
    const pointer = operation.errors?.trace
    if (pointer === undefined || !observation.json || !isError(observation)) return
    const trace = atPointer(observation.json.value, pointer)
    if (
      (typeof trace !== 'string' && typeof trace !== 'number') ||
      trace === '' ||
      state.traces.size >= MAX_REMEMBERED_TRACES
    )
      return
    const { url, id } = observation.exchange
    state.urls.add(url)
    const before = state.traces.get(String(trace))
    if (!before) state.traces.set(String(trace), { url, id })
    // A cache or a retry may bring the same answer to the same request again.
    if (!before || before.url === url || state.defects.length > 0) return
    state.defects.push({
      code: 'repeated-trace',
      message: 'Two different requests returned errors with the same trace id.',
      expected: `another value at ${pointer} for each request`,
      actual: `${excerpt(trace, quote)} twice`,
      exchanges: [before.id, id],
      places: [before.id, id].map((exchange) => ({ exchange, pointer })),
    })
  },
  finish({ urls, defects }) {
    return urls.size > 1
      ? brokenBy(defects)
      : inconclusive('no-error-seen', { what: 'second error with a trace id' })
  },
})
