import { expect, test, vi } from 'vitest'
import { LIBRARY, library, observed, response, violation } from './observation.fixture.ts'
import { isInItem, notAsRecommended, recommendationsBroken } from './page-body.ts'

test.each([
  ['/data/0', true],
  ['/data/12/id', true],
  ['/data', false],
  ['/data/first1', false],
  ['/more/0', false],
  ['/meta/1', false],
])('%s is in an item: %j', (pointer, expected) => {
  expect(isInItem(pointer, LIBRARY)).toBe(expected)
})

test('a body is held against its recommendations once, whoever asks', () => {
  const recommend = vi.fn(() => [violation('/kind')])
  const [observation, operation] = [observed(), library([response('200', { recommend })])]
  const page = { value: {} }
  const found = recommendationsBroken(observation, page, operation)
  expect(recommendationsBroken(observation, page, operation)).toBe(found)
  expect(found).toHaveLength(1)
  expect(recommend).toHaveBeenCalledOnce()
  expect(recommendationsBroken(observed(), { value: {} }, library([response('404')]))).toEqual([])
})

test('the schema is asked only where something is not as recommended', () => {
  const validate = vi.fn(() => [violation('/a')])
  const [a, b] = [violation('/a'), violation('/b')]
  expect(notAsRecommended(response('200', { validate, recommend: () => [] }), {})).toEqual([])
  expect(validate).not.toHaveBeenCalled()
  expect(notAsRecommended(response('200', { validate, recommend: () => [a, b] }), {})).toEqual([b])
  expect(notAsRecommended(response('200', { validate: undefined, recommend: () => [a] }), {})).toEqual([a])
})
