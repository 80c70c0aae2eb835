import type { Call } from './behaviour.ts'
import { forbidden, notFound } from './errors.ts'
import type { Caller, Space, Thread } from './types.ts'

/** The caller behind the request's key. @throws ApiError 401 */
export function callerOf(call: Call): Caller {
  return call.behaviour.authenticate(call.behaviour.credential(call), call)
}

/** Whether the caller may see what is in the space. */
export function mayView(caller: Caller, space: Space): boolean {
  if (space.access === 'public' || space.owner === caller.user) return true
  return space.access === 'organization' && space.organization === caller.organization
}

/** The space in the path, for reading. @throws ApiError 401, 403, 404 */
export function viewedSpace(call: Call): Space {
  const caller = callerOf(call)
  const space = call.behaviour.findSpace(call.path?.[1] ?? '', call)
  if (!mayView(caller, space)) throw forbidden('View access required', { space_id: space.id })
  return space
}

/** The space in the path, for writing: its owner may, or who writes for the whole organization. */
export function editedSpace(call: Call): Space {
  const caller = callerOf(call)
  const space = call.behaviour.findSpace(call.path?.[1] ?? '', call)
  const inside = space.owner === caller.user || space.organization === caller.organization
  if (!caller.writes || !inside || !mayView(caller, space)) {
    throw forbidden('Edit access required', { space_id: space.id })
  }
  return space
}

/** A caller who may write in the organization. @throws ApiError 401, 403 */
export function writer(call: Call, organization: string): Caller {
  const caller = callerOf(call)
  if (!caller.writes || caller.organization !== organization) {
    throw forbidden('Edit access required', { organization_id: organization })
  }
  return caller
}

/** The thread of this id. @throws ApiError 404 */
export function findThread(id: string, call: Call): Thread {
  const thread = call.store.thread(id)
  if (!thread) throw notFound('Thread not found', { thread_id: id })
  return thread
}
