import { randomUUID } from 'node:crypto'
import { callerOf, editedSpace, viewedSpace, writer } from './access.ts'
import type { Answer, Call } from './behaviour.ts'
import { choice, fieldsOf, optionalText, text } from './body.ts'
import { seal, unseal } from './cursor.ts'
import { forbidden, invalid } from './errors.ts'
import type { Caller, Position, Space } from './types.ts'

/** `GET /spaces/{space_id}` */
export function retrieveSpace(call: Call): Answer {
  return { status: 200, body: spaceBody(viewedSpace(call), call) }
}

/** `POST /spaces/` */
export function createSpace(call: Call): Answer {
  callerOf(call)
  const fields = fieldsOf(call)
  const organization = text(fields, 'organization_id', 255)
  const caller = writer(call, organization)
  const space: Space = {
    id: `space_${randomUUID().replaceAll('-', '')}`,
    organization,
    owner: caller.user,
    name: text(fields, 'name', 255),
    description: optionalText(fields, 'description', 10_000),
    access: choice(fields, 'access_mode', ['private', 'organization', 'public'], 'private'),
    created: Date.now(),
  }
  call.store.insertSpace(space)
  return { status: 201, body: spaceBody(space, call) }
}

/** `DELETE /spaces/{space_id}` */
export function deleteSpace(call: Call): Answer {
  call.store.deleteSpace(editedSpace(call).id)
  return { status: 204 }
}

/** `GET /spaces/`: its envelope has neither `object` nor `has_more`. */
export function listSpaces(call: Call): Answer {
  const { behaviour, query, store } = call
  const caller = callerOf(call)
  const organization = organizationOf(call, caller)
  const limit = behaviour.readLimit(query.getAll('limit'), call)
  const cursor = behaviour.readCursor(query.getAll('cursor'), call)
  const scope = `spaces of ${organization} for ${caller.user}`
  const found = store.spaces(caller, organization, positionIn(cursor, scope, call), limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const more = found.length > limit && last
  const next = more ? seal(JSON.stringify({ created: last.created, id: last.id }), scope, call.secret) : null
  return { status: 200, body: { spaces: shown.map((space) => spaceBody(space, call)), next_cursor: next } }
}

/** The organization that a list is asked for, which must be the caller's. */
export function organizationOf(call: Call, caller: Caller): string {
  const [organization, ...more] = call.query.getAll('organization_id')
  if (!organization || more.length > 0) throw invalid('organization_id', 'organization_id must be given once')
  if (organization !== caller.organization) {
    throw forbidden('View access required', { organization_id: organization })
  }
  return organization
}

function positionIn(cursor: string | undefined, scope: string, call: Call): Position | undefined {
  if (cursor === undefined) return undefined
  const payload = unseal(cursor, scope, call.secret)
  if (payload === undefined) throw invalid('cursor', 'cursor is not one of this list')
  return JSON.parse(payload) as Position
}

function spaceBody(space: Space, { behaviour }: Call): Record<string, unknown> {
  const created = behaviour.time(space.created)
  return {
    id: space.id,
    organization_id: space.organization,
    created_by: space.owner,
    name: space.name,
    description: space.description,
    access_mode: space.access,
    last_activity_at: created,
    created_at: created,
    updated_at: created,
  }
}
