import { afterEach, describe, expect, test } from 'vitest'
import { Mask, secretsInHeader } from './mask.ts'
import { cleanUp, get, serve, setUp } from './target.fixture.ts'

afterEach(cleanUp)

const KEY = 'k+/"\\é key=4711'
const FORMS = {
  raw: KEY,
  percent: encodeURIComponent(KEY),
  json: JSON.stringify(KEY).slice(1, -1),
  base64: Buffer.from(KEY).toString('base64'),
  'base64 inside': Buffer.from(`{"key":"${KEY}","a":1}`).toString('base64'),
  'base64url inside': Buffer.from(`x:${KEY}:y`).toString('base64url'),
}

describe('a mask', () => {
  const mask = new Mask([{ value: KEY }, { value: 'key=' }, { value: 'ab' }], ['X-Gate'])

  test.each(Object.entries(FORMS))('takes out a secret that is %s', (name, form) => {
    const masked = mask.text(`<<${form}>>`)
    expect(masked).toContain('***')
    expect(masked.includes(form)).toBe(false)
    if (!name.includes('inside')) expect(masked.length).toBeLessThan(20)
  })

  test('leaves everything else, and secrets too short to be told from it', () => {
    expect(mask.text('absolutely {"id":1}')).toBe('absolutely {"id":1}')
  })

  test('knows the headers that are never shown', () => {
    const names = [
      'authorization',
      'Cookie',
      'set-cookie',
      'proxy-authorization',
      'x-api-key',
      'x-auth-token',
      'x-gate',
    ]
    for (const name of names) expect(mask.headers({ [name]: 'v' })).toEqual({ [name]: '***' })
    const shown = { 'content-type': 'a', etag: 'b', 'www-authenticate': 'Bearer', 'x-tokens-left': '1' }
    expect(mask.headers(shown)).toEqual(shown)
  })

  test('leaves no part of a secret at a cut', () => {
    const secret = 'abcdefghijklmnopqrstuvwxyz'
    const cutter = new Mask([{ value: secret }], [])
    for (let cap = 90; cap < 140; cap++) {
      const text = `${secret}${'-'.repeat(70)}${secret}${'-'.repeat(12)}${secret}-----------------------------`
      expect(cutter.start(text, cap)).toMatch(/^\*\*\*-+(\*{0,3}-*)*$/)
    }
  })

  test('finds what is secret inside a header', () => {
    expect(secretsInHeader('Bearer abc')).toEqual(['Bearer abc', 'abc'])
    expect(secretsInHeader(`Basic ${btoa('me:open sesame')}`)).toContain('open sesame')
    expect(secretsInHeader('a=12345678; b=2')).toContain('12345678')
  })
})

test('no credential or config header reaches the record in any form', async () => {
  const gate = 'the-gate-word'
  const late = 'found-later-1234'
  const everything = [...Object.values(FORMS), gate, late, btoa(gate)]
  const url = await serve((request, response) => {
    response.setHeader('x-percent', encodeURIComponent(KEY))
    response.setHeader('set-cookie', ['session=1', 'other=2'])
    response.end(`${everything.join('|')}${request.url}${JSON.stringify(request.headers)}`)
  })
  const { client, raw, recorder } = await setUp(url, {
    credentials: { viewer: encodeURIComponent(KEY), outsider: KEY },
    headers: { 'X-Gate': gate },
  })
  client.mask(late)
  const exchange = await client.send(get(`/${encodeURIComponent(KEY)}`, { credentialIn: 'query' }))
  await client.send(get('/', { headers: { 'x-other': gate } }))
  expect(exchange.body).toContain(KEY)
  expect(exchange.echoes).toEqual(['viewer', 'outsider'])
  const file = await raw()
  for (const form of [...everything, 'session=1']) {
    expect(file).not.toContain(form)
    expect(file).not.toContain(JSON.stringify(form).slice(1, -1))
  }
  expect(JSON.stringify(await recorder.evidence(1))).toContain('***')
})

test('a recorded body is bounded', async () => {
  const { client, lines } = await setUp(await serve((_, response) => response.end('é'.repeat(200_000))))
  const exchange = await client.send(get('/'))
  expect(exchange).toMatchObject({ truncated: false, bytes: 400_000 })
  expect((await lines())[0]?.response).toMatchObject({ truncated: true, body: 'é'.repeat(65_536) })
})
