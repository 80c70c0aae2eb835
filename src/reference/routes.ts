import { callerOf } from './access.ts'
import type { Answer, Call } from './behaviour.ts'
import { methodNotAllowed, notFound } from './errors.ts'
import { addThread, removeThread } from './members.ts'
import { createSpace, deleteSpace, listSpaces, retrieveSpace } from './spaces.ts'
import { createThread, deleteThread, listThreads, retrieveThread, updateThread } from './threads.ts'

type Handler = (call: Call) => Answer | Promise<Answer>
type Methods = Readonly<Record<string, Handler>>

// `*` stands for one segment, whatever is in it.
const routes: readonly (readonly [path: string, methods: Methods])[] = [
  ['spaces/*/threads', { GET: (call) => call.behaviour.list(call) }],
  ['spaces/*/threads/*', { POST: addThread, DELETE: removeThread }],
  ['spaces/', { GET: listSpaces, POST: createSpace }],
  ['spaces/*', { GET: retrieveSpace, DELETE: deleteSpace }],
  ['threads', { GET: listThreads, POST: createThread }],
  ['threads/*', { GET: retrieveThread, PATCH: updateThread, DELETE: deleteThread }],
]

/** Answers a request: HEAD like GET (the server leaves the body out), OPTIONS with what is allowed. */
export function dispatch(call: Call): Answer | Promise<Answer> {
  const methods = methodsOf(call.path ?? [])
  if (!methods) {
    callerOf(call)
    throw notFound('No such path', {})
  }
  const allow = [...Object.keys(methods), ...(methods.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  if (call.method === 'OPTIONS') return { status: 204, headers: { allow } }
  const handler = methods[call.method === 'HEAD' ? 'GET' : call.method]
  if (handler) return handler(call)
  callerOf(call)
  throw methodNotAllowed(allow)
}

function methodsOf(path: readonly string[]): Methods | undefined {
  return routes.find(([pattern]) => matches(pattern.split('/'), path))?.[1]
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index])
  )
}
