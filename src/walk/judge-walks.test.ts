import { describe, expect, test } from 'vitest'
import type { Judgement } from '../model/check.ts'
import { type WalkOptions, walkOf } from '../probe/testing.fixture.ts'
import { describeViolation, judgeWalks, someOf } from './judge-walks.ts'
import { Timeline } from './timeline.ts'
import { type Trial, verify } from './trial.ts'
import type { Walk } from './walk.ts'

const timeline = new Timeline()
for (const [from, exchange] of [
  [0, 100],
  [90, 190],
] as const)
  timeline.add(
    walkOf(
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      { limit: 50, span: [from, from + 1], exchange },
    ),
  )

const taken = (pages: string[], options: WalkOptions = {}): Walk =>
  walkOf(
    pages.map((page) => [...page]),
    { span: [10, 20], exchange: 11, ...options },
  )
const told = (code: string) => ({ code, expected: 'each once', message: () => 'It went wrong.' })
const judged = (...trials: Trial[]): Judgement =>
  judgeWalks(trials, timeline, {
    duplicate: told('twice'),
    missing: told('lost'),
    'early-end': told('ended'),
  })
const [right, twice] = [taken(['ab', 'cd', 'e']), taken(['ab', 'bcd', 'e'])]

describe('judgeWalks', () => {
  test('is met without walks, and with correct ones', () => {
    expect(judged()).toEqual({ kind: 'met' })
    expect(judged({ walk: right, again: [] })).toEqual({ kind: 'met' })
  })

  test('is broken by what came each time', () => {
    expect(judged({ walk: right, again: [] }, { walk: twice, again: [twice, twice] })).toEqual({
      kind: 'broken',
      defects: [
        {
          code: 'twice',
          message: 'It went wrong.',
          expected: 'each once',
          actual: 'b on pages 1 and 2 at limit 2',
          exchanges: [11, 12],
          places: [
            { exchange: 11, page: 1, id: 'b' },
            { exchange: 12, page: 2, id: 'b' },
          ],
          window: expect.objectContaining({ walk: 'limit 2', kind: 'duplicate' }),
        },
      ],
    })
  })

  test('says how often it came where that was not each time', () => {
    const actual = 'b on pages 1 and 2 at limit 2 (shown again in 1 of 3 repetitions)'
    expect(judged({ walk: twice, again: [right, twice, right] })).toMatchObject({
      kind: 'broken',
      defects: [{ actual, conditions: ['intermittent'] }],
    })
  })

  test('doubts what never came again, and a proof elsewhere outweighs the doubt', () => {
    const fluke = { walk: twice, again: [right, right] }
    expect(judged(fluke)).toMatchObject({ kind: 'inconclusive', defects: [{ code: 'twice' }] })
    const lost = taken(['ab', 'd', 'e'])
    expect(judged(fluke, { walk: lost, again: [lost] })).toMatchObject({
      kind: 'broken',
      defects: [{ code: 'lost' }],
    })
  })

  describe('what comes now and then', () => {
    const once = (pages: string[]): Trial => ({ walk: taken(pages), again: [right, right, right] })
    const [b, d] = [once(['ab', 'bcd', 'e']), once(['ab', 'cd', 'de'])]

    test('is proved by a second walk that it comes to elsewhere, and says how often', () => {
      const judgement = judged(b, { walk: right, again: [] }, d)
      expect(judgement).toMatchObject({ kind: 'broken', defects: [{ code: 'twice' }, { code: 'twice' }] })
      expect(judgement).toMatchObject({
        defects: [{ actual: expect.stringContaining('(intermittently: in 2 of 3 walks, once each)') }, {}],
      })
    })

    test('is in doubt in one place, and in different ways', () => {
      expect(judged(b, b)).toMatchObject({ kind: 'inconclusive' })
      expect(judged(b, once(['ab', 'd', 'e']))).toMatchObject({ kind: 'inconclusive' })
    })

    test('is proved in one place where a right walk lies between', () => {
      const list = new Timeline()
      const at = (from: number, pages: string[], label: string): Walk =>
        taken(pages, { span: [from, from + 5], label })
      for (const from of [0, 40, 90]) list.add(at(from, ['abcde'], `limit ${from}`))
      const lost = (from: number): Trial => ({
        walk: at(from, ['b', 'cde'], 'limit 2'),
        again: [at(70, ['ab', 'cde'], 'limit 2')],
      })
      const text = { missing: told('lost') }
      expect(judgeWalks([lost(10), lost(60)], list, text)).toMatchObject({ kind: 'broken' })
      expect(judgeWalks([lost(10), lost(20)], list, text)).toMatchObject({ kind: 'inconclusive' })
      expect(judgeWalks([lost(10), lost(38)], list, text)).toMatchObject({ kind: 'inconclusive' })
      const seen = { ...lost(10), again: [at(16, ['ab', 'cde'], 'limit 2')] }
      expect(judgeWalks([seen, lost(22)], list, text)).toMatchObject({ kind: 'broken' })
      const third = lost(50)
      list.add(third.walk)
      expect(judgeWalks([lost(48), third, lost(60)], list, text)).toMatchObject({ kind: 'inconclusive' })
    })

    test('is proved in one place whatever the order of the walks, and however near the right one is', () => {
      const list = new Timeline()
      const at = (from: number, to: number, pages: string[], label = 'limit 5'): Walk =>
        taken(pages, { span: [from, to], label })
      for (const from of [0, 15, 90]) list.add(at(from, from + 5, ['abcde']))
      const lost = (from: number, to: number): Trial => ({
        walk: at(from, to, ['b', 'cde'], 'limit 2'),
        again: [at(70, 75, ['ab', 'cde'], 'limit 2')],
      })
      const kindOf = (...trials: Trial[]) => judgeWalks(trials, list, { missing: told('lost') }).kind
      expect(kindOf(lost(20, 25), lost(10, 15))).toBe('broken')
      expect(kindOf(lost(10, 12), lost(11, 55), lost(60, 65))).toBe('inconclusive')
      expect(kindOf(lost(21, 25), lost(60, 65))).toBe('inconclusive')
    })

    test.each<[string, string[], string[]]>([
      ['losses', ['ab', 'd', 'e'], ['abc', 'e']],
      ['exchanges', ['bca', 'de'], ['ac', 'bd', 'e']],
    ])('is told by what is concerned: %s', (_, one, other) => {
      const texts = { missing: told('lost'), disorder: told('order') }
      expect(judgeWalks([once(one), once(other)], timeline, texts)).toMatchObject({ kind: 'broken' })
      expect(judgeWalks([once(one), once(one)], timeline, texts)).toMatchObject({ kind: 'inconclusive' })
    })

    test('is no refusal, nothing that was not tried again, and nothing that is proved already', () => {
      const refused = (pages: string[]): Trial => ({
        walk: taken(pages, { ended: 'refused' }),
        again: [right],
      })
      const texts = { refused: told('refused') }
      expect(judgeWalks([refused(['ab', '']), refused(['abc', ''])], timeline, texts)).toMatchObject({
        kind: 'inconclusive',
      })
      expect(judged({ ...b, again: [] }, { ...d, again: [] })).toEqual({ kind: 'met' })
      const judgement = judged({ walk: twice, again: [twice] }, d)
      expect(judgement).toMatchObject({
        kind: 'broken',
        defects: [{ actual: 'b on pages 1 and 2 at limit 2' }],
      })
      expect(judgement.kind === 'broken' && judgement.defects).toHaveLength(1)
    })

    test('takes one walk more where others write', () => {
      const moving = new Timeline()
      for (const [ids, from] of [
        ['abcde', 0],
        ['xabcde', 90],
      ] as const)
        moving.add(walkOf([[...ids]], { limit: 50, span: [from, from + 1] }))
      const text = { duplicate: told('twice') }
      expect(judgeWalks([b, d], moving, text)).toMatchObject({ kind: 'inconclusive' })
      expect(judgeWalks([b, d, once(['ab', 'cd', 'ce'])], moving, text)).toMatchObject({ kind: 'broken' })
    })
  })

  test('does not accuse what was never tried again', () => {
    expect(judged({ walk: twice, again: [] })).toEqual({ kind: 'met' })
  })

  test('leaves kinds that it has no words for', () => {
    const disorder = taken(['ba', 'cd', 'e'])
    expect(judged({ walk: disorder, again: [disorder] })).toEqual({ kind: 'met' })
  })
})

describe('the exchanges to replay', () => {
  const exchangesOf = (walk: Walk): readonly number[] => {
    const judgement = judged({ walk, again: [walk] })
    return judgement.kind === 'broken' ? (judgement.defects[0]?.exchanges ?? []) : []
  }
  const origin = { walk: taken(['ab', 'cd', 'e'], { exchange: 1 }), page: 0 }

  test.each([
    ['a repeat on the next page', twice, [11, 12]],
    ['a repeat many pages later, with the page before it', taken(['a', 'b', 'c', 'd', 'ae']), [11, 14, 15]],
    ['a loss behind the first page of two', taken(['a', 'bde']), [100, 12]],
    ['a repeat after a cursor of another walk and a page', taken(['c', 'd', 'de'], { origin }), [12, 13]],
    ['a loss, behind a page that lists what was lost', taken(['ab', 'c', 'e']), [101, 12, 13]],
    ['an early end, likewise', taken(['ab', 'c']), [101, 11, 12]],
    ['a loss after a cursor of another walk, with its page', taken(['de'], { origin }), [100, 1, 11]],
    ['a loss behind the first page of such a walk', taken(['c', 'e'], { origin }), [101, 1, 11, 12]],
  ])('%s', (_, walk, exchanges) => {
    expect(exchangesOf(walk)).toEqual(exchanges)
  })
})

test('an order is shown beside that of another walk where it is compared', () => {
  const [disorder, double] = [taken(['ac', 'bd', 'e']), taken(['ab', 'bcd', 'e'])]
  const exchangesOf = (walk: Walk, isCompared: boolean) => {
    const text = { ...told('odd'), isCompared }
    const judgement = judgeWalks([{ walk, again: [walk] }], timeline, {
      disorder: text,
      duplicate: text,
    })
    return judgement.kind === 'broken' && judgement.defects[0]?.exchanges
  }
  expect(exchangesOf(disorder, true)).toEqual([100, 11, 12])
  expect(exchangesOf(disorder, false)).toEqual([11, 12])
  expect(exchangesOf(double, true)).toEqual([11, 12])
})

describe('in one line', () => {
  test.each([
    [taken(['abb', 'bcd', 'e']), 'b on pages 1 and 2 at limit 3'],
    [taken(['abde']), 'c not listed on page 1 at limit 4'],
    [taken(['ab', 'd', 'e']), 'c not listed between pages 1 and 2 at limit 2'],
    [taken(['e']), 'a, b, c and 1 more not listed on page 1 at limit 1'],
    [taken(['ab', 'cd']), 'e never listed; the walk ended on page 2 at limit 2'],
    [taken(['ba', 'cd', 'e']), 'a after b on page 1 at limit 2'],
    [taken(['abc', 'de', '']), 'page 2 at limit 3 indicates more items; no item follows'],
    [taken(['ab', ''], { ended: 'refused' }), 'status 400 on page 2 at limit 2'],
    [taken(['ab', ''], { ended: 'broken' }), 'status 500 on page 2 at limit 2'],
  ])('%#: %s', (walk, text) => {
    const [first] = verify({ walk, again: [] }, timeline)
    expect(first && describeViolation(first)).toBe(text)
  })
})

test('the first few violations of a kind are drawn', () => {
  const many = taken(['abcde', 'abcde'])
  const judgement = judged({ walk: many, again: [many] })
  expect(judgement.kind === 'broken' && judgement.defects.map(({ window }) => window !== undefined)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('a few ids stand for many', () => {
  expect(someOf(['a', 'b', 'c'])).toBe('a, b, c')
  expect(someOf(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
})
