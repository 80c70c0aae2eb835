import { mayView } from './access.ts'
import type { Behaviour, Call } from './behaviour.ts'
import { seal, unseal } from './cursor.ts'
import { envelope } from './envelope.ts'
import { forbidden, invalid, notFound, unauthenticated } from './errors.ts'
import { assemble, list, page } from './list.ts'
import type { Caller, Item, Position, Space, Thread } from './types.ts'

const defaultLimit = 50
const maximumLimit = 100

/** Every decision as the contract has it, and as one would wish where the contract is silent. */
export const conforming: Behaviour = {
  credential: (call) => [call.headers['x-api-key']].flat()[0],
  authenticate,
  findSpace,
  authorise,
  readLimit,
  readCursor,
  encode: (position, { space, call }) => seal(JSON.stringify(position), space.id, call.secret),
  decode,
  select: ({ call, space, position }, count) => call.store.after(space.id, position, count),
  assemble,
  page,
  list,
  item,
  time: (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`,
  failure: envelope,
  respond: (answer) => answer,
  addThread: (space, thread, call) => call.store.add(space.id, thread),
  removeThread: (space, thread, call) => call.store.remove(space.id, thread),
}

function authenticate(key: string | undefined, call: Call): Caller {
  if (!key) throw unauthenticated('AUTHENTICATION_REQUIRED', 'No API key in the request')
  const caller = call.keys.get(key)
  if (!caller) throw unauthenticated('INVALID_API_KEY', 'Unknown API key')
  return caller
}

function findSpace(id: string, call: Call): Space {
  const space = call.store.space(id)
  if (!space) throw notFound('Space not found', { space_id: id })
  return space
}

function authorise(caller: Caller, space: Space): void {
  if (!mayView(caller, space)) throw forbidden('View access required', { space_id: space.id })
}

function readLimit(values: readonly string[]): number {
  const [text] = values
  if (text === undefined) return defaultLimit
  const limit = values.length === 1 && /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : undefined
  if (limit === undefined || limit > maximumLimit) throw invalid('limit', 'limit must be between 1 and 100')
  return limit
}

function readCursor(values: readonly string[]): string | undefined {
  if (values.length > 1 || values[0] === '')
    throw invalid('cursor', 'cursor must be given once and not empty')
  return values[0]
}

function decode(text: string, space: Space, call: Call): Position {
  const payload = unseal(text, space.id, call.secret)
  if (payload === undefined) throw invalid('cursor', 'cursor is not one of this list')
  return JSON.parse(payload) as Position
}

function item(this: Behaviour, thread: Thread): Item {
  return {
    id: thread.id,
    object: 'thread',
    created_at: this.time(thread.created),
    updated_at: this.time(thread.updated),
    last_message_at: this.time(thread.active),
    metadata: thread.metadata === null ? null : JSON.parse(thread.metadata),
    assistant_id: thread.assistant,
    organization_id: thread.organization,
    user_id: thread.owner,
    title: thread.title,
    status: 'inactive',
    message_count: thread.messages,
    visible_in_ui: true,
    last_model_used: thread.model,
    is_pinned: thread.pinned !== null,
    pinned_at: thread.pinned === null ? null : this.time(thread.pinned),
  }
}
