import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Exchange } from '../model/exchange.ts'
import { cleanUp, echo, get, seen, serve, serveRaw, setUp } from './target.fixture.ts'

afterEach(cleanUp)

/** One try at a target of raw octets. */
async function sendRaw(octets: string, ending: 'end' | 'hold' = 'end'): Promise<Exchange> {
  const url = await serveRaw((socket) => (ending === 'end' ? socket.end(octets) : socket.write(octets)))
  const { client } = await setUp(url, { timeoutMs: 400 })
  return client.send(get('/', { retry: false }))
}

describe('a deadline', () => {
  test('ends a request that is never answered', async () => {
    const { client } = await setUp(await serve(() => undefined), { timeoutMs: 100 })
    const exchange = await client.send(get('/', { retry: false }))
    expect(exchange).toMatchObject({
      status: 0,
      failure: { kind: 'timeout', message: 'No answer within 100 ms.' },
    })
    expect(exchange.durationMs).toBeLessThan(3000)
  })

  test('ends a body that drips, and keeps what came', async () => {
    const timers: NodeJS.Timeout[] = []
    const url = await serve((_, response) => {
      timers.push(setInterval(() => response.write('x'), 10))
    })
    const { client } = await setUp(url, { timeoutMs: 300 })
    const exchange = await client.send(get('/', { retry: false }))
    for (const timer of timers) clearInterval(timer)
    expect(exchange).toMatchObject({ status: 200, truncated: true, failure: { kind: 'timeout' } })
    expect(exchange.body).toMatch(/^x+$/)
  })

  test('passed once is tried once more', async () => {
    let requests = 0
    const url = await serve((_, response) => void (++requests > 1 && response.end('{}')))
    const { client } = await setUp(url, { timeoutMs: 500 })
    expect(await client.send(get('/'))).toMatchObject({ status: 200, tries: 2 })
    const dead = await setUp(await serve(() => undefined), { timeoutMs: 50 })
    expect(await dead.client.send(get('/'))).toMatchObject({ tries: 2, failure: { kind: 'timeout' } })
  })
})

describe('headers', () => {
  test('of a thousand: the first, those that matter, and how many there were', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => `x-${at}: v\r\n`).join('')
    const exchange = await sendRaw(`HTTP/1.1 200 OK\r\n${many}content-length: 2\r\nvary: *\r\n\r\n{}`)
    expect(exchange).toMatchObject({
      body: '{}',
      headers: { 'x-99': 'v', 'content-length': '2', vary: '*', 'threadcount-left-out': '900 more headers' },
    })
    expect(exchange.headers).not.toHaveProperty('x-100')
  })
})

describe('a body', () => {
  test('of many small pieces is one text', async () => {
    const text = 'pieces of a page, one by one '.repeat(40)
    const pieces = [...text].map((piece) => `1\r\n${piece}\r\n`).join('')
    const exchange = await sendRaw(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`)
    expect(exchange).toMatchObject({ body: text, bytes: text.length, failure: undefined })
  })

  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

  test.each([
    ['lists', nested(50_001)],
    ['objects', `${'{"a":'.repeat(50_001)}1${'}'.repeat(50_001)}`],
    ['lists in a compressed body', gzipSync(nested(60_000))],
  ])('of more than 50,000 levels of %s is not read, only its beginning', async (_, body) => {
    const headers = typeof body === 'string' ? {} : { 'content-encoding': 'gzip' }
    const { client } = await setUp(
      await serve((_request, response) => response.writeHead(200, headers).end(body)),
    )
    const exchange = await client.send(get('/'))
    expect(exchange).toMatchObject({
      status: 200,
      truncated: true,
      failure: { kind: 'encoding', message: 'The body is nested more than 50000 levels deep.' },
    })
    expect(exchange.body).toHaveLength(64 * 1024)
  })

  test.each([
    ['50,000 levels', nested(50_000)],
    ['as many brackets in a text', JSON.stringify(['"\\[{'.repeat(60_000)])],
    ['as many lists side by side', `[${'[],'.repeat(60_000)}[]]`],
  ])('of %s is read', async (_, body) => {
    const { client } = await setUp(await serve((_request, response) => response.end(body)))
    expect(await client.send(get('/'))).toMatchObject({ failure: undefined, body })
  })

  test('without end stops at the cap', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('y'.repeat(1024)));
      }
      response.on('drain', more)
      more()
    })
    const { client } = await setUp(url, { maxBodyBytes: 10_000 })
    const exchange = await client.send(get('/'))
    expect(exchange).toMatchObject({
      bytes: 10_000,
      truncated: true,
      isUtf8: true,
      failure: { kind: 'oversize' },
      tries: 1,
    })
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('in %s is read', async (coding, compress) => {
    const url = await serve((request, response) => {
      response
        .writeHead(200, { 'content-encoding': coding, 'x-asked': request.headers['accept-encoding'] })
        .end(compress('{"a":"ü"}'))
    })
    const { client } = await setUp(url)
    const exchange = await client.send(get('/', { headers: { 'Accept-Encoding': coding } }))
    expect(exchange).toMatchObject({
      body: '{"a":"ü"}',
      bytes: 10,
      failure: undefined,
      headers: { 'x-asked': coding },
    })
  })

  test('that grows without measure when unpacked stops at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(50 << 20))
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    const { client } = await setUp(url, { maxBodyBytes: 1 << 20 })
    expect(await client.send(get('/'))).toMatchObject({
      status: 200,
      truncated: true,
      failure: { kind: 'oversize' },
    })
  })

  test('in no coding that it claims is a failure', async () => {
    const url = await serve(({ url = '' }, response) =>
      response.writeHead(200, { 'content-encoding': url.slice(1) }).end('{}'),
    )
    const { client } = await setUp(url)
    expect((await client.send(get('/gzip'))).failure).toEqual({
      kind: 'encoding',
      message: 'The body is not valid gzip.',
    })
    expect((await client.send(get('/toString'))).failure?.message).toContain('tostring')
    expect((await client.send(get('/identity'))).failure).toBeUndefined()
  })

  test('that is not UTF-8 is said to be none', async () => {
    const url = await serve((_, response) => response.end(Buffer.from([0x22, 0xff, 0x22])))
    const { client } = await setUp(url)
    expect(await client.send(get('/'))).toMatchObject({ isUtf8: false, body: '"\ufffd"', bytes: 3 })
  })
})

describe('a broken answer', () => {
  test('that ends early names both lengths', async () => {
    const { status, body, failure } = await sendRaw('HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"a":1}')
    expect({ status, body }).toEqual({ status: 200, body: '{"a":1}' })
    expect(failure).toEqual({
      kind: 'reset',
      message: 'The connection closed after 7 of the 20 octets that Content-Length promises.',
    })
  })

  test('that ends early in chunks is a reset', async () => {
    const { failure } = await sendRaw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhe')
    expect(failure?.kind).toBe('reset')
  })

  test('that never comes is a reset', async () => {
    expect((await sendRaw('')).failure?.message).toMatch(
      /closed the connection before the answer was complete/,
    )
  })

  test('that is not HTTP is a protocol failure', async () => {
    expect((await sendRaw('SSH-2.0-OpenSSH_9.6\r\n')).failure).toMatchObject({ kind: 'protocol' })
    expect((await sendRaw('HTTP/1.1 200 OK\r\nbad header\r\n\r\n')).failure).toMatchObject({
      kind: 'protocol',
    })
  })

  test('with headers without measure is oversize', async () => {
    const { failure } = await sendRaw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`)
    expect(failure?.kind).toBe('oversize')
  })

  test('after early hints is the last one', async () => {
    const octets =
      'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'
    expect(await sendRaw(octets, 'hold')).toMatchObject({ status: 200, body: '{}', failure: undefined })
  })

  test('of nobody at all is unreachable', async () => {
    const { client } = await setUp('http://127.0.0.1:1')
    const exchange = await client.send(get('/'))
    expect(exchange.failure).toEqual({
      isHostThere: true,
      kind: 'unreachable',
      message: 'Nothing listens at 127.0.0.1:1: the connection was refused.',
    })
  })

  test('to TLS where the target speaks none is a TLS failure', async () => {
    const url = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const { client } = await setUp(url.replace('http:', 'https:'))
    expect((await client.send(get('/', { retry: false }))).failure?.kind).toBe('tls')
  })
})

describe('a proxy', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('of the environment is used, except where NO_PROXY or the client says so', async () => {
    vi.stubEnv('http_proxy', await serve(echo))
    vi.stubEnv('no_proxy', '')
    const url = 'http://127.0.0.1:1/v1'
    const { client } = await setUp(url, { isDirect: false })
    expect(seen((await client.send(get('/a/../b'))).body).url).toBe('http://127.0.0.1:1/v1/a/../b')
    const direct = await setUp(await serve((_, response) => response.end('direct')))
    expect((await direct.client.send(get('/'))).body).toBe('direct')
    vi.stubEnv('no_proxy', '127.0.0.1')
    expect((await client.send(get('/'))).failure?.kind).toBe('unreachable')
  })
})
