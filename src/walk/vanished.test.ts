import { expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { vanishings } from './vanished.ts'
import type { Walk } from './walk.ts'

const walks = (label: string, ...lists: string[]): Walk[] => lists.map((ids) => walkOf([[...ids]], { label }))

test('an item that walks of one limit list before and behind one without it has vanished, each time', () => {
  expect(vanishings(walks('limit 9', 'abc', 'ac', 'abc', 'ac', 'ac', 'abc'))).toEqual(new Map([['b', 3]]))
  expect(vanishings([...walks('limit 9', 'ab', 'a', 'ab'), ...walks('limit 5', 'ab', 'a', 'ab')])).toEqual(
    new Map([['b', 2]]),
  )
})

test.each([
  ['was added', ['a', 'ab', 'ab']],
  ['was removed', ['ab', 'ab', 'a']],
  ['was there for a while', ['a', 'ab', 'a']],
])('one that %s has not', (_, lists) => {
  expect(vanishings(walks('limit 9', ...lists))).toEqual(new Map())
})

test('one that a limit loses each time has not', () => {
  const [first, second, third] = walks('limit 9', 'ab', 'ab', 'ab')
  const lossy = walks('limit 5', 'a', 'a')
  expect(vanishings([first, lossy[0], second, lossy[1], third].filter((walk) => walk !== undefined))).toEqual(
    new Map(),
  )
})
