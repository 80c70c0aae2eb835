import { expect, test } from 'vitest'
import { error, judged, LIBRARY, library } from '../envelope/observation.ts'
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

test.each([
  ['one error', [at('a', 't1')]],
  ['no trace ids', [at('a', ''), at('b', null)]],
])('%s is inconclusive', (_, answers) => {
  expect(judged(repeatedTrace, answers)).toMatchObject({ kind: 'inconclusive' })
})

test('a document without such a pointer is inapplicable', () => {
  expect(judged(repeatedTrace, [], library(LIBRARY.responses, { errors: undefined }))).toMatchObject({
    kind: 'inapplicable',
  })
})
