import { describe, expect, test } from 'vitest'
import { verify } from '../../walk/trial.ts'
import { listed, type WalkPlan } from '../../walk/walk.ts'
import { takeWalk } from '../kit/walker.ts'
import { booksOf, type FakeTarget, KeysetList, targetOf } from '../testing.fixture.ts'
import { closing } from './closing.ts'
import { opening } from './opening.ts'

const IDS = 'abcdefghij'
const DEFAULT_LIMIT = 20

/** A target over the list that never shows an item at a limit which loses it. */
function targetOver(
  list: KeysetList,
  loses: (limit: number) => string | undefined = () => undefined,
): FakeTarget {
  return targetOf((query) => {
    const limit = Number(query.get('limit') ?? DEFAULT_LIMIT)
    const { ids, next } = list.page(limit, query.get('cursor') ?? undefined)
    return booksOf(
      ids.filter((id) => id !== loses(limit)),
      next ?? null,
    )
  })
}

const letters = (ids: string): KeysetList =>
  new KeysetList(Object.fromEntries([...ids].map((id, index) => [id, index])))
const at = (limit: number): WalkPlan => ({ label: `limit ${limit}`, limit: () => limit })

/** What the closing walks did to items, by kind: each with how often it was shown again. */
async function closed({
  probing,
}: FakeTarget): Promise<[kind: string, ids: string, shown: number, tries: number][]> {
  const trials = await probing.get(closing)
  return trials
    .flatMap((trial) => verify(trial, probing.timeline))
    .map(({ violation, shown, tries }) => {
      const ids = 'ids' in violation ? violation.ids.join('') : ''
      return [violation.kind, ids, shown, tries]
    })
}

const closingRequests = ({ sent }: FakeTarget): number =>
  sent.filter(({ purpose }) => purpose === 'closing-walk').length

describe('closing walks', () => {
  test('of a right list are two, and nothing is wrong with them', async () => {
    const target = targetOver(letters(IDS))
    await target.probing.get(opening)
    await takeWalk(target.probing, 'test', at(7))
    expect(await closed(target)).toEqual([])
    expect(closingRequests(target)).toBe(2)
  })

  test('lose an item that only a complete walk before them has listed', async () => {
    const target = targetOver(letters(IDS), (limit) => (limit === 7 ? undefined : 'd'))
    await target.probing.get(opening)
    for (const limit of [7, 5, 3]) await takeWalk(target.probing, 'test', at(limit))
    expect(await closed(target)).toEqual([
      ['missing', 'd', 2, 3],
      ['missing', 'd', 2, 3],
    ])
  })

  test('lose an item that only a part of a walk has listed', async () => {
    const target = targetOver(letters(IDS), (limit) => (limit === 7 ? undefined : 'd'))
    const { probing } = target
    await probing.get(opening)
    const walk = await takeWalk(probing, 'test', at(2))
    await takeWalk(probing, 'test', { ...at(7), origin: { walk, page: 0 } })
    await takeWalk(probing, 'test', at(5))
    expect(await closed(target)).toEqual([
      ['missing', 'd', 2, 3],
      ['missing', 'd', 2, 3],
    ])
  })

  test('take a walk again that has listed what they do not: what is gone there too was removed', async () => {
    const list = letters(IDS)
    const target = targetOver(list)
    await target.probing.get(opening)
    list.put('new', 4)
    const walk = await takeWalk(target.probing, 'test', at(7))
    expect(listed(walk)).toContain('new')
    list.remove('new')
    expect(await closed(target)).toEqual([])
    const again = target.sent.filter(
      ({ purpose, query }) => purpose === 'closing-walk' && query === 'limit=7',
    )
    expect(again).toHaveLength(1)
  })

  test('are not taken where the collection cannot be read', async () => {
    const target = targetOf(() => ({ ...booksOf([]), status: 403 }))
    const trials = await target.probing.get(closing)
    expect(trials.map(({ again }) => again)).toEqual([[], []])
    expect(closingRequests(target)).toBe(0)
  })
})
