import { expect, test } from 'vitest'
import { sampleEvidence, sampleFinding } from '../../../test/samples/sample.ts'
import { sampleWindow } from '../../../test/samples/sample-pictures.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import { readable } from './body.ts'
import { cluesOf, isNear, isTelling, isTellingStatus, tellingHeaders } from './clues.ts'

const paging: PagingFacts = {
  items: '/data',
  identity: '/id',
  next: '/next_cursor',
  hasMore: '/has_more',
  limit: 'limit',
  cursor: 'cursor',
}
const body = {
  data: [
    { id: 'book_0016', count: 1 },
    { id: 'book_0017', count: '2' },
  ],
  has_more: true,
  next_cursor: 'YjE3',
}

function tellingOf(members: Partial<Finding>, facts: PagingFacts | undefined = paging): string[] {
  const clues = cluesOf(sampleFinding({ message: '', actual: '', expected: '', ...members }), facts)
  return readable(JSON.stringify(body))
    .lines.filter((line) => isTelling(line, clues))
    .map(({ text }) => text.trim())
}

test('items at fault and values that are quoted decide', () => {
  expect(tellingOf({ actual: 'book_0017 on page 4 and again on page 5' })).toEqual(['"id": "book_0017",'])
  expect(tellingOf({ window: sampleWindow('book_0016') })).toEqual(['"id": "book_0016",'])
  expect(tellingOf({ actual: 'book_001' })).toEqual([])
})

test('pointers decide; a place says more than a pattern', () => {
  expect(tellingOf({ message: '/data/*/count is no number.' })).toEqual(['"count": 1', '"count": "2"'])
  expect(tellingOf({ message: '/data/*/count is no number.', actual: '/data/1/count is "2"' })).toEqual([
    '"count": "2"',
  ])
})

test('the end of a list is decided by its flag and its cursor', () => {
  const end = ['"has_more": true,', '"next_cursor": "YjE3"']
  expect(tellingOf({ expected: 'a next page, for the walk ended early' })).toEqual(end)
  expect(tellingOf({ expected: 'a cursor' })).toEqual(end)
  expect(tellingOf({ expected: 'a cursor' }, { ...paging, hasMore: null })).toEqual([end[1]])
  expect(tellingOf({ actual: 'x, y and 3 more left out' })).toEqual([])
})

test('what is missing cannot be marked, the object that lacks it can be named', () => {
  const finding = sampleFinding({
    message: '/data/*/title breaks its schema: it is missing.',
    actual: '/data/0/title is missing; /next is missing',
  })
  const { lacks, pointers } = cluesOf(finding, undefined)
  expect(lacks).toEqual([
    { object: '/data/0', name: 'title' },
    { object: '', name: 'next' },
  ])
  expect(pointers.some((pattern) => pattern.test('/data/1/title'))).toBe(false)
})

test('the neighbours of what was left out are near, and those of a repeat are not', () => {
  const near = (kind: string) => {
    const clues = cluesOf(sampleFinding({ window: { ...sampleWindow('book_0017'), kind } }), paging)
    return [...clues.near]
  }
  expect(near('missing')).toEqual(['book_0016', 'book_0018'])
  expect(near('early-end')).toEqual(['book_0016', 'book_0018'])
  expect(near('duplicate')).toEqual([])
  const clues = cluesOf(sampleFinding({ window: { ...sampleWindow('x'), kind: 'missing' } }), paging)
  expect(isNear({ text: '  "id": "book_0016",', pointer: '/data/0/id' }, clues)).toBe(true)
  expect(isNear({ text: '  "id": "book_0015",', pointer: '/data/0/id' }, clues)).toBe(false)
})

test('statuses and headers that the words name decide', () => {
  const clues = cluesOf(sampleFinding({ message: 'X-Request-Id is the same', actual: 'status 422' }), paging)
  const answer = (status: number) => sampleEvidence('/x', {}, { status })
  expect([422, 200, 0, 503].map((status) => isTellingStatus(answer(status), clues))).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(tellingHeaders(answer(200), clues)).toEqual(['x-request-id'])
})

test('words without end take no time', () => {
  const actual = '/a'.repeat(200_000)
  const clues = cluesOf(sampleFinding({ actual, message: `${actual} is missing` }), paging)
  expect(clues.lacks).toEqual([])
})
