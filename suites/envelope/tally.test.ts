import { expect, test } from 'vitest'
import { violation } from './observation.fixture.ts'
import { patternOf, Tally } from './tally.ts'

const wording = { code: 'wrong', bodies: 'pages', rule: 'its schema' }

test('a few samples and exchanges stand for all, and all are counted', () => {
  const tally = new Tally()
  for (const exchange of [1, 2, 3, 4])
    tally.add(exchange, [violation(`/data/${exchange}/id`, { actual: `${exchange}` })])
  tally.add(5, [])
  expect(tally.defects(wording)).toMatchObject([
    {
      actual: '/data/1/id is 1; /data/2/id is 2; /data/3/id is 3 (in 4 of 5 pages)',
      exchanges: [1, 2, 3],
    },
  ])
})

test('a hundred groups are told apart, and they go on being counted', () => {
  const tally = new Tally()
  const many = Array.from({ length: 101 }, (_, index) => violation(`/field${index}`))
  tally.add(1, many)
  tally.add(2, many)
  const defects = tally.defects(wording)
  expect(defects).toHaveLength(100)
  expect(defects.at(-1)).toMatchObject({ actual: '/field99 is 1 (in 2 of 2 pages)', exchanges: [1, 2] })
})

test.each([
  [{ keyword: 'required', actual: undefined }, 'a value', '/a is missing'],
  [{ keyword: 'dependentRequired', actual: undefined }, 'a value', '/a is missing'],
  [{ keyword: 'dependentRequired/b', actual: undefined }, 'a value', '/a is missing'],
  [{ keyword: 'additionalProperties' }, 'no such member', '/a is 1'],
  [{ keyword: 'depth', actual: undefined }, 'must be string', '/a is deeper'],
])('%j is told in words', (given, expected, actual) => {
  const tally = new Tally()
  tally.add(1, [violation('/a', { schemaPointer: '', ...given })])
  expect(tally.defects(wording)).toMatchObject([{ expected, actual: `${actual} (in 1 of 1 pages)` }])
})

test.each([
  ['', ''],
  ['/data/12', '/data/*'],
  ['/data/12/tags/0/a1/1a', '/data/*/tags/*/a1/1a'],
])('the pattern of %j is %j', (pointer, pattern) => {
  expect(patternOf(pointer)).toBe(pattern)
})
