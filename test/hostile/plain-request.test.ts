import { describe, expect, test } from 'vitest'
import { check, failed, finding, judge } from './judge.fixture.ts'
import { type Asked, type Deviation, SPACE } from './target.fixture.ts'

const checks = {
  only: [
    'limit/server-error',
    'cursor/server-error',
    'access/malformed-id',
    'walk/missing-items',
    'walk/parallel-walks',
  ],
  timeout: 1000,
}

const isBehindAt =
  (limit: string) =>
  ({ query }: Asked): boolean =>
    query.get('limit') === limit && query.has('cursor')

describe('a target whose process ends on a plain page among many in flight, and is started again', () => {
  test('again when it is asked for alone: that page is the finding, and nothing else is charged', async () => {
    let deaths = 0
    const judged = await judge(
      (target) => ({
        size: 12,
        answer(asked) {
          // In company, when it is sent again alone, and the same once more when the walk is taken again.
          const isDying = isBehindAt('7')(asked) && ++deaths <= 4
          if (isDying) target().die(900)
          return isDying
        },
      }),
      checks,
    )
    expect(deaths).toBeGreaterThan(3)
    expect([judged.report.verdict, judged.exitCode]).toEqual(['non-conformant', 1])
    expect(failed(judged)).toEqual(['cursor/server-error'])
    const { code, evidence } = finding(judged, 'cursor/server-error')
    expect(code).toBe('no-answer')
    expect(evidence.at(-1)?.curl).toContain('limit=7&cursor=')
    expect(check(judged, 'walk/missing-items').outcome).toBe('pass')
    expect(check(judged, 'access/malformed-id').outcome).toBe('pass')
  })

  test('once: nobody is accused', async () => {
    let deaths = 0
    const judged = await judge(
      (target) => ({
        size: 12,
        answer(asked) {
          const isDying = isBehindAt('7')(asked) && ++deaths === 1
          if (isDying) target().die(900)
          return isDying
        },
      }),
      checks,
    )
    expect(deaths).toBeGreaterThan(1)
    expect(failed(judged)).toEqual([])
    expect(judged.report.summary).toMatchObject({ inconclusive: 0, error: 0 })
  })
})

describe('one collection among others', () => {
  const broken = (answer: (asked: Asked) => unknown): Deviation => ({
    size: 12,
    answer(asked) {
      const isThere = asked.request.url?.includes('space_broken') === true
      if (isThere) answer(asked)
      return isThere
    },
  })
  const both = (expect = {}) => ({
    ...checks,
    timeout: 300,
    collections: [{ params: { space_id: 'space_broken' }, ...expect }, { params: { space_id: SPACE } }],
  })

  test.each<[string, (asked: Asked) => unknown, string]>([
    ['is always answered 500', ({ response }) => response.writeHead(500).end('{}'), 'status 500'],
    ['is never answered', () => undefined, 'No answer within 300 ms'],
    ['breaks every connection', ({ socket }) => socket.resetAndDestroy(), 'broke the connection'],
  ])('that %s: 1, and the others are judged', async (_, answer, actual) => {
    const judged = await judge(broken(answer), both())
    expect([judged.report.verdict, judged.exitCode]).toEqual(['non-conformant', 1])
    expect(failed(judged)).toEqual(['limit/server-error'])
    const { collection, ...found } = finding(judged, 'limit/server-error')
    expect(collection).toEqual({ space_id: 'space_broken' })
    expect(found.actual).toContain(actual)
    expect(check(judged, 'access/malformed-id').outcome).toBe('pass')
  })

  test('that is not to be seen is never answered: the others are judged', async () => {
    const judged = await judge(
      broken(() => undefined),
      both({ expect: { status: 403 } }),
    )
    expect(judged.report.run.aborted).toBeNull()
    for (const id of checks.only) expect([id, check(judged, id).outcome]).toEqual([id, 'pass'])
  })
})

test('the largest limit is never answered: that is the finding, and everything else is asked', async () => {
  const judged = await judge(
    { size: 12, answer: ({ query }) => query.get('limit') === '100' },
    { ...checks, timeout: 300 },
  )
  expect(judged.report.run.aborted).toBeNull()
  expect(failed(judged)).toEqual(['limit/server-error', 'cursor/server-error'])
  expect(finding(judged, 'limit/server-error').evidence.at(-1)?.curl).toContain('limit=100')
  expect(check(judged, 'access/malformed-id').outcome).toBe('pass')
})

test('500 only where compression is allowed: 1, and says so', async () => {
  const judged = await judge(
    {
      size: 12,
      answer({ request, response }) {
        const isAllowed = /gzip/.test(String(request.headers['accept-encoding']))
        if (isAllowed) response.writeHead(500).end('{}')
        return isAllowed
      },
    },
    checks,
  )
  expect([judged.exitCode, failed(judged)]).toEqual([1, ['limit/server-error']])
  expect(finding(judged, 'limit/server-error')).toMatchObject({
    message: 'The target returned a server error for a request that allows compression.',
    actual: expect.stringContaining('status 500, twice'),
  })
})
