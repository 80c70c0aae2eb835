import { editedSpace, findThread } from './access.ts'
import type { Answer, Call } from './behaviour.ts'
import { notFound } from './errors.ts'

/** `POST /spaces/{space_id}/threads/{thread_id}`: adding what is there already changes nothing. */
export function addThread(call: Call): Answer {
  const space = editedSpace(call)
  const thread = findThread(call.path?.[3] ?? '', call)
  call.behaviour.addThread(space, thread, call)
  const body = {
    success: true,
    message: 'Thread added to space',
    space_id: space.id,
    thread_id: thread.id,
    added_at: call.behaviour.time(Date.now()),
  }
  return { status: 201, body }
}

/** `DELETE /spaces/{space_id}/threads/{thread_id}`: the thread itself survives. */
export function removeThread(call: Call): Answer {
  const space = editedSpace(call)
  const thread = call.store.thread(call.path?.[3] ?? '')
  if (!thread || !call.store.has(space.id, thread)) {
    throw notFound('Thread not attached to space', { space_id: space.id, thread_id: call.path?.[3] })
  }
  call.behaviour.removeThread(space, thread, call)
  return { status: 204 }
}
