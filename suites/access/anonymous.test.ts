import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { anonymous } from './anonymous.ts'

const page = pageOf(['a'], { exchange: 6 })
const letIn = { access: [accessOf('anonymous', page)] }

test.each([300, 401, 403, 404, 429, 500])('an answer of %i is met', (status) => {
  expect(judge(anonymous, { access: [accessOf('anonymous', answerOf(status))] })).toEqual(MET)
})

test.each([
  ['a page', page, 'status 200 with 1 item'],
  ['another success', answerOf(204, { exchange: 6 }), 'status 204'],
])('%s is broken', (_, answer, actual) => {
  const judgement = judge(anonymous, { access: [accessOf('anonymous', answer)] })
  expect(judgement).toMatchObject(brokenAs('let-in', 'status 401', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('others, cursors and caches belong to other checks', () => {
  const refused = accessOf('anonymous', answerOf(401))
  const others = [accessOf('unknown', page), accessOf('outsider', page)]
  const ways = [accessOf('anonymous', page, 'cursor'), accessOf('anonymous', page, 'cached')]
  expect(judge(anonymous, { access: [refused, ...others, ...ways] })).toEqual(MET)
})

test('a plain URL lets in on its own, unless a cache does', () => {
  const plain = accessOf('anonymous', page, 'plain')
  expect(judge(anonymous, { access: [plain] })).toMatchObject(brokenAs('let-in', 'status 401', [6]))
  const cached = accessOf('anonymous', page, 'cached')
  expect(judge(anonymous, { access: [plain, cached] })).toEqual(MET)
})

test('an open collection is untested, one without credentials inapplicable', () => {
  expect(judge(anonymous, letIn, { collection: { isOpen: true } })).toMatchObject({ kind: 'untested' })
  expect(judge(anonymous, letIn, { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
})
