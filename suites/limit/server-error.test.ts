import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import {
  brokenAs,
  doubtedAs,
  flukeOf,
  judge,
  jumpsOf,
  limitOf,
  MET,
  openingOf,
  segmentsOf,
  trialOf,
} from '../testing.fixture.ts'
import { serverError } from './server-error.ts'

const right = trialOf(['ab', 'cde'])
const broken = trialOf([''], { limit: 7, ended: 'broken' })
const [refused, down] = [answerOf(400), answerOf(500, { exchange: 6 })]
const data = {
  limitTable: [limitOf('malformed', 'abc', refused), limitOf('valid', 5, pageOf(['a']))],
  jumps: jumpsOf({ firstPages: [right] }),
  fixedWalks: [right],
  opening: openingOf(),
  closing: [right],
  segments: segmentsOf([right]),
  compressed: { plain: pageOf(['a']), compressed: pageOf(['a']), again: undefined, encoding: undefined },
}

test('pages and client errors are met', () => {
  expect(judge(serverError, data)).toEqual(MET)
})

test('a limit that breaks the target again and again is broken', () => {
  const limitTable = [limitOf('malformed', 'abc', down)]
  expect(judge(serverError, { ...data, limitTable })).toMatchObject(
    brokenAs('server-error', 'a page, or a client error', [6]),
  )
  const silent = [limitOf('malformed', 'abc', answerOf(0, { exchange: 6 }))]
  expect(judge(serverError, { ...data, limitTable: silent })).toMatchObject({
    defects: [{ code: 'no-answer' }],
  })
})

test.each([
  ['a walk', { fixedWalks: [broken] }],
  ['an outer walk', { closing: [broken] }],
  ['a segment', { segments: segmentsOf([broken]) }],
  ['a first page', { jumps: jumpsOf({ firstPages: [broken] }) }],
])('%s that breaks off on its first page is broken', (_, wrong) => {
  expect(judge(serverError, { ...data, ...wrong })).toMatchObject(
    brokenAs('server-error', 'status 200', [11]),
  )
})

test('seen once and not again it is in doubt, and so it is where the target is down altogether', () => {
  const fluke = [limitOf('malformed', 'abc', down, { again: [refused, refused] })]
  expect(judge(serverError, { ...data, limitTable: fluke })).toMatchObject(doubtedAs('server-error', [6]))
  const dead = [limitOf('malformed', 'abc', down, { isTargetDown: true })]
  expect(judge(serverError, { ...data, limitTable: dead })).toMatchObject(doubtedAs('server-error', [6]))
  const fixedWalks = [flukeOf([''], ['abcde'], { limit: 7, ended: 'broken' })]
  expect(judge(serverError, { ...data, fixedWalks })).toEqual(MET)
})

test('a breakdown after a cursor belongs to another check', () => {
  const trials = [trialOf(['ab', ''], { ended: 'broken' })]
  expect(judge(serverError, { ...data, fixedWalks: trials })).toEqual(MET)
  expect(judge(serverError, { ...data, segments: segmentsOf(trials) })).toEqual(MET)
})

test('a collection that cannot be read is broken where it breaks the target, early and late, and else in doubt', () => {
  const unread = {
    limitTable: [],
    fixedWalks: [],
    jumps: jumpsOf({}),
    segments: segmentsOf([]),
    opening: openingOf([]),
    compressed: data.compressed,
  }
  expect(serverError).toMatchObject({ judgesUnreadable: true })
  expect(judge(serverError, { ...unread, closing: [broken] })).toMatchObject(
    brokenAs('server-error', 'status 200', [11]),
  )
  const refused = trialOf([''], { ended: 'refused' })
  expect(judge(serverError, { ...unread, closing: [refused] })).toMatchObject({ kind: 'inconclusive' })
})
