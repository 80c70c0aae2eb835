import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { effects, never, sighting } from './effects.fixture.ts'
import { judged } from './judged.fixture.ts'
import { unlistedAddition } from './unlisted-addition.ts'

const shown = sighting({ kind: 'addition', looks: 9, delayMs: 4000 })

test('a change that shows, however late, is met', () => {
  expect(judged(unlistedAddition, effects([[shown]]))).toEqual({ kind: 'met' })
})

test('one that never shows on either of two collections is broken', () => {
  expect(judged(unlistedAddition, effects([[shown, never('addition')], [never('addition')]]))).toEqual({
    kind: 'broken',
    defects: [
      {
        code: 'unlisted-addition',
        message: expect.any(String),
        expected: expect.any(String),
        actual: expect.stringMatching(/^a .* after 5 s and 14 walks$/),
        exchanges: [7, 8],
        places: [{ id: 'a' }],
      },
    ],
  })
})

test('one that never shows on one collection alone is inconclusive', () => {
  expect(judged(unlistedAddition, effects([[never('addition')], [shown]]))).toMatchObject({
    kind: 'inconclusive',
    defects: [{ code: 'unlisted-addition' }],
  })
})

test.each([
  ['unlisted-touch', false],
  ['repeated-touch', true],
])('%s is broken where two collections show it, and in doubt where one does', (code, isRepeated) => {
  const touch = { ...never('touch'), isRepeated }
  expect(judged(unlistedAddition, effects([[shown, touch], [shown], [touch]]))).toMatchObject({
    kind: 'broken',
    defects: [{ code }],
  })
  expect(judged(unlistedAddition, effects([[shown, touch], [shown], [shown], [shown]]))).toMatchObject({
    kind: 'inconclusive',
    defects: [{ code }],
  })
})

test('nothing to watch is inconclusive, and says why', () => {
  const trouble = because('fixture-trouble', { what: 'createShelf was answered with status 403' })
  expect(judged(unlistedAddition, effects([[]], { trouble }))).toMatchObject({
    kind: 'inconclusive',
    reason: trouble,
  })
  expect(judged(unlistedAddition, effects([[]]))).toMatchObject({
    reason: because('no-change-seen', { what: 'addition' }),
  })
})

test('no fixtures is untested', () => {
  expect(judged(unlistedAddition, effects([], { hasDriver: false }))).toMatchObject({ kind: 'untested' })
})

test('removals are the matter of another check', () => {
  const removals = [[never('removal')], [never('removal')]]
  expect(judged(unlistedAddition, effects(removals))).toMatchObject({
    reason: because('no-change-seen', { what: 'addition' }),
  })
  expect(judged(unlistedAddition, effects([[shown, never('removal')], [never('removal')]]))).toEqual({
    kind: 'met',
  })
})
