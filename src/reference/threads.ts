import { randomUUID } from 'node:crypto'
import { callerOf, findThread, writer } from './access.ts'
import type { Answer, Call } from './behaviour.ts'
import { type Fields, fieldsOf, optionalObject, optionalText, text } from './body.ts'
import { forbidden } from './errors.ts'
import { organizationOf } from './spaces.ts'
import type { Thread } from './types.ts'

/** `POST /threads` */
export function createThread(call: Call): Answer {
  callerOf(call)
  const fields = fieldsOf(call)
  const organization = text(fields, 'organization_id', 255)
  const thread = newThread(organization, writer(call, organization).user, fields)
  call.store.saveThread(thread)
  return { status: 201, body: threadBody(thread, call) }
}

/** `GET /threads`: the newest of the organization, as many as a page may have. */
export function listThreads(call: Call): Answer {
  const organization = organizationOf(call, callerOf(call))
  const data = call.store.newestThreads(organization, 100).map((thread) => threadBody(thread, call))
  return { status: 200, body: { object: 'list', data } }
}

/** `GET /threads/{thread_id}` */
export function retrieveThread(call: Call): Answer {
  const caller = callerOf(call)
  const thread = findThread(call.path?.[1] ?? '', call)
  if (caller.organization !== thread.organization) {
    throw forbidden('View access required', { thread_id: thread.id })
  }
  return { status: 200, body: threadBody(thread, call) }
}

/** `PATCH /threads/{thread_id}` */
export function updateThread(call: Call): Answer {
  const thread = writtenThread(call)
  const changed = { ...thread, ...changes(thread, fieldsOf(call)), updated: Date.now() }
  call.store.saveThread(changed)
  return { status: 200, body: threadBody(changed, call) }
}

/** `DELETE /threads/{thread_id}` */
export function deleteThread(call: Call): Answer {
  call.store.deleteThread(writtenThread(call))
  return { status: 204 }
}

function writtenThread(call: Call): Thread {
  callerOf(call)
  const thread = findThread(call.path?.[1] ?? '', call)
  writer(call, thread.organization)
  return thread
}

function newThread(organization: string, owner: string, fields: Fields): Thread {
  const now = Date.now()
  const metadata = optionalObject(fields, 'metadata')
  return {
    id: `thrd_${randomUUID().replaceAll('-', '')}`,
    organization,
    owner,
    assistant: optionalText(fields, 'assistant_id', 255),
    title: optionalText(fields, 'title', 200),
    metadata: metadata && JSON.stringify(metadata),
    model: null,
    messages: 0,
    created: now,
    updated: now,
    active: now,
    pinned: null,
  }
}

function changes(thread: Thread, fields: Fields): Partial<Thread> {
  const merged = { ...(JSON.parse(thread.metadata ?? '{}') as Fields), ...optionalObject(fields, 'metadata') }
  return {
    ...('title' in fields && { title: optionalText(fields, 'title', 200) }),
    ...('assistant_id' in fields && { assistant: optionalText(fields, 'assistant_id', 255) }),
    ...('metadata' in fields && { metadata: JSON.stringify(merged) }),
  }
}

function threadBody(thread: Thread, { behaviour, store }: Call): Record<string, unknown> {
  return { ...behaviour.item(thread), space_ids: store.spacesOf(thread) }
}
