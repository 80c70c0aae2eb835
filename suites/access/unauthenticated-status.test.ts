import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { unauthenticatedStatus } from './unauthenticated-status.ts'

const forbidden = answerOf(403, { exchange: 6 })
const data = { access: [accessOf('anonymous', forbidden), accessOf('unknown', answerOf(401))] }

test.each([
  ['401', answerOf(401)],
  ['429, which is patience', answerOf(429)],
  ['a page, which is judged as let in', pageOf(['a'])],
  ['a breakdown', answerOf(500)],
])('%s is met', (_, page) => {
  expect(
    judge(unauthenticatedStatus, { access: [accessOf('anonymous', page), accessOf('unknown', page)] }),
  ).toEqual(MET)
})

test.each([
  ['anonymous', 'without a credential'],
  ['unknown', 'with an unknown credential'],
] as const)('another client error for the %s credential is broken', (credential, whose) => {
  const judgement = judge(unauthenticatedStatus, { access: [accessOf(credential, forbidden)] })
  expect(judgement).toMatchObject(brokenAs('unauthenticated-status', 'status 401', [6]))
  expect(judgement).toMatchObject({
    defects: [{ message: `A request ${whose} returned 403.` }],
  })
})

test.each([301, 302, 400, 404, 422])('so is %i', (status) => {
  expect(judge(unauthenticatedStatus, { access: [accessOf('anonymous', answerOf(status))] })).toMatchObject({
    defects: [{ actual: `status ${status}` }],
  })
})

test('an outsider is known, and later tries say nothing new', () => {
  const access = [accessOf('outsider', forbidden), accessOf('anonymous', forbidden, 'cached')]
  expect(judge(unauthenticatedStatus, { access })).toEqual(MET)
})

test('an open collection is untested, one without credentials inapplicable', () => {
  const [open, free] = [{ collection: { isOpen: true } }, { operation: { security: undefined } }]
  expect(judge(unauthenticatedStatus, data, open)).toMatchObject({ kind: 'untested' })
  expect(judge(unauthenticatedStatus, data, free)).toMatchObject({ kind: 'inapplicable' })
})
