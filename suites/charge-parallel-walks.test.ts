import { expect, test } from 'vitest'
import { type Judgement, notConfirmed } from '../src/kit.ts'
import { chargeParallelWalks } from './charge-parallel-walks.ts'
import { flukeOf, MET, timelineOf, trialOf, walked } from './testing.fixture.ts'

const timeline = timelineOf()
const doubt = notConfirmed([])
const [right, wrong] = [trialOf(['ab', 'cde']), trialOf(['ab', 'de'])]

test('a doubt stays where walks in company went right, or went wrong but once', () => {
  for (const parallel of [[], [right], [flukeOf(['ab', 'de'], ['ab', 'cde'])]])
    expect(chargeParallelWalks(doubt, parallel, timeline)).toBe(doubt)
})

test('a doubt is charged to walks in company that go wrong again and again', () => {
  expect(chargeParallelWalks(doubt, [right, wrong], timeline)).toEqual(MET)
})

test('a doubt is charged only to walks whose control goes right', () => {
  const alone = { ...wrong, control: walked(['ab', 'de']) }
  expect(chargeParallelWalks(doubt, [alone], timeline)).toBe(doubt)
  const besideOthers = { ...wrong, control: walked(['ab', 'cde']) }
  expect(chargeParallelWalks(doubt, [alone, besideOthers], timeline)).toEqual(MET)
})

test('what is proved or met stays so', () => {
  const proved: Judgement = { kind: 'broken', defects: [] }
  for (const judgement of [proved, MET])
    expect(chargeParallelWalks(judgement, [wrong], timeline)).toBe(judgement)
})
