import { expect, test } from 'vitest'
import { because } from '../../src/kit.ts'
import { effects, never, sighting } from './effects.fixture.ts'
import { judged } from './judged.fixture.ts'
import { late } from './late.ts'

test('changes that show in the first walk are met', () => {
  expect(judged(late, effects([[sighting(), sighting({ kind: 'removal', delayMs: 900 })]]))).toEqual({
    kind: 'met',
  })
})

test('later ones are told with their delay', () => {
  const removal = sighting({ kind: 'removal', delayMs: 410, looks: 4 })
  expect(judged(late, effects([[sighting({ delayMs: 310, looks: 3 }), removal]]))).toMatchObject({
    kind: 'broken',
    defects: [
      { code: 'late-listing', actual: 'a listed after 310 ms, in walk 3' },
      { code: 'late-removal', actual: 'a no longer listed after 410 ms, in walk 4' },
    ],
  })
})

test('changes that never show are the matter of others', () => {
  expect(judged(late, effects([[never('addition'), sighting()]]))).toEqual({ kind: 'met' })
  const trouble = because('fixture-trouble', { what: 'createShelf was answered with status 403' })
  expect(judged(late, effects([[never('addition')]], { trouble }))).toMatchObject({
    kind: 'inconclusive',
    reason: trouble,
  })
  expect(judged(late, effects([[never('addition')]]))).toMatchObject({
    reason: because('no-change-seen', { what: 'change' }),
  })
})

test('no fixtures is untested', () => {
  expect(judged(late, effects([], { hasDriver: false }))).toMatchObject({ kind: 'untested' })
})
