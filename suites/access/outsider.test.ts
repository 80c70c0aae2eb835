import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { outsider } from './outsider.ts'

const page = pageOf(['a'], { exchange: 6 })
const letIn = { access: [accessOf('outsider', page)] }

test.each([300, 401, 403, 404, 429, 500])('an answer of %i is met', (status) => {
  expect(judge(outsider, { access: [accessOf('outsider', answerOf(status))] })).toEqual(MET)
})

test('a page is broken', () => {
  const judgement = judge(outsider, letIn)
  expect(judgement).toMatchObject(brokenAs('let-in', 'status 403', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual: 'status 200 with 1 item' }] })
})

test('no outsider is untested, whatever others are answered', () => {
  const access = [
    accessOf('anonymous', page),
    accessOf('unknown', page),
    accessOf('outsider', page, 'cached'),
  ]
  expect(judge(outsider, { access })).toMatchObject({ kind: 'untested' })
})

test('an open collection is untested, one without credentials inapplicable', () => {
  expect(judge(outsider, letIn, { collection: { isOpen: true } })).toMatchObject({ kind: 'untested' })
  expect(judge(outsider, letIn, { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
})
