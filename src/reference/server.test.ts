import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, type ReferenceOptions, type ReferenceServer, startReference, variants } from './index.ts'

interface Body {
  readonly data: { readonly id: string }[]
  readonly has_more: boolean
  readonly next_cursor?: string | null
  readonly error: { readonly code: string; readonly status: number; readonly details: object }
}

async function ask(server: ReferenceServer, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'x-api-key': server.credentials.viewer, ...(init.headers as Record<string, string>) }
  return fetch(`${server.baseUrl}${path}`, { ...init, headers })
}

async function body(server: ReferenceServer, path: string): Promise<Body> {
  return (await (await ask(server, path)).json()) as Body
}

async function walk(server: ReferenceServer, space: string, limit: number, most = 300): Promise<string[]> {
  const ids: string[] = []
  let next: string | null | undefined
  for (let page = 0; page < most; page += 1) {
    const cursor = next ? `&cursor=${encodeURIComponent(next)}` : ''
    const answer = await body(server, `/spaces/${space}/threads?limit=${limit}${cursor}`)
    ids.push(...answer.data.map(({ id }) => id))
    next = answer.next_cursor
    if (!next) break
  }
  return ids
}

async function withServer<T>(
  options: ReferenceOptions,
  use: (server: ReferenceServer) => Promise<T>,
): Promise<T> {
  const server = await startReference(options)
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}

describe('the reference server', () => {
  let server: ReferenceServer

  beforeAll(async () => {
    server = await startReference()
  })
  afterAll(() => server.close())

  it('lists every collection whole at any limit', async () => {
    for (const { params, expect: expected } of server.collections) {
      const space = params.space_id ?? ''
      if (expected?.count === undefined) continue
      const walks = await Promise.all([1, 7, 50, 100].map((limit) => walk(server, space, limit)))
      expect(new Set(walks[0]).size).toBe(expected.count)
      for (const ids of walks) expect(ids).toEqual(walks[0])
    }
  })

  it('has ties on the boundaries of usual page sizes', async () => {
    const { data } = await body(server, '/spaces/space_full/threads?limit=100')
    const times = data.map((item) => (item as unknown as { created_at: string }).created_at)
    for (const size of [10, 20, 25, 50]) expect(times[size - 1]).toBe(times[size])
  })

  it.each([
    ['/spaces/space_full/threads?limit=0', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_full/threads?limit=101', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_full/threads?limit=', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_full/threads?limit=1&limit=2', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_full/threads?cursor=', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_full/threads?cursor=%00%ff', 422, 'VALIDATION_ERROR'],
    ['/spaces/space_none/threads', 404, 'RESOURCE_NOT_FOUND'],
    ['/spaces/a%2Fb/threads', 404, 'RESOURCE_NOT_FOUND'],
    [`/spaces/${'x'.repeat(10_000)}/threads`, 404, 'RESOURCE_NOT_FOUND'],
    ['/spaces/%F0%9F%A7%B5%00/threads?limit=0', 404, 'RESOURCE_NOT_FOUND'],
    ['/spaces/%zz/threads', 404, 'RESOURCE_NOT_FOUND'],
    ['/spaces/space_private/threads?limit=0', 403, 'INSUFFICIENT_PERMISSIONS'],
    ['/spaces/space_full/threads/thrd_x', 405, 'METHOD_NOT_ALLOWED'],
  ])('answers %.60s with %i', async (path, status, code) => {
    const response = await ask(server, path)
    expect(response.status).toBe(status)
    expect(((await response.json()) as Body).error).toMatchObject({ code, status })
  })

  it('asks for a key before anything else', async () => {
    for (const key of ['', 'ak_unknown']) {
      const response = await ask(server, '/spaces/space_none/threads?limit=0', {
        headers: { 'x-api-key': key },
      })
      expect(response.status).toBe(401)
    }
  })

  it('shows outsiders open spaces only', async () => {
    const headers = { 'x-api-key': server.credentials.outsider }
    expect((await ask(server, '/spaces/space_open/threads', { headers })).status).toBe(200)
    expect((await ask(server, '/spaces/space_full/threads', { headers })).status).toBe(403)
  })

  it('refuses a cursor of another space', async () => {
    const { next_cursor } = await body(server, '/spaces/space_full/threads?limit=1')
    expect((await ask(server, `/spaces/space_exact/threads?cursor=${next_cursor}`)).status).toBe(422)
  })

  it('keeps a walk whole while its anchor is removed and an item is added', async () => {
    const headers = { 'x-api-key': server.credentials.editor }
    const write = async (method: string, path: string, fields?: object): Promise<{ id: string }> => {
      const response = await ask(server, path, {
        method,
        headers,
        ...(fields && { body: JSON.stringify(fields) }),
      })
      return (response.status === 204 ? {} : await response.json()) as { id: string }
    }
    const organization_id = 'org_abc123'
    const { id: space } = await write('POST', '/spaces/', { organization_id, name: 'Mine' })
    const make = async (): Promise<string> => {
      const { id } = await write('POST', '/threads', { organization_id })
      await write('POST', `/spaces/${space}/threads/${id}`)
      return id
    }
    const made = [await make(), await make(), await make(), await make()]
    const all = await walk(server, space, 100)
    expect(new Set(all)).toEqual(new Set(made))
    const first = await body(server, `/spaces/${space}/threads?limit=2`)
    await write('DELETE', `/spaces/${space}/threads/${all[1]}`)
    const added = await make()
    const rest = await body(server, `/spaces/${space}/threads?cursor=${first.next_cursor}`)
    expect(rest.data.map(({ id }) => id)).toEqual(all.slice(2))
    expect(await walk(server, space, 1)).toContain(added)
    await write('DELETE', `/spaces/${space}`)
    expect((await ask(server, `/spaces/${space}/threads`)).status).toBe(404)
  })
})

describe('faults', () => {
  it('have unique names and name the nearest one', async () => {
    const names = [...faults, ...variants].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    await expect(startReference({ fault: 'ties-skiped' })).rejects.toThrow("did you mean 'ties-skipped'?")
  })

  it.each(faults.map(({ name }) => name))('%s starts and answers', async (fault) => {
    const status = await withServer(
      { fault },
      async (server) => (await ask(server, '/spaces/space_full/threads')).status,
    )
    expect(status).toBe(200)
  })
})

describe('variants', () => {
  it.each(variants.map(({ name }) => name))('%s lists everything once', async (variant) => {
    const ids = await withServer({ variant, size: 120 }, (server) => walk(server, 'space_full', 50))
    expect(new Set(ids).size).toBe(120)
    expect(ids.length).toBe(120)
  })
})
