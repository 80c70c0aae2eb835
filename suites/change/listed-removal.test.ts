import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { effects, never, sighting } from './effects.fixture.ts'
import { judged } from './judged.fixture.ts'
import { listedRemoval } from './listed-removal.ts'

const shown = sighting({ kind: 'removal', looks: 9, delayMs: 4000 })

test('a change that shows, however late, is met', () => {
  expect(judged(listedRemoval, effects([[shown]]))).toEqual({ kind: 'met' })
})

test('one that never shows on either of two collections is broken', () => {
  expect(judged(listedRemoval, effects([[shown, never('removal')], [never('removal')]]))).toEqual({
    kind: 'broken',
    defects: [
      {
        code: 'listed-removal',
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
  expect(judged(listedRemoval, effects([[never('removal')], [shown]]))).toMatchObject({
    kind: 'inconclusive',
    defects: [{ code: 'listed-removal' }],
  })
})

test('nothing to watch is inconclusive, and says why', () => {
  const trouble = because('fixture-trouble', { what: 'createShelf was answered with status 403' })
  expect(judged(listedRemoval, effects([[]], { trouble }))).toMatchObject({
    kind: 'inconclusive',
    reason: trouble,
  })
  expect(judged(listedRemoval, effects([[]]))).toMatchObject({
    reason: because('no-change-seen', { what: 'removal' }),
  })
})

test('no fixtures is untested', () => {
  expect(judged(listedRemoval, effects([], { hasDriver: false }))).toMatchObject({ kind: 'untested' })
})
