import { expect, test } from 'vitest'
import { brokenAs, judge, MET, ownOf } from '../testing.fixture.ts'
import { readable } from './readable.ts'

const [opaque, open] = [ownOf('q83vAQ', { exchange: 3 }), ownOf('eyJpZCI6NX0', { text: '{"id":5}' })]

test('an opaque cursor is met', () => {
  expect(judge(readable, { ownCursors: [opaque] })).toEqual(MET)
})

test('readable text is broken, and shown', () => {
  const judgement = judge(readable, { ownCursors: [opaque, open] })
  const expected = 'free: AIP-158 recommends opaque cursors; Stripe and others use item ids'
  expect(judgement).toMatchObject(brokenAs('readable-cursor', expected, [4]))
  expect(judgement).toMatchObject({ defects: [{ actual: '{"id":5}' }] })
})

test('a credential in it is not shown', () => {
  const own = ownOf('a2V5LTEyMw', { text: 'key-123', holdsCredential: true })
  expect(judge(readable, { ownCursors: [own] })).toMatchObject({
    defects: [{ actual: 'a credential in readable text' }],
  })
})

test('no cursor is inconclusive', () => {
  expect(judge(readable, { ownCursors: [] })).toMatchObject({ kind: 'inconclusive' })
})
