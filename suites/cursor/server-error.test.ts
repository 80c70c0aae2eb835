import { expect, test } from 'vitest'
import { answerOf, pageOf } from '../../src/probe/testing.fixture.ts'
import {
  brokenAs,
  cursorOf,
  doubtedAs,
  flukeOf,
  judge,
  jumpOf,
  jumpsOf,
  MET,
  segmentsOf,
  timelineOf,
  trialOf,
} from '../testing.fixture.ts'
import { serverError } from './server-error.ts'

const right = trialOf(['ab', 'cde'])
const broken = trialOf(['ab', ''], { ended: 'broken' })
const [refused, down] = [answerOf(400), answerOf(500, { exchange: 6 })]
const data = {
  cursorTable: [cursorOf('garbage', refused), cursorOf('lenient', pageOf(['a']))],
  fixedWalks: [right],
  closing: [right],
  segments: segmentsOf([right]),
  jumps: jumpsOf({ everyLimit: [jumpOf('cde')] }),
}

test('pages and client errors are met', () => {
  expect(judge(serverError, data)).toEqual(MET)
})

test.each(['garbage', 'lenient', 'tampered', 'foreign'] as const)(
  'a %s cursor that breaks the target is broken',
  (kind) => {
    const cursorTable = [cursorOf(kind, down)]
    expect(judge(serverError, { ...data, cursorTable })).toMatchObject(
      brokenAs('server-error', 'a client error, or a page', [6]),
    )
  },
)

test.each([
  ['a walk', { fixedWalks: [broken] }],
  ['an outer walk', { closing: [broken] }],
  ['a segment', { segments: segmentsOf([broken]) }],
])('%s that breaks off after a cursor is broken', (_, wrong) => {
  expect(judge(serverError, { ...data, ...wrong })).toMatchObject(
    brokenAs('server-error', 'status 200', [11, 12]),
  )
})

test('a page after a cursor of another walk that breaks off is broken', () => {
  const jumps = jumpsOf({ everyLimit: [jumpOf('', { ended: 'broken', limit: 7 })] })
  expect(judge(serverError, { ...data, jumps })).toMatchObject(
    brokenAs('server-error', 'status 200', [1, 11]),
  )
})

test('where others write, an own cursor that breaks the target again and again is broken, if never the same one', () => {
  const fluke = { ...broken, again: [right.walk] }
  const judged = (count: number, timeline = timelineOf('abcde', 'abcd')) =>
    judge(serverError, { ...data, fixedWalks: Array.from({ length: count }, () => fluke) }, { timeline })
  expect(judged(3)).toMatchObject({
    ...brokenAs('server-error', 'status 200', [12, 12, 12]),
    defects: [{ actual: 'status 500, and 2 more times' }],
  })
  expect(judged(2)).toEqual(MET)
  expect(judged(3, timelineOf())).toEqual(MET)
})

test('seen once and not again it is in doubt, and so it is where the target is down altogether', () => {
  const fluke = [cursorOf('garbage', down, { again: [refused] })]
  expect(judge(serverError, { ...data, cursorTable: fluke })).toMatchObject(doubtedAs('server-error', [6]))
  const dead = [cursorOf('garbage', down, { isTargetDown: true })]
  expect(judge(serverError, { ...data, cursorTable: dead })).toMatchObject(doubtedAs('server-error', [6]))
  const fixedWalks = [flukeOf(['ab', ''], ['ab', 'cde'], { ended: 'broken' })]
  expect(judge(serverError, { ...data, fixedWalks })).toEqual(MET)
})

test('a breakdown on a first page belongs to another check', () => {
  const trials = [trialOf([''], { ended: 'broken' })]
  expect(judge(serverError, { ...data, fixedWalks: trials })).toEqual(MET)
  expect(judge(serverError, { ...data, segments: segmentsOf(trials) })).toEqual(MET)
})
