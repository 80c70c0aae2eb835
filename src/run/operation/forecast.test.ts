import { expect, test } from 'vitest'
import { STAGES } from '../../model/probe.ts'
import { Forecast } from './forecast.ts'

const forecast = (sizes: number[], most = 5000) => new Forecast(() => sizes, most)

test('nothing is foretold before the first walks have ended', () => {
  expect(forecast([250, 3]).total(7)).toBeUndefined()
})

test('more items take more requests, never more than the run may send', () => {
  const totals = [[10], [250], [250, 100], [100_000]].map((sizes) => {
    const one = forecast(sizes)
    one.ended('walk', 10)
    return one.total(10) ?? 0
  })
  expect(totals).toEqual(totals.toSorted((a, b) => a - b))
  expect(new Set(totals).size).toBe(4)
  expect(totals.at(-1)).toBe(5000)
})

test('a stage that takes longer than foretold has nothing left, the stages behind it have', () => {
  const one = forecast([250])
  one.ended('walk', 10)
  const left = (requests: number): number => (one.total(requests) ?? 0) - requests
  expect(left(100)).toBeGreaterThan(left(500))
  expect(left(2000)).toBe(left(3000))
  expect(left(3000)).toBeGreaterThan(0)
})

test('with the last stage nothing is left', () => {
  const one = forecast([250])
  const totals = STAGES.map((stage, index) => {
    one.ended(stage, (index + 1) * 300)
    return (one.total((index + 1) * 300) ?? 0) - (index + 1) * 300
  })
  expect(totals.at(-1)).toBe(0)
  expect(totals).toEqual(totals.toSorted((a, b) => b - a))
})

test('the size of a collection counts as soon as it is known', () => {
  const sizes = [1]
  const one = new Forecast(() => sizes, 5000)
  one.ended('walk', 0)
  const before = one.total(0) ?? 0
  sizes.push(500)
  expect(one.total(0)).toBeGreaterThan(before)
})
