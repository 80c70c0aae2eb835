import { describe, expect, test } from 'vitest'
import type { Trial } from '../../src/walk/trial.ts'
import { brokenAs, doubtedAs, judge, MET, walked } from '../testing.fixture.ts'
import { unstableOrder } from './unstable-order.ts'

/** Walks at one limit, one after the other. */
function takenAs(...orders: string[][]): Trial {
  const walks = orders.map((pages, index) =>
    walked(pages, { span: [index * 10, index * 10 + 5], exchange: index * 10 + 1 }),
  )
  const [walk = walked([]), ...again] = walks
  return { walk, again }
}

test('one order each time is met, however pages are cut', () => {
  expect(judge(unstableOrder, { closing: [takenAs(['abc', 'de'], ['ab', 'cde'], ['abc', 'de'])] })).toEqual(
    MET,
  )
})

test('two changes of the order are broken', () => {
  const judgement = judge(unstableOrder, { closing: [takenAs(['abc', 'de'], ['abd', 'ce'], ['abc', 'de'])] })
  expect(judgement).toMatchObject({ ...brokenAs('', '', []), defects: [{}, {}] })
  expect(judgement).toMatchObject({
    defects: [
      { code: 'unstable-order', expected: 'one order, as the items did not change' },
      { actual: expect.stringMatching(/^[cd] moved between two walks at limit 3$/) },
    ],
  })
})

test('the pages that show it are named, in the order in which they came', () => {
  const closing = [takenAs(['ab', 'cd'], ['bc', 'da'], ['ab', 'cd'])]
  expect(judge(unstableOrder, { closing })).toMatchObject({
    defects: [{ exchanges: [1, 12] }, { exchanges: [12, 21] }],
  })
})

test('a single change is in doubt', () => {
  const closing = [takenAs(['ab', 'cd'], ['bc', 'da'])]
  expect(judge(unstableOrder, { closing })).toMatchObject(doubtedAs('unstable-order', [1, 12]))
})

test('what was touched may move', () => {
  const [first, last] = ['x', 'y'].map((body, index) =>
    walked(index === 0 ? ['abc'] : ['bca'], { bodies: { a: body }, span: [index * 10, index * 10 + 1] }),
  )
  if (!first || !last) throw new Error('two walks')
  const again = { ...first, span: { from: 20, to: 21 } }
  expect(judge(unstableOrder, { closing: [{ walk: first, again: [last, again] }] })).toEqual(MET)
})

test('other limits are the subject of another check', () => {
  expect(judge(unstableOrder, { closing: [takenAs(['abcde']), takenAs(['edcba'])] })).toEqual(MET)
})

test('walks are compared in the order in which they were taken, those that came to an end', () => {
  const [first, cut, second, third] = [
    walked(['abc', 'de'], { span: [0, 5], exchange: 1 }),
    walked(['edc'], { span: [10, 15], exchange: 11, ended: 'cut' }),
    walked(['abd', 'ce'], { span: [20, 25], exchange: 21 }),
    walked(['abc', 'de'], { span: [30, 35], exchange: 31 }),
  ]
  expect(judge(unstableOrder, { closing: [{ walk: second, again: [third, cut, first] }] })).toMatchObject({
    defects: [{ exchanges: [1, 22] }, { exchanges: [21, 32] }],
  })
  expect(judge(unstableOrder, { closing: [{ walk: first, again: [cut, third] }] })).toEqual(MET)
})

test('items that move for good, one after the other, were added again', () => {
  expect(judge(unstableOrder, { closing: [takenAs(['abcdef'], ['fabcde'], ['efabcd'])] })).toEqual(MET)
})

describe('items of one time', () => {
  const times: Record<string, string> = {
    k: '0',
    a: '1',
    b: '1',
    c: '1',
    g: '2',
    h: '3',
    d: '4',
    e: '4',
    f: '4',
    m: '5',
  }
  /** What is said of walks that list these items with their times. */
  const judged = (...orders: string[]) => {
    const { walk, again } = takenAs(...orders.map((order) => [order]))
    for (const { pages } of [walk, ...again])
      for (const page of pages) page.ties = page.ids.map((id) => times[id] ?? '')
    return judge(unstableOrder, { closing: [{ walk, again }] })
  }

  test('that change places here and there, each time anew, have no order', () => {
    expect(judged('abcghdef', 'bcaghefd', 'cabghfde')).toMatchObject({
      kind: 'broken',
      defects: [{ exchanges: [1, 11] }, { exchanges: [11, 21] }],
    })
  })

  test('may be sorted by hand in one place', () => {
    expect(judged('abcghdef', 'bcaghdef', 'cabghdef')).toEqual(MET)
  })

  test('are told once where they come back to their places, too', () => {
    const judgement = judged('kabghefm', 'kbaghfem', 'kabghefm')
    const actual = expect.stringMatching(/^[ab], [ef] moved between two walks at limit 8$/)
    expect(judgement).toMatchObject({ kind: 'broken', defects: [{ actual }, { actual }] })
  })
})
