import { describe, expect, test } from 'vitest'
import { type WalkOptions, walkOf } from '../probe/testing.fixture.ts'
import { Timeline } from './timeline.ts'
import { goesWrongByItself, isProof, verify } from './trial.ts'
import type { Walk } from './walk.ts'

const timeline = new Timeline()
for (const time of [0, 90])
  timeline.add(walkOf([['a', 'b', 'c']], { span: [time, time + 1], label: `limit ${time}` }))

const taken = (pages: string[], options: WalkOptions = {}): Walk =>
  walkOf(
    pages.map((page) => [...page]),
    { span: [10, 20], ...options },
  )

describe('verify', () => {
  test('a correct walk has nothing to verify', () => {
    expect(verify({ walk: taken(['ab', 'c']), again: [] }, timeline)).toEqual([])
  })

  test('counts the repetitions that show the same kind', () => {
    const trial = {
      walk: taken(['ab', 'bc']),
      again: [taken(['ab', 'bc']), taken(['ab', 'c']), taken(['a', 'ab', 'c'])],
    }
    expect(verify(trial, timeline)).toEqual([
      {
        trial,
        violation: { kind: 'duplicate', id: 'b', pages: [0, 1] },
        shown: 2,
        tries: 3,
        isVolatile: false,
      },
    ])
  })

  test('another kind in a repetition is no confirmation', () => {
    const trial = { walk: taken(['ab', 'bc']), again: [taken(['ac'])] }
    expect(verify(trial, timeline)).toMatchObject([{ shown: 0, tries: 1 }])
  })

  test('each repetition is seen against what was still around itself', () => {
    const moving = new Timeline()
    moving.add(walkOf([['a', 'b', 'c']], { span: [0, 1] }))
    moving.add(walkOf([['a', 'b', 'c']], { span: [30, 31] }))
    moving.add(walkOf([['a', 'c']], { span: [60, 61] }))
    const [walk, late] = [taken(['a', 'c']), taken(['a', 'c'], { span: [40, 50] })]
    expect(verify({ walk, again: [late] }, moving)).toMatchObject([
      { violation: { kind: 'missing' }, shown: 0 },
    ])
    expect(verify({ walk, again: [taken(['a', 'c'])] }, moving)).toMatchObject([{ shown: 1 }])
  })
})

describe('where others write', () => {
  const moving = new Timeline()
  for (const [ids, from] of [
    ['abcdefgh', 0],
    ['abcdefghi', 90],
  ] as const)
    moving.add(walkOf([[...ids]], { span: [from, from + 1], label: `limit ${from}` }))
  const verified = (walk: string[], ...again: string[][]) =>
    verify({ walk: taken(walk), again: again.map((pages) => taken(pages)) }, moving)

  test('few items that a walk lists when taken again may have been taken out for a moment', () => {
    const lost = ['ac', 'defgh']
    expect(verified(lost, lost, lost)).toMatchObject([{ shown: 2, isVolatile: false }])
    expect(verified(lost, lost, ['ab', 'cdefgh'])).toMatchObject([{ shown: 1, isVolatile: true }])
    expect(verified(lost, ['ab', 'defgh'])).toMatchObject([{ shown: 0, isVolatile: true }])
    expect(verified(lost, ['abcdef']).some(isProof)).toBe(false)
    expect(verified(lost, lost).every(isProof)).toBe(true)
  })

  test('many at once are no chance, nor is what is listed twice', () => {
    const right = ['abcd', 'efgh']
    expect(verified(['ab', 'gh'], right)).toMatchObject([{ isVolatile: false }])
    expect(verified(['abcd', 'defgh'], ['abcd', 'defgh'], right)).toMatchObject([
      { shown: 1, isVolatile: false },
    ])
  })
})

test('a walk goes wrong alone where its control does', () => {
  const walk = taken(['ab', 'bc'])
  expect(goesWrongByItself({ walk, again: [] }, timeline)).toBe(false)
  expect(goesWrongByItself({ walk, again: [], control: taken(['ab', 'c']) }, timeline)).toBe(false)
  for (const pages of [['ab', 'bc'], ['ac']])
    expect(goesWrongByItself({ walk, again: [], control: taken(pages) }, timeline)).toBe(true)
})

test('a walk goes wrong alone where its control lists the same, however the walks around that are ordered', () => {
  const ordered = new Timeline()
  const add = (ids: string, from: number, label: string): void =>
    ordered.add(walkOf([[...ids]], { span: [from, from + 1], label }))
  add('abc', 0, 'limit 3')
  add('abc', 5, 'limit 4')
  add('abc', 22, 'limit 3')
  add('abc', 24, 'limit 4')
  add('acb', 30, 'limit 5')
  add('abc', 60, 'limit 3')
  add('abc', 65, 'limit 4')
  const walk = taken(['acb'], { label: 'in company' })
  const control = taken(['acb'], { span: [40, 50], label: 'in company' })
  expect(verify({ walk: control, again: [] }, ordered)).toEqual([])
  expect(goesWrongByItself({ walk, again: [], control }, ordered)).toBe(true)
})
