import { afterEach, describe, expect, test } from 'vitest'
import { decodedPair, encodedPair, isBasicCredential, secretParts } from './basic.ts'
import { cleanUp, echo, get, seen, serve, setUp } from './target.fixture.ts'

afterEach(cleanUp)

const PAIR = 'alice:hunter2-PASSWORD-zq81'

describe('user:password', () => {
  test('is told from what is encoded already', () => {
    expect(decodedPair(encodedPair(PAIR))).toBe(PAIR)
    for (const other of [PAIR, 'sk_live_1234', btoa('no colon'), btoa('a:\u0001b'), '']) {
      expect(decodedPair(other)).toBeUndefined()
    }
    expect([PAIR, encodedPair(PAIR), 'sk_live_1234'].map(isBasicCredential)).toEqual([true, true, false])
  })

  test('has the user name for a secret where the password says nothing', () => {
    expect(secretParts(PAIR)).toEqual([PAIR, 'hunter2-PASSWORD-zq81'])
    expect(secretParts('sk_live_1234:')).toEqual(['sk_live_1234:', 'sk_live_1234'])
  })
})

describe('a credential of HTTP Basic', () => {
  const security = { in: 'header', name: 'Authorization', prefix: 'Basic ' } as const

  test.each([
    ['as it is', PAIR, '-u "$THREADCOUNT_API_KEY"'],
    ['encoded', encodedPair(PAIR), '-H "Authorization: Basic $THREADCOUNT_API_KEY"'],
  ])('that is given %s is sent encoded, and no part of it is recorded', async (_, viewer, curl) => {
    const url = await serve((request, response) => {
      response.setHeader('x-told', 'hunter2-PASSWORD-zq81')
      response.setHeader('x-loud', PAIR.toUpperCase())
      echo(request, response)
    })
    const { client, recorder, raw } = await setUp(url, { credentials: { viewer }, security })
    const exchange = await client.send(get('/'))
    expect(seen(exchange.body).headers.authorization).toBe(`Basic ${encodedPair(PAIR)}`)
    expect(exchange.echoes).toEqual(['viewer'])
    expect((await recorder.evidence(exchange.id)).curl).toContain(curl)
    const altered = await client.send(get('/', { credential: 'unknown' }))
    expect(seen(altered.body).headers.authorization).not.toBe(`Basic ${encodedPair(PAIR)}`)
    expect((await raw()).toLowerCase()).not.toMatch(/hunter2|assword-zq81/)
    expect(await raw()).not.toContain(encodedPair(PAIR))
  })
})
