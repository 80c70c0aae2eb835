import { expect, test } from 'vitest'
import { error, judged, LIBRARY, library, observed } from '../envelope/observation.fixture.ts'
import { repeatedTrace } from './repeated-trace.ts'

const at = (path: string, trace: unknown, id = 1) =>
  error(404, { trace }, { url: `https://example.com/${path}`, id })

test('a trace id each is met', () => {
  expect(judged(repeatedTrace, [at('a', 't1'), at('b', 't2')])).toEqual({ kind: 'met' })
})

test('one trace id for two requests is broken', () => {
  expect(judged(repeatedTrace, [at('a', 't1', 3), at('b', 't1', 4), at('c', 't1', 5)])).toMatchObject({
    kind: 'broken',
    defects: [{ actual: '"t1" twice', exchanges: [3, 4] }],
  })
})

test('the same request may bring the same answer', () => {
  expect(judged(repeatedTrace, [at('a', 't1'), at('a', 't1'), at('b', 't2')])).toEqual({ kind: 'met' })
})

test('a number is an id, too, and the first answer that has it is shown', () => {
  expect(judged(repeatedTrace, [at('a', 7, 3), at('a', 7, 4), at('b', 7, 5)])).toMatchObject({
    kind: 'broken',
    defects: [{ actual: '7 twice', exchanges: [3, 5] }],
  })
})

test.each([
  ['one error', [at('a', 't1')]],
  ['no trace ids', [at('a', ''), at('b', ''), at('c', null), at('d', null)]],
  ['what is no id', [at('a', { of: 1 }), at('b', { of: 2 }), at('c', true), at('d', true)]],
  [
    'errors that are not JSON',
    [observed({ status: 404, body: 't1' }), observed({ status: 404, body: 't1' })],
  ],
  ['pages', ['a', 'b'].map((url) => observed({ url, json: { error: { trace: 't1' } } }))],
])('%s is inconclusive', (_, answers) => {
  expect(judged(repeatedTrace, answers)).toMatchObject({ kind: 'inconclusive' })
})

test('a document without such a pointer is inapplicable', () => {
  for (const errors of [undefined, { ...LIBRARY.errors, trace: undefined }])
    expect(
      judged(repeatedTrace, [at('a', 't1')], library(LIBRARY.responses, { errors } as object)),
    ).toMatchObject({ kind: 'inapplicable' })
})

test('ids are remembered up to a number that no run comes to', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => at(`${index}`, `t${index}`))
  expect(judged(repeatedTrace, [...many, at('again', 't0')])).toEqual({ kind: 'met' })
  expect(judged(repeatedTrace, [...many.slice(1), at('again', 't1')])).toMatchObject({ kind: 'broken' })
})
