import { expect, test } from 'vitest'
import { error, judged, observed } from '../envelope/observation.fixture.ts'
import { leakedInternals } from './leaked-internals.ts'

const telling = (message: string, answer: object = {}) => error(500, { message }, { id: 3, ...answer })

test.each([
  ['a JavaScript stack', 'Error: no\n    at find (/app/dist/list.js:12:8)'],
  [
    'a JavaScript stack',
    'Error: no\n    at node:internal/process/task_queues:95:5\n    at async list (node:internal/a:1:2)',
  ],
  ['a Python traceback', 'Traceback (most recent call last):\n  File "/srv/api/list.py", line 3, in get'],
  ['a Java stack', 'boom\n\tat com.example.api.ListController.list(ListController.java:42)'],
  ['a Java exception', 'java.lang.NullPointerException'],
  ['a .NET stack', '   at Api.List.Get() in C:\\src\\List.cs:line 9'],
  ['a .NET exception', 'System.InvalidOperationException: Sequence contains no elements'],
  ['a Go stack', 'goroutine 1 [running]:'],
  ['a Ruby stack', "app/models/list.rb:7:in `find'"],
  ['a PHP error', 'Uncaught Error in /var/www/list.php:4'],
  ['a Rust panic', "thread 'main' panicked at src/list.rs:3"],
  ['SQL', 'SELECT id, title FROM books WHERE shelf = $1 ORDER BY id'],
  ['an error of the database', 'SQLSTATE[22P02]: bad'],
  ['an error of the database', 'psycopg2.errors.InvalidTextRepresentation'],
  ['an error of the database', 'invalid input syntax for type uuid: "x"'],
  ['an inner address', 'connect ECONNREFUSED 10.0.3.7:5432'],
  ['a file path', 'C:\\Users\\api\\list.cs is locked'],
  ['an error of the database', 'near "OR": syntax error'],
  ['the text of an exception', "invalid literal for int() with base 10: 'abc'"],
  ['the text of an exception', "'NoneType' object has no attribute 'id'"],
  ['the text of an exception', "KeyError: 'created'"],
  ['the text of an exception', "Cannot read properties of undefined (reading 'id')"],
  ['the text of an exception', 'For input string: "abc"'],
  ['the text of an exception', 'strconv.Atoi: parsing "abc": invalid syntax'],
  ['a file path', 'cannot read /home/api/releases/7/list.py'],
])('%s is broken: %j', (name, message) => {
  const judgement = judged(leakedInternals, [telling(message)])
  expect(judgement).toMatchObject({ kind: 'broken' })
  const messages = judgement.kind === 'broken' ? judgement.defects.map((defect) => defect.message) : []
  expect(messages).toContain(`A response with status 500 shows ${name}.`)
})

test.each([
  'The requested resource could not be found.',
  'Please select a book from the list where you like to look.',
  'limit must be between 1 and 100, at least for now: 12:30:15',
  'System error. Try again at 10:30:00.',
  'No such path: /shelves/7/books',
  'Internal exception; update your client and set a limit.',
  'See https://example.com/docs/errors.html#not-found',
  'Database unavailable',
])('words for people are met: %j', (message) => {
  expect(judged(leakedInternals, [telling(message)])).toEqual({ kind: 'met' })
})

test('what the request said itself is no leak', () => {
  const url = 'https://example.com/books?cursor=%2Fvar%2Fwww%2Flist.php%3A4'
  expect(judged(leakedInternals, [telling('bad cursor: /var/www/list.php:4', { url })])).toEqual({
    kind: 'met',
  })
})

test('in a client error, the text of an exception may be meant', () => {
  const message = "invalid literal for int() with base 10: 'abc'"
  expect(judged(leakedInternals, [error(400, { message }, { id: 3 })])).toEqual({ kind: 'met' })
})

test('scripts of a page for people are no leak', () => {
  const body = '<h1>Not found</h1><script src="/app/main.js"></script><a href=/home/index.php>Home</a>'
  expect(judged(leakedInternals, [observed({ status: 404, body })])).toEqual({ kind: 'met' })
})

test('a page is no error, and no error is inconclusive', () => {
  const page = observed({ json: { data: [{ id: 'goroutine 1 [running]' }] } })
  expect(judged(leakedInternals, [page])).toMatchObject({ kind: 'inconclusive' })
})

test('a long body is looked through in time', () => {
  const body = 'at '.repeat(30_000) + 'SELECT a '.repeat(5000) + ' FROM '.repeat(5000) + 'a.'.repeat(20_000)
  const start = performance.now()
  judged(leakedInternals, [
    observed({ status: 500, body }),
    observed({ status: 500, body: body.slice(90_000) }),
  ])
  expect(performance.now() - start).toBeLessThan(2000)
})

test('one answer tells of each kind of leak, in few words', () => {
  const query = (columns: number) => `SELECT ${'a'.repeat(columns)} FROM books WHERE id = 7`
  const shown = (columns: number) => `SELECT ${'a'.repeat(columns)} FROM books WHERE`
  const answers = [telling(query(96)), telling(query(9), { id: 4 })]
  expect(judged(leakedInternals, answers)).toMatchObject({
    kind: 'broken',
    defects: [{ actual: shown(96), exchanges: [3] }],
  })
  expect(shown(96)).toHaveLength(120)
  expect(judged(leakedInternals, [telling(query(97))])).toMatchObject({
    defects: [{ actual: `${shown(97).slice(0, 119)}…` }],
  })
})

test('what a request said is no leak where its address cannot be decoded either', () => {
  const url = 'https://example.com/books?cursor=%E0%A4%A&path=/var/www/list.php:4'
  expect(judged(leakedInternals, [telling('bad path: /var/www/list.php:4', { url })])).toEqual({
    kind: 'met',
  })
  expect(judged(leakedInternals, [telling('goroutine 1 [running]:', { url })])).toMatchObject({
    kind: 'broken',
  })
})

test('the first 64 kB of a body are looked through', () => {
  const leak = (before: number) => observed({ status: 500, body: `${' '.repeat(before)}SQLSTATE[42]` })
  expect(judged(leakedInternals, [leak(64 * 1024 - 9)])).toMatchObject({ kind: 'broken' })
  expect(judged(leakedInternals, [leak(64 * 1024 - 8)])).toEqual({ kind: 'met' })
})
