import { expect, test } from 'vitest'
import type { Check, Judgement } from '../../src/kit.ts'
import { sentenceOf } from '../../src/model/reason.ts'
import type { Page } from '../../src/walk/page.ts'
import { Timeline } from '../../src/walk/timeline.ts'
import type { Walk } from '../../src/walk/walk.ts'
import { compressedBody } from './compressed-body.ts'
import { LIBRARY } from './observation.fixture.ts'

function page(ids: string[], given: Partial<Page> = {}): Page {
  const asked = { exchange: 1, limit: undefined, cursor: undefined, status: 200, problem: undefined }
  const digests = ids.map(() => 'same')
  return { ...asked, ids, digests, ties: [], count: ids.length, hasMore: false, next: undefined, ...given }
}

const walkOf = (ids: string[]): Walk => ({
  plan: { label: 'no limit', limit: () => undefined },
  pages: [page(ids)],
  ended: 'end',
  span: { from: 0, to: 1 },
})

function judge(
  plain: Page,
  compressed: Page,
  walks: string[][] = [
    ['a', 'b'],
    ['a', 'b'],
  ],
  encoding: string | null = 'gzip',
  again?: Page,
): Judgement {
  const timeline = new Timeline()
  for (const ids of walks) timeline.add(walkOf(ids))
  const check = compressedBody as Extract<Check, { judge: unknown }>
  const collection = { operation: 'listBooks', params: {}, expect: {}, isOpen: false }
  const subject = { operation: LIBRARY, collection, timeline }
  return check.judge({ compressed: { plain, compressed, again, encoding: encoding ?? undefined } }, subject)
}

const both = page(['a', 'b'])

test('the same items are met', () => {
  expect(judge(both, both)).toEqual({ kind: 'met' })
})

test('an item less is broken', () => {
  expect(judge(both, page(['a'], { exchange: 2 }))).toMatchObject({
    kind: 'broken',
    defects: [{ expected: '2 items, from a to b', actual: '1 item, from a to a', exchanges: [1, 2] }],
  })
})

test.each([
  [
    'another item',
    both,
    page(['a', 'c']),
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ],
  [
    'more claimed',
    both,
    page(['a', 'b'], { hasMore: true, next: 'behind b' }),
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ],
  [
    'no items',
    both,
    page([]),
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ],
  ['items where there are none', page([]), both, [[], []]],
])('%s is broken', (_, plain, compressed, walks) => {
  expect(judge(plain, compressed, walks)).toMatchObject({
    kind: 'broken',
    defects: [{ expected: told(plain), actual: told(compressed) }],
  })
})

const told = ({ ids }: Page): string => (ids.length === 0 ? 'no items' : `2 items, from a to ${ids[1]}`)

test('the same items with other contents are broken, unless contents change by themselves', () => {
  const other = page(['a', 'b'], { digests: ['same', 'other'] })
  expect(judge(both, other)).toMatchObject({
    kind: 'broken',
    defects: [{ actual: '2 items, from a to b, with other content' }],
  })
  expect(judge(page(['a', 'b'], { digests: ['same', 'new'] }), other)).toEqual({ kind: 'met' })
  expect(judge(both, other, [['a', 'b']])).toEqual({ kind: 'met' })
})

test('a page that is cut earlier and goes on from there is met', () => {
  const cut = page(['a'], { hasMore: true, next: 'behind a' })
  expect(judge(page(['a', 'b'], { hasMore: true, next: 'behind b' }), cut)).toEqual({ kind: 'met' })
  expect(judge(cut, page(['a', 'b'], { hasMore: true, next: 'behind b' }))).toEqual({ kind: 'met' })
  expect(judge(page(['a', 'b'], { hasMore: true, next: 'behind a' }), cut)).toMatchObject({ kind: 'broken' })
})

test('what differs while the list changes is inconclusive', () => {
  expect(
    judge(both, page(['c', 'a']), [
      ['a', 'b'],
      ['c', 'a'],
    ]),
  ).toMatchObject({ kind: 'inconclusive' })
  for (const walks of [
    [],
    [['a', 'b']],
    [
      ['a', 'b'],
      ['a', 'b'],
      ['c', 'a'],
    ],
  ])
    expect(judge(both, page(['c', 'a']), walks)).toMatchObject({ kind: 'inconclusive' })
})

test('a plain page that differs from the walks says nothing of compression', () => {
  for (const ids of [
    ['b', 'a'],
    ['a', 'c'],
  ])
    expect(judge(page(ids), both)).toMatchObject({ kind: 'inconclusive' })
})

test('a target that does not compress is left alone', () => {
  for (const encoding of ['identity', null])
    expect(judge(both, page(['a']), undefined, encoding)).toMatchObject({ kind: 'inapplicable' })
})

test('what cannot be read twice, though the plain page can, is broken', () => {
  const bomb = page([], { problem: 'failure', failure: 'The body is larger than 8 octets.', exchange: 2 })
  expect(judge(both, bomb, undefined, 'gzip', bomb)).toMatchObject({
    kind: 'broken',
    defects: [
      { code: 'compressed-body-unreadable', actual: 'The body is larger than 8 octets.', exchanges: [1, 2] },
    ],
  })
  expect(judge(both, bomb, undefined, 'gzip', both)).toMatchObject({ kind: 'inconclusive' })
  const busy = page([], { problem: 'status', status: 429 })
  expect(judge(both, busy, undefined, 'gzip', busy)).toMatchObject({ kind: 'inconclusive' })
})

test('an answer that is no page, or no items, is inconclusive', () => {
  const reasonOf = (plain: Page, other: Page): object => {
    const judgement = judge(plain, other, [[], []])
    return [judgement.kind, 'reason' in judgement && sentenceOf(judgement.reason)]
  }
  const unread = page([], { problem: 'status', status: 503 })
  expect(reasonOf(both, unread)).toEqual([
    'inconclusive',
    expect.stringContaining('could not be read: status 503.'),
  ])
  const failure = 'No complete answer.'
  expect(reasonOf(page([], { problem: 'failure', failure }), both)).toEqual([
    'inconclusive',
    expect.stringContaining(`could not be read: ${failure}`),
  ])
  expect(reasonOf(page([]), page([]))).toEqual(['inconclusive', 'No item was seen.'])
})
