import { expect, test } from 'vitest'
import { check, failed, finding, judge } from './judge.fixture.ts'
import type { Deviation } from './target.fixture.ts'

/** Few checks, all of which look into bodies. */
const checks = { only: ['envelope/*', 'item/*', 'walk/*'], timeout: 5000 }

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const rewritten = (pattern: RegExp, text: string): Deviation => ({
  page: (page) => JSON.stringify(page).replace(pattern, text),
})

test.each<[string, Deviation]>([
  [
    '__proto__ and constructor as keys',
    rewritten(
      /"metadata":\{\}/g,
      '"metadata":{"__proto__":{"id":"x"},"constructor":{"prototype":{"id":"y"}}}',
    ),
  ],
  ['numbers past 2^53', rewritten(/"message_count":\d+/g, '"message_count":9007199254740993')],
  ['metadata 10,000 deep', rewritten(/"metadata":\{\}/, `"metadata":{"a":${nested(10_000)}}`)],
  [
    'a thousand headers',
    { headers: () => Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x-${at}`, 'v'])) },
  ],
])('%s are no fault', async (_, deviation) => {
  const judged = await judge({ ...deviation, size: 25 }, checks)
  expect(failed(judged)).toEqual([])
  expect(judged.report.summary.warn).toBe(0)
  expect(judged.exitCode).toBe(0)
  expect({}).not.toHaveProperty('id')
})

test('ids past 2^53 stay apart, and break the schema', async () => {
  const deviation = rewritten(/"id":"thrd_(\d+)"/g, '"id":900719925474099$1')
  const judged = await judge(deviation, checks)
  expect(failed(judged)).toEqual(['envelope/schema-mismatch'])
  expect(check(judged, 'walk/duplicate-items').outcome).toBe('pass')
})

test('a body 10,000 deep is no page: 1, and says so', async () => {
  const judged = await judge({ page: () => nested(10_000) }, { ...checks, only: ['envelope/*'] })
  expect(judged.exitCode).toBe(1)
  expect(finding(judged, 'envelope/schema-mismatch')).toMatchObject({
    message: 'The body breaks its schema: it must be object.',
    actual: expect.stringContaining('a list of more than 500 levels'),
  })
})

test('duplicate keys are a warning', async () => {
  const deviation = rewritten(/"has_more"/, '"has_more":"x","has_more"')
  const judged = await judge(deviation, checks)
  expect([judged.exitCode, failed(judged)]).toEqual([0, []])
  expect(check(judged, 'envelope/duplicate-keys').outcome).toBe('warn')
})
