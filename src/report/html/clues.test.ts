import { expect, test } from 'vitest'
import { sampleEvidence, sampleFinding } from '../../../test/samples/sample.ts'
import { sampleWindow } from '../../../test/samples/sample-pictures.ts'
import type { Place } from '../../model/place.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import { readable } from './body.ts'
import { cluesOf, fits, isNear, isTelling, isTellingStatus, tellingHeaders } from './clues.ts'

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
  const clues = cluesOf(sampleFinding(members), 0, facts)
  return readable(JSON.stringify(body))
    .lines.filter((line) => isTelling(line, clues))
    .map(({ text }) => text.trim())
}

test('items at fault decide, and items that a place names', () => {
  expect(tellingOf({ places: [{ id: 'book_0017' }] })).toEqual(['"id": "book_0017",'])
  expect(tellingOf({ window: sampleWindow('book_0016') })).toEqual(['"id": "book_0016",'])
  expect(tellingOf({ places: [{ id: 'book_001' }] })).toEqual([])
})

test('an identity that is a number is told apart from a text of its digits', () => {
  const clues = (id: string) => cluesOf(sampleFinding({ places: [{ id }] }), 0, paging)
  const line = (text: string) => ({ text, pointer: '/data/0/id' })
  expect(isTelling(line('  "id": 7,'), clues('number 7'))).toBe(true)
  expect(isTelling(line('  "id": "7",'), clues('number 7'))).toBe(false)
  expect(isTelling(line('  "id": "a\\u0062"'), clues('ab'))).toBe(true)
})

test('a place counts in its own exchange, and in every one where it names none', () => {
  const finding = sampleFinding({ places: [{ exchange: 1, pointer: '/a' }, { pointer: '/b' }] })
  expect(cluesOf(finding, 0, undefined).pointers).toEqual(['/b'])
  expect(cluesOf(finding, 1, undefined).pointers).toEqual(['/a', '/b'])
})

test('pointers decide; a star stands for any index', () => {
  expect(tellingOf({ places: [{ pointer: '/data/*/count' }] })).toEqual(['"count": 1', '"count": "2"'])
  expect(tellingOf({ places: [{ pointer: '/data/1/count' }] })).toEqual(['"count": "2"'])
  expect(tellingOf({ places: [{ pointer: '/data' }] })).toEqual(['"data": ['])
  expect(fits('/data/*', '/data/id')).toBe(false)
})

test('the end of a list is decided by its flag and its cursor', () => {
  const end = ['"has_more": true,', '"next_cursor": "YjE3"']
  const places: Place[] = [{ part: 'end' }]
  expect(tellingOf({ places })).toEqual(end)
  expect(tellingOf({ places }, { ...paging, hasMore: null })).toEqual([end[1]])
  expect(cluesOf(sampleFinding({ places }), 0, undefined).pointers).toEqual([])
})

test('the words of a finding mark nothing', () => {
  expect(tellingOf({ message: 'book_0017', actual: '/data/0/count', expected: 'a cursor' })).toEqual([])
})

test('what is missing cannot be marked, the object that lacks it can be named', () => {
  const finding = sampleFinding({
    places: [
      { pointer: '/data/0', lacks: 'title' },
      { pointer: '', lacks: 'next' },
    ],
  })
  const { lacks, pointers } = cluesOf(finding, 0, undefined)
  expect(lacks).toEqual([
    { object: '/data/0', name: 'title' },
    { object: '', name: 'next' },
  ])
  expect(pointers).toEqual([])
})

test('the neighbours of what was left out are near, and those of a repeat are not', () => {
  const near = (kind: string) => {
    const clues = cluesOf(sampleFinding({ window: { ...sampleWindow('book_0017'), kind } }), 0, paging)
    return [...clues.near]
  }
  expect(near('missing')).toEqual(['book_0016', 'book_0018'])
  expect(near('early-end')).toEqual(['book_0016', 'book_0018'])
  expect(near('duplicate')).toEqual([])
  const clues = cluesOf(sampleFinding({ window: { ...sampleWindow('x'), kind: 'missing' } }), 0, paging)
  expect(isNear({ text: '  "id": "book_0016",', pointer: '/data/0/id' }, clues)).toBe(true)
  expect(isNear({ text: '  "id": "book_0015",', pointer: '/data/0/id' }, clues)).toBe(false)
})

test('statuses and headers that a place names decide', () => {
  const answer = (status: number) => sampleEvidence('/x', {}, { status })
  const named = cluesOf(sampleFinding({ places: [{ status: true, header: 'x-request-id' }] }), 0, paging)
  const none = cluesOf(sampleFinding(), 0, paging)
  const decides = (clues: typeof none) =>
    [422, 200, 0, 503].map((status) => isTellingStatus(answer(status), clues))
  expect(decides(named)).toEqual([true, true, true, true])
  expect(decides(none)).toEqual([false, false, true, true])
  expect(tellingHeaders(answer(200), named)).toEqual(['x-request-id'])
  expect(tellingHeaders(answer(200), none)).toEqual([])
})
