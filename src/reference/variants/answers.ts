import { createHash } from 'node:crypto'
import type { Change, Variant } from '../behaviour.ts'
import { envelope } from '../envelope.ts'
import { ApiError } from '../errors.ts'

/** Answers one request out of so many with an error before anything else happens. */
function everyNth(turns: (turn: number) => boolean, error: () => ApiError): Change {
  return (base) => {
    let turn = 0
    return {
      list: (call) => {
        turn += 1
        if (turns(turn)) throw error()
        return base.list(call)
      },
    }
  }
}

const tooMany = (seconds = 1): ApiError => {
  return new ApiError(429, 'RATE_LIMIT_EXCEEDED', {
    message: 'Too many requests.',
    system: 'Rate limit exceeded',
    headers: { 'retry-after': String(seconds) },
  })
}

const unavailable = (): ApiError => {
  return new ApiError(503, 'SERVICE_UNAVAILABLE', {
    message: 'Try again.',
    system: 'Starting',
    type: 'server_error',
    headers: { 'retry-after': '0' },
  })
}

/** Leaves the envelope to what the server frame would send. */
function bare(status: number, when: (path: readonly string[] | undefined) => boolean): Change {
  return () => ({
    failure: (error, call) => {
      const answer = envelope(error)
      if (error.status !== status || !when(call.path)) return answer
      return { ...answer, body: { detail: error.options.system } }
    },
  })
}

const isOdd = (path: readonly string[] | undefined): boolean =>
  !path?.every((part) => /^[\w-]{1,64}$/.test(part))

/** Other answers to what is wrong, early or too much. */
export const answerVariants: readonly Variant[] = [
  {
    name: 'bad-request-400',
    title: 'Invalid requests return 400.',
    change: () => ({
      failure: (error) => {
        return envelope(error.status === 422 ? new ApiError(400, 'INVALID_PARAMETER', error.options) : error)
      },
    }),
  },
  {
    name: 'clamped-limits',
    title: 'An integer out of range is read as the nearest limit in range.',
    change: (base) => ({
      readLimit: (values, call) => {
        const [text] = values
        if (values.length !== 1 || !text || !/^-?\d+$/.test(text)) return base.readLimit(values, call)
        return Math.min(Math.max(Number(text), 1), 100)
      },
    }),
  },
  {
    name: 'lenient-limits',
    title: 'A limit may have a sign or leading zeros, and the last one of several applies.',
    change: (base) => ({
      readLimit: (values, call) => {
        return base.readLimit(
          values.slice(-1).map((text) => text.replace(/^[+ ]?0*(?=\d)/, '')),
          call,
        )
      },
    }),
  },
  {
    name: 'empty-cursor-is-none',
    title: 'An empty cursor is the same as none.',
    change: (base) => ({
      readCursor: (values, call) =>
        base.readCursor(
          values.filter((text) => text !== ''),
          call,
        ),
    }),
  },
  {
    name: 'firewall',
    title:
      'Quotes, angle brackets and characters outside ASCII return a 403 of a firewall in front of the server.',
    change: (base) => ({
      list: (call) => {
        const sent = [...(call.path ?? []), ...call.query.values()].join('')
        if (/^[ !#-&(-;=?-~]*$/.test(sent)) return base.list(call)
        return { status: 403, headers: { 'content-type': 'text/html' }, text: '<h1>Forbidden</h1>' }
      },
    }),
  },
  {
    name: 'rate-limited',
    title: 'Every 200th request returns 429 with Retry-After.',
    change: everyNth(
      (turn) => turn % 200 === 0,
      () => tooMany(),
    ),
  },
  {
    name: 'unavailable-once',
    title: 'Only the fifth request returns 503.',
    change: everyNth((turn) => turn === 5, unavailable),
  },
  {
    name: 'busy-now-and-then',
    title: 'Every 150th request returns 503 with Retry-After.',
    change: everyNth((turn) => turn % 150 === 0, unavailable),
  },
  {
    name: 'default-for-odd-limits',
    title: 'An invalid limit is replaced by the default limit.',
    change: () => ({
      readLimit: ([text = '']) => (/^([1-9]\d?|100)$/.test(text) ? Number(text) : 50),
    }),
  },
  {
    name: 'framework-422',
    title: 'Invalid requests return the 422 body of the framework.',
    change: bare(422, () => true),
  },
  {
    name: 'gateway-401',
    title: 'A gateway in front of the server rejects requests without a valid key, with its own page.',
    change: () => ({
      failure: (error) =>
        error.status === 401
          ? { status: 401, headers: { 'content-type': 'text/html' }, text: '<h1>Unauthorized</h1>' }
          : envelope(error),
    }),
  },
  {
    name: 'etags',
    title: 'Pages have an entity tag, and the requesting client may store them.',
    change: () => ({
      respond: (answer) =>
        answer.list
          ? {
              ...answer,
              headers: {
                ...answer.headers,
                etag: `"${createHash('sha1').update(JSON.stringify(answer.body)).digest('hex')}"`,
                'cache-control': 'private, max-age=0, must-revalidate',
              },
            }
          : answer,
    }),
  },
  {
    name: 'one-request-a-connection',
    title: 'The connection is closed after each response.',
    change: () => ({
      respond: (answer) => ({ ...answer, headers: { ...answer.headers, connection: 'close' } }),
    }),
  },
  {
    name: 'bare-405',
    title: 'The response to an unsupported method has no envelope.',
    change: bare(405, () => true),
  },
  {
    name: 'lock-after-wrong-keys',
    title:
      'After five requests with a missing or wrong key, further ones return 429 with a Retry-After of a minute.',
    change: (base) => {
      let wrong = 0
      return {
        authenticate: (key, call) => {
          try {
            return base.authenticate(key, call)
          } catch (error) {
            wrong += 1
            throw wrong > 5 ? tooMany(60) : error
          }
        },
      }
    },
  },
  {
    name: 'bare-404-for-odd-ids',
    title: 'A space id in an impossible format returns 404 without the envelope.',
    change: bare(404, isOdd),
  },
]
