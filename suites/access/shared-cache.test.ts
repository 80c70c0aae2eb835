import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { sharedCache } from './shared-cache.ts'

const [refusal, page] = [answerOf(401), pageOf(['a'], { exchange: 6 })]
const shared = {
  access: [accessOf('anonymous', refusal), { ...accessOf('anonymous', page, 'cached'), behind: 5 }],
}

test('the refusal behind the answer of the viewer, too, is met', () => {
  const access = [accessOf('anonymous', refusal), accessOf('anonymous', refusal, 'cached')]
  expect(judge(sharedCache, { access })).toEqual(MET)
})

test('a page behind it, and only there, is broken', () => {
  const judgement = judge(sharedCache, shared)
  expect(judgement).toMatchObject(
    brokenAs('shared-answer', 'the client error that a fresh request returns', [5, 6]),
  )
  expect(judgement).toMatchObject({
    defects: [{ message: 'The anonymous credential received the response to the viewer.' }],
  })
})

test('who is let in anyway belongs to other checks, and so do cursors', () => {
  const letIn = [accessOf('anonymous', page), accessOf('anonymous', page, 'cached')]
  expect(judge(sharedCache, { access: letIn })).toEqual(MET)
  const access = [accessOf('anonymous', refusal), accessOf('anonymous', page, 'cursor')]
  expect(judge(sharedCache, { access })).toEqual(MET)
})

test('what another credential, or another way, is given is no reason to be let in', () => {
  const behind = { ...page, cursor: 'c', exchange: 9 }
  const told = (...access: ReturnType<typeof accessOf>[]) => judge(sharedCache, { access })
  const fresh = [accessOf('anonymous', refusal), accessOf('outsider', page)]
  expect(told(...fresh, accessOf('anonymous', page, 'cached'))).toMatchObject({ kind: 'broken' })
  const cursor = [accessOf('anonymous', page), accessOf('anonymous', refusal, 'cursor')]
  expect(told(...cursor, accessOf('anonymous', behind, 'cached'))).toMatchObject({
    kind: 'broken',
    defects: [{ exchanges: [9] }],
  })
  const letIn = [accessOf('anonymous', refusal), accessOf('anonymous', page, 'cursor')]
  expect(told(...letIn, accessOf('anonymous', behind, 'cached'))).toEqual(MET)
})

test('an open collection is untested, one without credentials inapplicable', () => {
  expect(judge(sharedCache, shared, { collection: { isOpen: true } })).toMatchObject({ kind: 'untested' })
  expect(judge(sharedCache, shared, { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
})
