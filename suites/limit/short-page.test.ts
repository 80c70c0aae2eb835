import { expect, test } from 'vitest'
import { brokenAs, judge, MET, trialOf } from '../testing.fixture.ts'
import { shortPage } from './short-page.ts'

const full = trialOf(['ab', 'cd', 'e'])
const short = trialOf(['ab', 'c', 'de'])

test('pages full but for the last are met', () => {
  expect(judge(shortPage, { fixedWalks: [full], closing: [full] })).toEqual(MET)
})

test.each(['fixedWalks', 'closing'])('a short one on the way in %s is broken', (name) => {
  const judgement = judge(shortPage, { fixedWalks: [full], closing: [full], [name]: [short, short] })
  expect(judgement).toMatchObject(brokenAs('short-page', '2 items', [12]))
  const told = {
    message: '2 pages were short although more was to come.',
    actual: '1 items and a claim that more is to come',
  }
  expect(judgement).toMatchObject({ defects: [told] })
})

test('of a walk that was cut the last page counts, too', () => {
  const fixedWalks = [trialOf(['ab', 'c'], { ended: 'cut' })]
  expect(judge(shortPage, { fixedWalks, closing: [] })).toMatchObject(brokenAs('short-page', '2 items', [12]))
})

test('without a limit the default counts, if there is one', () => {
  const closing = [trialOf(['abc', 'de'], { limit: undefined })]
  const data = { fixedWalks: [], closing }
  expect(judge(shortPage, data)).toMatchObject(brokenAs('short-page', '20 items', [11]))
  expect(judge(shortPage, data, { limit: { default: 3 } })).toEqual(MET)
  expect(judge(shortPage, data, { limit: { default: undefined } })).toEqual(MET)
})

test('an empty page behind the last belongs to another check', () => {
  expect(judge(shortPage, { fixedWalks: [trialOf(['abcde', ''])], closing: [] })).toEqual(MET)
})

test('where the document allows short pages it is inapplicable', () => {
  const promises = { shortPages: 'allowed' } as const
  expect(judge(shortPage, { fixedWalks: [short], closing: [] }, { promises })).toMatchObject({
    kind: 'inapplicable',
  })
})
