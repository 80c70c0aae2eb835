import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { attemptOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { queryCredential } from './query-credential.ts'

const accepted = { queried: attemptOf(pageOf(['a'], { exchange: 6 })), access: [] }

test.each([400, 401, 403, 500])('an answer of %i is met', (status) => {
  expect(judge(queryCredential, { queried: attemptOf(answerOf(status)), access: [] })).toEqual(MET)
})

test('a page is broken', () => {
  const judgement = judge(queryCredential, accepted)
  expect(judgement).toMatchObject(brokenAs('query-credential', 'status 401', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 200 with 1 item' }] })
})

test('an open collection is untested', () => {
  expect(judge(queryCredential, accepted, { collection: { isOpen: true } })).toMatchObject({
    kind: 'untested',
  })
})

test.each([undefined, { in: 'query', name: 'key', prefix: '' } as const])(
  'with %j it is inapplicable',
  (security) => {
    expect(judge(queryCredential, accepted, { operation: { security } })).toMatchObject({
      kind: 'inapplicable',
    })
  },
)

test('where everybody is let in, the credential is not the reason', () => {
  const anonymous = { ...attemptOf(pageOf(['a'])), credential: 'anonymous', way: 'fresh' }
  expect(judge(queryCredential, { ...accepted, access: [anonymous] })).toMatchObject({
    kind: 'inconclusive',
    reason: { code: 'explained-elsewhere' },
    explainedBy: 'access/anonymous',
  })
})
