import type { Fault } from '../behaviour.ts'
import { envelope } from '../envelope.ts'
import { ApiError } from '../errors.ts'
import { onError, onErrorBody } from './at.ts'

/** What error answers look like. */
export const errorFaults: readonly Fault[] = [
  {
    name: 'wrong-404-code',
    title: 'The 404 has another code than the documented one.',
    change: onError(404, (error) => ({ ...error, code: 'SPACE_NOT_FOUND' })),
  },
  {
    name: 'wrong-403-code',
    title: 'The 403 has another code than the documented one.',
    change: onError(403, (error) => ({ ...error, code: 'ACCESS_DENIED' })),
  },
  {
    name: 'bare-404',
    title: 'The 404 has the body of the framework instead of the envelope.',
    change: onErrorBody(404, () => ({ detail: 'Not Found' })),
  },
  {
    name: 'bare-404-later',
    title: 'With a cursor, the 404 has no envelope.',
    change: onErrorBody(404, (body, call) => (call.query.has('cursor') ? { detail: 'Not Found' } : body)),
  },
  {
    name: 'html-404',
    title: 'The 404 is an HTML page.',
    change: () => ({
      failure: (error) => {
        const answer = envelope(error)
        if (error.status !== 404) return answer
        return { status: 404, headers: { 'content-type': 'text/html' }, text: '<h1>Not Found</h1>' }
      },
    }),
  },
  {
    name: 'successful-404',
    title: 'The body of the 404 reports success.',
    change: onErrorBody(404, (body) => ({ ...body, success: true })),
  },
  {
    name: 'status-mismatch',
    title: 'The body of the 403 reports the status 404.',
    change: onError(403, (error) => ({ ...error, status: 404 })),
  },
  {
    name: 'missing-trace',
    title: 'The 403 has no trace id.',
    change: onError(403, ({ trace_id: _, ...error }) => error),
  },
  {
    name: 'numeric-timestamp',
    title: 'The 404 has its time in seconds.',
    change: onError(404, (error) => ({ ...error, timestamp: Math.floor(Date.now() / 1000) })),
  },
  {
    name: 'missing-details',
    title: 'The 404 does not name the space.',
    change: onError(404, ({ details: _, ...error }) => error),
  },
  {
    name: 'other-details',
    title: 'The 403 names another space than the requested one.',
    change: onError(403, (error) => ({ ...error, details: { space_id: 'space_open' } })),
  },
  {
    name: 'bare-401',
    title: 'The 401 has no envelope.',
    change: onErrorBody(401, () => ({ detail: 'Not authenticated' })),
  },
  {
    name: 'bare-422',
    title: 'The 422 has the body of the framework instead of the envelope.',
    change: onErrorBody(422, () => ({
      detail: [{ loc: ['query'], msg: 'Input is not valid', type: 'value' }],
    })),
  },
  {
    name: 'leaked-internals',
    title: 'The 422 shows the place in the source code that made it.',
    change: onError(422, (error) => ({ ...error, details: { stack: new Error('invalid').stack } })),
  },
  {
    name: 'trace-repeated',
    title: 'All errors have the same trace id.',
    change: (base) => ({
      failure: (error, call) => {
        const answer = base.failure(error, call)
        const body = answer.body as { error: object }
        return { ...answer, body: { ...body, error: { ...body.error, trace_id: 'trace-1' } } }
      },
    }),
  },
  {
    name: 'clock-skew',
    title: 'The time in the 404 is one hour ahead.',
    change: onError(404, (error) => ({
      ...error,
      timestamp: new Date(Date.now() + 3_600_000).toISOString(),
    })),
  },
  {
    name: 'undocumented-status',
    title: 'With a cursor, an unknown space returns 410.',
    change: (base) => ({
      failure: (error, call) => {
        const isGone = error.status === 404 && call.query.has('cursor')
        return base.failure(isGone ? new ApiError(410, error.code, error.options) : error, call)
      },
    }),
  },
]
