import { expect, test } from 'vitest'
import { brokenAs, judge, jumpsOf, MET, timelineOf, trialOf } from '../testing.fixture.ts'
import { shortPage } from './short-page.ts'

/** With no single pages where nothing is said of them. */
const judged = (data: object, paging?: Parameters<typeof judge>[2]) =>
  judge(shortPage, { jumps: jumpsOf(), ...data }, paging)

const full = trialOf(['ab', 'cd', 'e'])
const short = trialOf(['ab', 'c', 'de'])

test('pages full but for the last are met', () => {
  expect(judged({ fixedWalks: [full], closing: [full] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('a short one on the way in %s is broken', (name) => {
  const judgement = judged({ fixedWalks: [full], closing: [full], [name]: [short, short] })
  expect(judgement).toMatchObject(brokenAs('short-page', '2 items', [12]))
  expect(judgement).toMatchObject({
    defects: [{ actual: '1 item, and more items indicated; 2 such pages' }],
  })
})

test('a short one at a limit that no walk has is broken', () => {
  const single = trialOf(['a'], { limit: 2, ended: 'cut' })
  const data = { fixedWalks: [full], closing: [full] }
  const judgement = judged({ ...data, jumps: jumpsOf({ everyLimit: [single] }) })
  expect(judgement).toMatchObject(brokenAs('short-page', '2 items', [11]))
  expect(judgement).toMatchObject({ defects: [{ actual: '1 item, and more items indicated' }] })
  const timeline = timelineOf()
  timeline.hasEndless = true
  const alone = { ...data, jumps: jumpsOf({ everyLimit: [single] }) }
  expect(judge(shortPage, alone, { timeline })).toEqual(MET)
  const last = trialOf(['a'], { limit: 2 })
  expect(judged({ ...data, jumps: jumpsOf({ everyLimit: [last] }) })).toEqual(MET)
})

test('of a walk that was cut the last page counts, too', () => {
  const fixedWalks = [trialOf(['ab', 'c'], { ended: 'cut' })]
  expect(judged({ fixedWalks, closing: [] })).toMatchObject(brokenAs('short-page', '2 items', [12]))
})

test('without a limit the default counts, if there is one', () => {
  const closing = [trialOf(['abc', 'de'], { limit: undefined })]
  const data = { fixedWalks: [], closing }
  expect(judged(data)).toMatchObject(brokenAs('short-page', '20 items', [11]))
  expect(judged(data, { limit: { default: 3 } })).toEqual(MET)
  expect(judged(data, { limit: { default: undefined } })).toEqual(MET)
})

test('of a walk without an end no page is known to be an inner one, and one that cannot be read is none', () => {
  expect(judged({ fixedWalks: [trialOf(['ab', 'c', 'd'], { ended: 'endless' })], closing: [] })).toEqual(MET)
  expect(judged({ fixedWalks: [trialOf(['ab', ''], { ended: 'unreadable' })], closing: [] })).toEqual(MET)
})

test('an empty page behind the last belongs to another check', () => {
  expect(judged({ fixedWalks: [trialOf(['abcde', ''])], closing: [] })).toEqual(MET)
})

test('where the document allows short pages it is inapplicable', () => {
  const promises = { shortPages: 'allowed' } as const
  expect(judged({ fixedWalks: [short], closing: [] }, { promises })).toMatchObject({
    kind: 'inapplicable',
  })
})
