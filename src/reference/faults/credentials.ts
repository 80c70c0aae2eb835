import type { Answer, Call, Change, Fault } from '../behaviour.ts'
import { forbidden } from '../errors.ts'
import { onError } from './at.ts'

/** Keeps good answers for two seconds by their address alone. */
const cachedByAddress: Change = (base) => {
  const kept = new Map<string, { answer: Answer; until: number }>()
  const fresh = async (address: string, call: Call): Promise<Answer> => {
    const answer = await base.list(call)
    kept.set(address, { answer, until: Date.now() + 2000 })
    return answer
  }
  return {
    list: (call) => {
      const address = `${call.path?.join('/')}?${call.rawQuery}`
      const found = kept.get(address)
      return found && found.until > Date.now() ? found.answer : fresh(address, call)
    },
  }
}

const addHeader = (name: string, value: (call: Call) => string): Change => {
  return () => ({
    respond: (answer, call) => {
      return answer.list ? { ...answer, headers: { ...answer.headers, [name]: value(call) } } : answer
    },
  })
}

/** Where the key is read, checked and kept. */
export const credentialFaults: readonly Fault[] = [
  {
    name: 'missing-key-500',
    title: 'A request without a key returns a server error.',
    change: (base) => ({
      authenticate: (key, call) => {
        if (!key) throw new Error('no key to look up')
        return base.authenticate(key, call)
      },
    }),
  },
  {
    name: 'missing-key-403',
    title: 'A request without a key returns 403.',
    change: (base) => ({
      authenticate: (key, call) => {
        if (!key) throw forbidden('View access required', { space_id: call.path?.[1] })
        return base.authenticate(key, call)
      },
    }),
  },
  {
    name: 'cache-ignores-credentials',
    title: 'A cache in front of the server uses the URL alone as its key.',
    change: cachedByAddress,
  },
  {
    name: 'key-in-query',
    title: 'The key is also accepted in the query string.',
    change: (base) => ({
      credential: (call) => {
        return base.credential(call) ?? [...call.query.values()].find((value) => call.keys.has(value))
      },
    }),
  },
  {
    name: 'key-echoed-in-header',
    title: 'A response header repeats the key.',
    change: addHeader('x-request-key', (call) => call.behaviour.credential(call) ?? ''),
  },
  {
    name: 'unknown-key-echoed',
    title: 'The 401 repeats the key of the request.',
    change: onError(401, (error, call) => {
      const key = call.behaviour.credential(call)
      return key ? { ...error, system_message: `Key ${key} is not known` } : error
    }),
  },
  {
    name: 'key-echoed-in-body',
    title: 'A 403 repeats the key in its details.',
    change: onError(403, (error, call) => ({
      ...error,
      details: { ...(error.details as object), api_key: call.behaviour.credential(call) },
    })),
  },
  {
    name: 'publicly-cacheable',
    title: 'Any cache may store the list for a minute.',
    change: addHeader('cache-control', () => 'public, max-age=60'),
  },
]
