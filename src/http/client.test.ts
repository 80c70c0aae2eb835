import { afterEach, describe, expect, test } from 'vitest'
import { because } from '../model/reason.ts'
import { RunStopped } from '../model/stopped.ts'
import { cleanUp, echo, get, json, seen, serve, setUp } from './target.fixture.ts'

afterEach(cleanUp)

describe('a request', () => {
  test('goes out with the path and the query exactly as given, after the prefix', async () => {
    const { client } = await setUp(`${await serve(echo)}/v1/`, { query: { org: 'a b' } })
    const exchange = await client.send(get('/spaces/../%2f[x]//threads', { query: 'limit=%zz&limit=+5' }))
    expect(seen(exchange.body).url).toBe('/v1/spaces/../%2f[x]//threads?org=a%20b&limit=%zz&limit=+5')
    expect(exchange).toMatchObject({
      id: 1,
      status: 200,
      tries: 1,
      isUtf8: true,
      truncated: false,
      failure: undefined,
    })
  })

  test('names the tool and the purpose, and asks for plain JSON', async () => {
    const { client } = await setUp(await serve(echo))
    const { headers } = seen((await client.send(get('/', { purpose: 'walk (äöü)' }))).body)
    expect(headers).toMatchObject({
      'user-agent': 'threadcount/0.1.0 (walk )',
      accept: 'application/json',
      'accept-encoding': 'identity',
    })
  })

  test('that HTTP cannot carry is a failure, not a throw', async () => {
    const { client } = await setUp(await serve(echo))
    for (const path of ['/a b', '/a\nb', '/日本', '/\ud800']) {
      const exchange = await client.send(get(path))
      expect(exchange).toMatchObject({ status: 0, failure: { kind: 'protocol' }, tries: 1 })
    }
    const odd = await client.send(get('/', { headers: { 'x-odd': 'a\nb' } }))
    expect(odd.failure?.kind).toBe('protocol')
  })

  test('is never redirected', async () => {
    const { client } = await setUp(
      await serve((_, response) => response.writeHead(302, { location: '/else' }).end()),
    )
    const exchange = await client.send(get('/here'))
    expect(exchange).toMatchObject({ status: 302, headers: { location: '/else' } })
    expect(client.requests).toBe(1)
  })

  test('may carry a body', async () => {
    const url = await serve((request, response) => {
      let body = ''
      request
        .on('data', (chunk) => (body += chunk))
        .on('end', () => json(response, [request.headers['content-type'], body], 201))
    })
    const { client, lines } = await setUp(url)
    const exchange = await client.send(get('/', { method: 'POST', body: `{"title":"it's"}` }))
    expect(JSON.parse(exchange.body)).toEqual(['application/json', `{"title":"it's"}`])
    expect((await lines())[0]?.curl).toContain(`-X POST '`)
  })

  test('has repeated headers joined, under lower-case names', async () => {
    const url = await serve((_, response) =>
      response
        .writeHead(
          200,
          [
            ['Link', 'a'],
            ['LINK', 'b'],
          ].flat(),
        )
        .end(),
    )
    const { client } = await setUp(url)
    expect((await client.send(get('/'))).headers.link).toBe('a, b')
  })

  test('to a base URL that is none is refused at once', async () => {
    await expect(setUp('ftp://example.com')).rejects.toThrow(/not an http or https URL/)
    await expect(setUp('http://me:secret@example.com')).rejects.toThrow(/user name or password/)
  })
})

describe('credentials', () => {
  const keyOf = (body: string): string | undefined => seen(body).headers['x-api-key']

  test('go where the document says', async () => {
    const { client } = await setUp(await serve(echo))
    expect(keyOf((await client.send(get('/'))).body)).toBe('sk_viewer_5f2c9a7d')
    expect(keyOf((await client.send(get('/', { credential: 'outsider' }))).body)).toBe('sk_outsider_77b1')
    expect(keyOf((await client.send(get('/', { credential: 'editor' }))).body)).toBe('sk_viewer_5f2c9a7d')
    expect(keyOf((await client.send(get('/', { credential: 'anonymous' }))).body)).toBeUndefined()
  })

  test('as a bearer token, in the query or in a cookie', async () => {
    const url = await serve(echo)
    const bearer = await setUp(url, { security: { in: 'header', name: 'Authorization', prefix: 'Bearer ' } })
    expect(seen((await bearer.client.send(get('/'))).body).headers.authorization).toBe(
      'Bearer sk_viewer_5f2c9a7d',
    )
    const query = await setUp(url, {
      security: { in: 'query', name: 'key', prefix: '' },
      credentials: { viewer: 'a+b/c=d' },
    })
    expect(seen((await query.client.send(get('/', { query: 'limit=1' }))).body).url).toBe(
      '/?key=a%2Bb%2Fc%3Dd&limit=1',
    )
    const security = { in: 'cookie', name: 'sid', prefix: '' } as const
    const cookie = await setUp(url, { security, headers: { Cookie: 'gate=open; sid=old' } })
    expect(seen((await cookie.client.send(get('/'))).body).headers.cookie).toBe(
      'gate=open; sid=sk_viewer_5f2c9a7d',
    )
    const without = await cookie.client.send(get('/', { credential: 'anonymous' }))
    expect(seen(without.body).headers.cookie).toBe('gate=open')
  })

  test('move into the query on demand', async () => {
    const { client } = await setUp(await serve(echo))
    const { url, headers } = seen((await client.send(get('/', { credentialIn: 'query' }))).body)
    expect(url).toBe('/?X-API-Key=sk_viewer_5f2c9a7d')
    expect(headers['x-api-key']).toBeUndefined()
  })

  test('that nobody issued look like the real one', async () => {
    const { client } = await setUp(await serve(echo))
    const send = async (): Promise<string | undefined> =>
      keyOf((await client.send(get('/', { credential: 'unknown' }))).body)
    const key = await send()
    expect(key).toMatch(/^sk_[a-z]{6}_\d[a-z]\d[a-z]\d[a-z]\d[a-z]$/)
    expect(key).not.toBe('sk_viewer_5f2c9a7d')
    expect(await send()).toBe(key)
  })

  test('that are altered have the beginning of the real one, and another end', async () => {
    const { client, recorder } = await setUp(await serve(echo))
    const answer = await client.send(get('/', { credential: 'altered' }))
    const key = keyOf(answer.body)
    expect(key).toMatch(/^sk_viewer_5f2c/)
    ;[...'9a7d'].forEach((character, index) => {
      expect(key?.at(index - 4)).not.toBe(character)
    })
    expect(JSON.stringify(await recorder.evidence(answer.id))).not.toContain('sk_viewer_5f2c')
    const short = await setUp(await serve(echo), { credentials: { viewer: 'short' } })
    expect(keyOf((await short.client.send(get('/', { credential: 'altered' }))).body)).toBeUndefined()
  })

  test('of the config do not slip into the requests of others', async () => {
    const headers = { 'x-api-key': 'from-the-config', authorization: 'Basic Z2F0ZTpvcGVu' }
    const { client } = await setUp(await serve(echo), { headers, credentials: {} })
    expect(keyOf((await client.send(get('/'))).body)).toBe('from-the-config')
    for (const credential of ['anonymous', 'outsider'] as const) {
      const { headers: sent } = seen((await client.send(get('/', { credential }))).body)
      expect(sent['x-api-key']).toBeUndefined()
      expect(sent.authorization).toBe('Basic Z2F0ZTpvcGVu')
    }
    expect(keyOf((await client.send(get('/', { credential: 'unknown' }))).body)).not.toBe('from-the-config')
  })

  test('in an answer are noticed', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/body') json(response, { hint: 'your key is sk_viewer_5f2c9a7d' })
      else json(response, {}, 200, { 'x-debug': `k=${request.headers['x-api-key']}` })
    })
    const { client } = await setUp(url)
    expect((await client.send(get('/body'))).echoes).toEqual(['viewer'])
    expect((await client.send(get('/header', { credential: 'outsider' }))).echoes).toEqual(['outsider'])
    expect((await client.send(get('/header', { credential: 'unknown' }))).echoes).toEqual(['unknown'])
    expect((await client.send(get('/header', { credential: 'anonymous' }))).echoes).toEqual([])
  })
})

describe('the end of a run', () => {
  test('comes when the budget is spent', async () => {
    const { client } = await setUp(await serve(echo), { maxRequests: 2 })
    await client.send(get('/'))
    await client.send(get('/'))
    expect(client.left).toBe(0)
    await expect(client.send(get('/'))).rejects.toMatchObject({
      name: 'RunStopped',
      reason: { code: 'budget-spent' },
    })
    expect(client.requests).toBe(2)
  })

  test('breaks what is in flight and what waits, with its reason', async () => {
    const controller = new AbortController()
    let arrived = 0
    const url = await serve(() => {
      arrived++
      if (arrived === 2) controller.abort(new RunStopped(because('duration-over', { seconds: 5 })))
    })
    const { client } = await setUp(url, { concurrency: 2, signal: controller.signal })
    const sent = [1, 2, 3, 4].map(() => client.send(get('/')))
    const alone = client.exclusive((send) => send(get('/')))
    for (const promise of [...sent, alone])
      await expect(promise).rejects.toMatchObject({ reason: { code: 'duration-over' } })
    await expect(client.send(get('/'))).rejects.toMatchObject({ reason: { code: 'duration-over' } })
  })

  test('is an interruption where the signal says nothing else', async () => {
    const { client } = await setUp(await serve(echo), { signal: AbortSignal.abort() })
    await expect(client.send(get('/'))).rejects.toMatchObject({ reason: { code: 'interrupted' } })
  })

  test('leaves no socket open', async () => {
    let closed = (): void => undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    const url = await serve((request, response) => {
      request.socket.once('close', closed)
      response.writeHead(200).write('[')
      arrive()
    })
    let arrive = (): void => undefined
    const hasArrived = new Promise<void>((resolve) => (arrive = resolve))
    const { client } = await setUp(url)
    const sent = expect(client.send(get('/'))).rejects.toBeInstanceOf(RunStopped)
    await hasArrived
    await client.close()
    await Promise.all([sent, isClosed])
  })
})
