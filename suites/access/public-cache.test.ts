import { expect, test } from 'vitest'
import type { Observation } from '../../src/kit.ts'
import { brokenAs, fold, MET, observed } from '../testing.fixture.ts'
import { publicCache } from './public-cache.ts'

const page = (control?: string, status = 200): Observation =>
  observed({}, { id: 8, status, headers: control === undefined ? {} : { 'cache-control': control } })

test.each([
  undefined,
  '',
  'no-store',
  'private, max-age=60',
  'max-age=60',
  's-maxage=0',
  'no-cache="public-key"',
])('Cache-Control: %s is met', (control) => {
  expect(fold(publicCache, [page(control)])).toEqual(MET)
})

test.each(['public', 'max-age=60, public', 'PUBLIC,max-age=1', 's-maxage=60'])(
  'Cache-Control: %s is broken',
  (control) => {
    const judgement = fold(publicCache, [page('private'), page(control), page(control)])
    expect(judgement).toMatchObject(brokenAs('public-cache', 'private, no-store, or no Cache-Control', [8]))
    expect(judgement).toMatchObject({ defects: [{ actual: `Cache-Control: ${control}` }] })
  },
)

test('errors and odd requests are not judged, and no page is inconclusive', () => {
  const odd = { ...page('public'), isPlain: false }
  expect(fold(publicCache, [page('public', 404), odd])).toMatchObject({ kind: 'inconclusive' })
})

test('what everybody may read is inapplicable', () => {
  expect(fold(publicCache, [page('public')], { collection: { isOpen: true } })).toMatchObject({
    kind: 'inapplicable',
  })
  expect(fold(publicCache, [page('public')], { operation: { security: undefined } })).toMatchObject({
    kind: 'inapplicable',
  })
})
