import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding } from '../../../test/samples/sample.ts'
import { partsAtStake, sentenceOf } from './sentence.ts'

const LIST = 'List all books of a shelf. Retrieve all books that were put on it. Requires view access.'
const PAGE = 'An object with a `data` array of books, a `has_more` boolean, and a `next_cursor` string.'

const check = (members: Parameters<typeof sampleCheck>[1]) => sampleCheck('a/b', members)
const parts = (members: Parameters<typeof sampleCheck>[1]) => {
  const one = check(members)
  return partsAtStake(one).map(([from, to]) => one.sentence.slice(from, to))
}

test('what the requirement quotes is at stake, whatever the case, spaces and marks of code', () => {
  expect(parts({ sentence: LIST, source: 'contract, "retrieve all  books that were put on it"' })).toEqual([
    'Retrieve all books that were put on it',
  ])
  expect(parts({ sentence: PAGE, source: 'contract, "a next_cursor string"' })).toEqual([
    'a `next_cursor` string',
  ])
})

test('else the clauses that name what the findings point at', () => {
  const places = [{ pointer: '/data/*/title' }, { pointer: '', lacks: 'next_cursor' }]
  const findings = [sampleFinding({ places })]
  expect(parts({ sentence: PAGE, source: 'contract', findings })).toEqual([
    'An object with a `data` array of books',
    'and a `next_cursor` string',
  ])
})

test('nothing is marked where it cannot be told, or would be all', () => {
  expect(parts({ sentence: LIST, source: 'contract, "no such words"', findings: [sampleFinding()] })).toEqual(
    [],
  )
  expect(parts({ sentence: LIST, source: 'contract, "all"' })).toEqual([])
  expect(parts({ sentence: LIST })).toEqual([])
  expect(parts({ sentence: 'View access required', source: '"view access required"' })).toEqual([])
})

test('quotes that overlap are marked once', () => {
  const source = '"Retrieve all books", "all books that were put" and "Requires view access"'
  expect(parts({ sentence: LIST, source })).toEqual(['Retrieve all books', 'Requires view access'])
})

test('the sentence is shown with its part marked and with what it comes to', () => {
  const { source } = sentenceOf(
    check({ sentence: PAGE, source: 'contract, "a has_more boolean"', level: 'SHOULD' }),
  )
  expect(source).toContain('a <mark>a <code>has_more</code> boolean</mark>, and'.slice(2))
  expect(source).toContain('What should hold:</span> A walk lists every item.')
  expect(sentenceOf(check({ sentence: '', title: 'It holds.' })).source).toBe('<h3><q>It holds.</q></h3>')
})

test('hostile text of a document stays text', () => {
  const sentence = '<script>`<b>` all of it</script>. The rest.'
  expect(sentenceOf(check({ sentence, source: '"all of it"' })).source).toContain(
    '&lt;script&gt;<code>&lt;b&gt;</code> <mark>all of it</mark>&lt;/script&gt;',
  )
})
