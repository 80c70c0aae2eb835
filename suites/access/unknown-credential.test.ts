import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { unknownCredential } from './unknown-credential.ts'

const page = pageOf(['a'], { exchange: 6 })
const letIn = { access: [accessOf('unknown', page)] }

test.each([300, 401, 403, 404, 429, 500])('an answer of %i is met', (status) => {
  expect(judge(unknownCredential, { access: [accessOf('unknown', answerOf(status))] })).toEqual(MET)
})

test.each([
  ['a page', page, 'status 200 with 1 item'],
  ['another success', answerOf(204, { exchange: 6 }), 'status 204'],
])('%s is broken', (_, answer, actual) => {
  const judgement = judge(unknownCredential, { access: [accessOf('unknown', answer)] })
  expect(judgement).toMatchObject(brokenAs('let-in', 'status 401', [6]))
  expect(judgement).toMatchObject({ defects: [{ actual }] })
})

test('a credential that was issued, with another end, is broken in words of its own', () => {
  const judgement = judge(unknownCredential, { access: [accessOf('altered', page)] })
  expect(judgement).toMatchObject(brokenAs('let-in', 'status 401', [6]))
  const message = 'A credential whose last characters were changed read the collection.'
  expect(judgement).toMatchObject({ defects: [{ message }] })
})

test('others, cursors and caches belong to other checks', () => {
  const refused = accessOf('unknown', answerOf(401))
  const others = [accessOf('anonymous', page), accessOf('outsider', page)]
  const ways = [accessOf('unknown', page, 'cursor'), accessOf('unknown', page, 'cached')]
  expect(judge(unknownCredential, { access: [refused, ...others, ...ways] })).toEqual(MET)
})

test('an open collection is untested, one without credentials inapplicable', () => {
  expect(judge(unknownCredential, letIn, { collection: { isOpen: true } })).toMatchObject({
    kind: 'untested',
  })
  expect(judge(unknownCredential, letIn, { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
})
