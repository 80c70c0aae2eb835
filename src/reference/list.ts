import type { Answer, Call, ListCall } from './behaviour.ts'
import type { Page, Position, Thread } from './types.ts'

/** `GET /spaces/{space_id}/threads`: who asks comes first, then what is asked for, then how. */
export function list(call: Call): Answer {
  const { behaviour, query } = call
  const caller = behaviour.authenticate(behaviour.credential(call), call)
  const space = behaviour.findSpace(call.path?.[1] ?? '', call)
  behaviour.authorise(caller, space, call)
  const limit = behaviour.readLimit(query.getAll('limit'), call)
  const text = behaviour.readCursor(query.getAll('cursor'), call)
  const position = text === undefined ? undefined : behaviour.decode(text, space, call)
  const asked: ListCall = { call, caller, space, limit, position }
  return { status: 200, body: behaviour.page(asked), list: asked }
}

/** One thread beyond the limit is looked at, to know whether more exist. */
export function page(asked: ListCall): Page {
  const { behaviour } = asked.call
  return behaviour.assemble(behaviour.select(asked, asked.limit + 1), asked)
}

/** Cuts what was selected to the limit. */
export function assemble(threads: readonly Thread[], asked: ListCall): Page {
  return pageOf(threads.slice(0, asked.limit), threads.length > asked.limit, asked)
}

/** A page of these threads. */
export function pageOf(threads: readonly Thread[], more: boolean, asked: ListCall): Page {
  const { behaviour } = asked.call
  const last = threads.at(-1)
  return {
    object: 'list',
    data: threads.map((thread) => behaviour.item(thread)),
    has_more: more,
    next_cursor: more && last ? behaviour.encode(positionOf(last), asked) : null,
  }
}

/** The position of a thread: where the page behind it begins. */
export function positionOf(thread: Thread): Position {
  return { created: thread.created, id: thread.id }
}

/** How many items of the list stand before the page. */
export function offsetOf({ call, space, position }: ListCall): number {
  return position ? call.store.rank(space.id, position) : 0
}
