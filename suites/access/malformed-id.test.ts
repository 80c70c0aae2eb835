import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { attemptOf, brokenAs, doubtedAs, judge, MET } from '../testing.fixture.ts'
import { malformedId } from './malformed-id.ts'

const label = 'a shelf with NUL'
const [refused, down] = [answerOf(404), answerOf(500, { exchange: 6 })]

test.each([refused, answerOf(400), answerOf(200)])('$status is met', (page) => {
  expect(judge(malformedId, { oddIds: [attemptOf(page, { label })] })).toEqual(MET)
})

test.each([
  ['a server error', down, 'server-error', 'status 500', 'returned a server error for'],
  ['silence', answerOf(0, { exchange: 6 }), 'no-answer', 'no answer came', 'sent no complete response to'],
])('%s again and again is broken', (_, page, code, actual, what) => {
  const judgement = judge(malformedId, { oddIds: [attemptOf(refused), attemptOf(page, { label })] })
  expect(judgement).toMatchObject(brokenAs(code, 'a client error', [6]))
  expect(judgement).toMatchObject({
    defects: [{ message: `The target ${what} a shelf with NUL.`, actual: expect.stringContaining(actual) }],
  })
})

test('a page is broken', () => {
  const oddIds = [attemptOf(pageOf(['a', 'b'], { exchange: 6 }), { label: 'a shelf of a per cent sign' })]
  expect(judge(malformedId, { oddIds })).toMatchObject({
    ...brokenAs('malformed-id-shown', 'a client error', [6]),
    defects: [
      { message: 'The target returned a page for a made-up collection id: a shelf of a per cent sign.' },
    ],
  })
})

test('seen once and not again it is in doubt, and so it is where the target is down altogether', () => {
  const oddIds = [attemptOf(down, { again: [refused, refused, refused] })]
  expect(judge(malformedId, { oddIds })).toMatchObject(doubtedAs('server-error', [6]))
  expect(judge(malformedId, { oddIds: [attemptOf(down, { isTargetDown: true })] })).toMatchObject(
    doubtedAs('server-error', [6]),
  )
})

test('a path without parameters is inapplicable', () => {
  expect(judge(malformedId, { oddIds: [] }, { operation: { pathParameters: [] } })).toMatchObject({
    kind: 'inapplicable',
  })
})
