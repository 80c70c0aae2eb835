import { expect, test } from 'vitest'
import { duplicateKeys } from './duplicate-keys.ts'
import { judged, observed } from './observation.fixture.ts'

test('keys that differ are met', () => {
  expect(judged(duplicateKeys, [observed({ body: '{ "data": [], "more": false }' })])).toEqual({
    kind: 'met',
  })
})

test('a key of every item that occurs twice is one defect', () => {
  const body = '{"data":[{"id":"a","id":"a"},{"id":"b","id":"b"}]}'
  expect(judged(duplicateKeys, [observed({ id: 5, body }), observed({ id: 6, body })])).toEqual({
    kind: 'broken',
    defects: [
      {
        code: 'duplicate-key',
        message: 'An object of a page has the key /data/*/id twice.',
        expected: 'each key once in an object',
        actual: '/data/0/id occurs twice',
        exchanges: [5],
        places: [{ exchange: 5, pointer: '/data/0/id' }],
      },
    ],
  })
})

test('no page is inconclusive', () => {
  expect(judged(duplicateKeys, [observed({ status: 404, body: '{"a":1,"a":1}' })])).toMatchObject({
    kind: 'inconclusive',
  })
})

test('a few kinds stand for all', () => {
  const pages = Array.from({ length: 5 }, (_, page) => {
    const pairs = Array.from({ length: 5 }, (_, key) => `"k${page}.${key}":1,"k${page}.${key}":2`)
    return observed({ body: `{${pairs.join()}}` })
  })
  const judgement = judged(duplicateKeys, pages)
  expect(judgement.kind === 'broken' && judgement.defects).toHaveLength(21)
})
