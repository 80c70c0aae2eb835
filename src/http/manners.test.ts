import { afterEach, describe, expect, test } from 'vitest'
import type { Exchange } from '../model/exchange.ts'
import { pauseAskedFor } from './retry.ts'
import { cleanUp, echo, get, json, serve, serveRaw, setUp } from './target.fixture.ts'

afterEach(cleanUp)

describe('retry', () => {
  test.each([429, 502, 503, 504])('asks again after %i, and every try is on record', async (status) => {
    let requests = 0
    const { client, lines } = await setUp(
      await serve((_, response) => json(response, {}, ++requests < 3 ? status : 200)),
    )
    expect(await client.send(get('/'))).toMatchObject({ status: 200, tries: 3, id: 3 })
    expect((await lines()).map(({ response }) => response.status)).toEqual([status, status, 200])
    expect(client.requests).toBe(3)
  })

  test('gives up after four tries and hands over the last', async () => {
    const { client } = await setUp(await serve((_, response) => json(response, {}, 503)))
    expect(await client.send(get('/'))).toMatchObject({ status: 503, tries: 4 })
  })

  test('asks again after a broken connection', async () => {
    const { client } = await setUp(await serveRaw((socket) => socket.resetAndDestroy()))
    expect(await client.send(get('/'))).toMatchObject({ status: 0, tries: 4, failure: { kind: 'reset' } })
  })

  test('leaves other failures, other statuses and unwilling requests alone', async () => {
    const { client } = await setUp(
      await serve((request, response) => json(response, {}, Number(request.url?.slice(1)))),
    )
    expect((await client.send(get('/500'))).tries).toBe(1)
    expect((await client.send(get('/503', { retry: false }))).tries).toBe(1)
    expect((await client.send(get('/502', { method: 'POST', body: '{}' }))).tries).toBe(1)
  })

  test('never asks beyond the budget', async () => {
    const { client } = await setUp(await serve((_, response) => json(response, {}, 503)), { maxRequests: 2 })
    await expect(client.send(get('/'))).rejects.toMatchObject({ reason: { code: 'budget-spent' } })
    expect(client.requests).toBe(2)
  })

  test('waits as long as the target asks, and holds everybody else back', async () => {
    const arrivals: number[] = []
    const url = await serve((_, response) => {
      arrivals.push(performance.now())
      json(response, {}, arrivals.length === 1 ? 429 : 200, { 'retry-after': '1' })
    })
    const { client } = await setUp(url)
    const first = client.send(get('/first'))
    while (client.requests < 1 || arrivals.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 150))
    await Promise.all([first, client.send(get('/second'))])
    const [start = 0, ...later] = arrivals
    expect(later).toHaveLength(2)
    for (const arrival of later) expect(arrival - start).toBeGreaterThan(900)
  })

  test('takes a long pause that a stranger is asked for as a refusal, and lets others go on', async () => {
    const url = await serve((request, response) => {
      if (request.headers['x-api-key']) json(response, {})
      else json(response, {}, 429, { 'retry-after': '60' })
    })
    const { client } = await setUp(url)
    expect(await client.send(get('/', { credential: 'anonymous' }))).toMatchObject({ status: 429, tries: 1 })
    expect(await client.send(get('/'))).toMatchObject({ status: 200 })
  })

  test.each([
    ['3', 3000],
    ['0', 0],
    ['86400', 86_400_000],
    ['Thu, 01 Jan 1970 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 1969 00:00:00 GMT', 0],
    ['soon', undefined],
  ])('reads Retry-After: %s', (value, expected) => {
    const exchange = { status: 503, headers: { 'retry-after': value } } as unknown as Exchange
    expect(pauseAskedFor(exchange, 0)).toBe(expected)
  })
})

/** A target that counts who is inside at once. */
async function counting(): Promise<{ url: string; most: () => number; log: string[] }> {
  let inside = 0
  let most = 0
  const log: string[] = []
  const url = await serve((request, response) => {
    log.push(request.url ?? '')
    most = Math.max(most, ++inside)
    setTimeout(() => {
      inside--
      json(response, { inside })
    }, 15)
  })
  return { url, most: () => most, log }
}

describe('bounds', () => {
  test('at most so many requests are in flight, first come, first served', async () => {
    const { url, most, log } = await counting()
    const paths = Array.from({ length: 9 }, (_, i) => `/${i}`)
    const many = await setUp(url, { concurrency: 3 })
    await Promise.all(paths.map((path) => many.client.send(get(path))))
    expect(most()).toBeLessThanOrEqual(3)
    const one = await setUp(url, { concurrency: 1 })
    await Promise.all(paths.map((path) => one.client.send(get(path))))
    expect(log.slice(paths.length)).toEqual(paths)
  })

  test('at most so many requests leave in a second', async () => {
    const { client } = await setUp(await serve(echo), { rate: 50 })
    const start = performance.now()
    await Promise.all(Array.from({ length: 21 }, () => client.send(get('/'))))
    expect(performance.now() - start).toBeGreaterThan(390)
  })

  test('work that must be alone is', async () => {
    const { url, most, log } = await counting()
    const { client } = await setUp(url, { concurrency: 4 })
    const before = [client.send(get('/before')), client.send(get('/before'))]
    const alone = client.exclusive(async (send) => {
      for (let i = 0; i < 3; i++) await send(get('/alone'))
      return 'done'
    })
    const after = client.send(get('/after'))
    expect(await alone).toBe('done')
    await Promise.all([...before, after])
    expect(log).toEqual(['/before', '/before', '/alone', '/alone', '/alone', '/after'])
    expect(most()).toBe(2)
  })

  test('work that must be alone waits in line, may nest, and may fail', async () => {
    const { url, log } = await counting()
    const { client } = await setUp(url)
    const first = client.exclusive(async () => {
      await client.send(get('/1'))
      await client.exclusive((send) => send(get('/2')))
      throw new Error('no')
    })
    const second = client.exclusive((send) => send(get('/3')))
    await expect(first).rejects.toThrow('no')
    await second
    await client.send(get('/4'))
    expect(log).toEqual(['/1', '/2', '/3', '/4'])
  })

  test('requests that lonely work forgot still end before others begin', async () => {
    const { url, most } = await counting()
    const { client } = await setUp(url)
    await client.exclusive(async (send) => void send(get('/forgotten')).catch(() => undefined))
    await client.send(get('/next'))
    expect(most()).toBe(1)
  })
})
