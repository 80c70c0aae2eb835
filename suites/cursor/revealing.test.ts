import { expect, test } from 'vitest'
import { brokenAs, judge, MET, ownOf } from '../testing.fixture.ts'
import { revealing } from './revealing.ts'

const harmless = ownOf('q83vAQ', { exchange: 3 })
const reading = (text: string) => ({ ownCursors: [harmless, ownOf('x', { text })] })

test.each([
  '{"created_at":"2026-01-01T10:00:00Z","id":"book_7"}',
  '{"offset":100,"page":3}',
  '{"token":"9f2c"}',
  '2026-01-01|10.5|1.2.3',
  '{"title":"where to go from here"}',
  'selection:7',
])('a position is met: %s', (text) => {
  expect(judge(revealing, reading(text))).toEqual(MET)
})

test.each([
  ['a piece of a query', 'SELECT * FROM books'],
  ['a piece of a query', 'where isbn > 7'],
  ['a piece of a query', 'created_at desc order by id'],
  ['a credential', '{"api_key":"k"}'],
  ['a credential', 'password=hunter2'],
  ['an internal address', '10.0.3.7:5432'],
  ['an internal address', '{"host":"192.168.0.12"}'],
  ['an internal address', 'http://books.internal/page/2'],
])('%s is broken: %s', (what, text) => {
  const judgement = judge(revealing, reading(text))
  expect(judgement).toMatchObject(brokenAs('revealing-cursor', 'only a position', [4]))
  expect(judgement).toMatchObject({ defects: [{ actual: `${what} in readable text` }] })
})

test('what stands between raw bytes is broken, too', () => {
  const sealed = ownOf('x', { bytes: '{"q":"SELECT * FROM books WHERE isbn > 7"}\x07\xff\x13' })
  expect(judge(revealing, { ownCursors: [sealed] })).toMatchObject(
    brokenAs('revealing-cursor', 'only a position', [4]),
  )
})

test('a credential of this run is broken, in whatever words', () => {
  const ownCursors = [harmless, ownOf('abc', { holdsCredential: true })]
  expect(judge(revealing, { ownCursors })).toMatchObject({
    defects: [{ message: 'A cursor holds a credential.' }],
  })
})

test('no cursor is inconclusive', () => {
  expect(judge(revealing, { ownCursors: [] })).toMatchObject({ kind: 'inconclusive' })
})
