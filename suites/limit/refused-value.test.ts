import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import type { Trial } from '../../src/walk/trial.ts'
import { brokenAs, judge, jumpOf, jumpsOf, limitOf, MET, trialOf } from '../testing.fixture.ts'
import { refusedValue } from './refused-value.ts'

const page = pageOf(['a'])
const right = trialOf(['abcde'], { limit: 7 })
/** A walk whose very first request was refused. */
const refused = (limit: number): Trial => trialOf([''], { limit, ended: 'refused' })
const data = {
  limitTable: [limitOf('valid', 1, page), limitOf('valid', 50, page)],
  jumps: jumpsOf({ firstPages: [right] }),
  fixedWalks: [right],
  closing: [right],
}

test('every limit between the bounds accepted is met', () => {
  expect(judge(refusedValue, data)).toEqual(MET)
})

test.each([
  ['table', { limitTable: [limitOf('valid', 50, answerOf(400, { exchange: 11 }))] }, '50'],
  ['first pages', { jumps: jumpsOf({ firstPages: [refused(33)] }) }, '33'],
  ['walks', { fixedWalks: [refused(7), refused(9)] }, '7, 9'],
  ['outer walks', { closing: [refused(99)] }, '99'],
])('one refused in the %s is broken', (_, wrong, limits) => {
  const judgement = judge(refusedValue, { ...data, ...wrong })
  expect(judgement).toMatchObject(brokenAs('refused-value', 'status 200', [11]))
  expect(judgement).toMatchObject({
    defects: [{ message: `The target rejected a limit in range: ${limits}.` }],
  })
})

test.each([
  ['bounds', { limitTable: [limitOf('valid', 1, answerOf(400)), limitOf('valid', 100, answerOf(400))] }],
  ['a bound in a walk', { closing: [refused(100)] }],
  ['the other bound in a walk', { closing: [refused(1)] }],
  ['patience asked for in the table', { limitTable: [limitOf('valid', 50, answerOf(429))] }],
  ['cursors', { fixedWalks: [trialOf(['ab', ''], { ended: 'refused' })] }],
  [
    'cursors of other walks',
    { jumps: jumpsOf({ firstPages: [jumpOf('', { ended: 'refused', limit: 7 })] }) },
  ],
  ['patience', { fixedWalks: [trialOf([''], { limit: 7, ended: 'throttled' })] }],
  ['breakdowns in the table', { limitTable: [limitOf('valid', 50, answerOf(500))] }],
  ['breakdowns', { fixedWalks: [trialOf([''], { limit: 7, ended: 'broken' })] }],
  ['odd limits', { limitTable: [limitOf('malformed', 'abc', answerOf(400))] }],
])('%s belong to other checks', (_, other) => {
  expect(judge(refusedValue, { ...data, ...other })).toEqual(MET)
})

test('five limits stand for all', () => {
  const fixedWalks = [2, 3, 4, 5, 6, 7].map(refused)
  expect(judge(refusedValue, { ...data, fixedWalks })).toMatchObject({
    defects: [{ message: 'The target rejected a limit in range: 2, 3, 4, 5, 6.' }],
  })
})
