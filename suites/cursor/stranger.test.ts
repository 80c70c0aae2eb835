import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import { accessOf, brokenAs, judge, MET } from '../testing.fixture.ts'
import { stranger } from './stranger.ts'

const [refusal, page] = [answerOf(401), pageOf(['c', 'd'], { exchange: 6 })]
const data = { access: [accessOf('anonymous', refusal), accessOf('anonymous', page, 'cursor')] }

test('a refusal with the cursor, as without, is met', () => {
  const access = [accessOf('anonymous', refusal), accessOf('anonymous', refusal, 'cursor')]
  expect(judge(stranger, { access })).toEqual(MET)
})

test('a page with the cursor only is broken', () => {
  const judgement = judge(stranger, data)
  const expected = 'the client error that the request without a cursor returns'
  expect(judgement).toMatchObject(brokenAs('cursor-outranks-credential', expected, [6]))
})

test('who is let in without a cursor belongs to other checks', () => {
  const access = [accessOf('anonymous', page), accessOf('anonymous', page, 'cursor')]
  expect(judge(stranger, { access })).toEqual(MET)
  const other = [accessOf('unknown', page), ...data.access]
  expect(judge(stranger, { access: other })).toMatchObject({ kind: 'broken' })
})

test('an open list is untested, one without credentials inapplicable, one without cursors inconclusive', () => {
  expect(judge(stranger, data, { collection: { isOpen: true } })).toMatchObject({ kind: 'untested' })
  expect(judge(stranger, data, { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
  expect(judge(stranger, { access: data.access.slice(0, 1) })).toMatchObject({ kind: 'inconclusive' })
})
