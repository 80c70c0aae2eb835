import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { FoldedCheck, Observation, Subject } from '../model/check.ts'
import { Folds } from './folds.ts'

const subject = {} as Subject

function fold(step: (state: number[], observation: Observation) => void): FoldedCheck<object> {
  return {
    on: 'each',
    feeds: [],
    start: () => [],
    step,
    finish: () => ({ kind: 'met' }),
  } as unknown as FoldedCheck<object>
}

const observation = (id: number): Observation => ({ exchange: { id } }) as Observation

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('slow steps leave turns to others, and all of them are done before a state is handed out', async () => {
  const check = fold((state, { exchange }) => {
    work(30)
    state.push(exchange.id)
  })
  const folds = new Folds([check], subject)
  for (let id = 0; id < 20; id++) folds.observe(observation(id))
  await setTimeout(1)
  let turns = 0
  const clock = setInterval(() => turns++, 1)
  expect(await folds.stateOf(check)).toEqual(Array.from({ length: 20 }, (_, id) => id))
  clearInterval(clock)
  expect(turns).toBeGreaterThan(3)
})

test('what a step throws is thrown for its check alone', async () => {
  const broken = fold(() => {
    throw new Error('broken')
  })
  const sound = fold((state, { exchange }) => void state.push(exchange.id))
  const folds = new Folds([broken, sound], subject)
  folds.observe(observation(1))
  await expect(folds.stateOf(broken)).rejects.toThrow('broken')
  expect(await folds.stateOf(sound)).toEqual([1])
})
