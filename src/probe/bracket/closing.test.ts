import { describe, expect, test } from 'vitest'
import { verify } from '../../walk/trial.ts'
import { listed, type WalkPlan } from '../../walk/walk.ts'
import { takeWalk } from '../kit/walker.ts'
import { booksOf, KeysetList, type Stage, stageOf } from '../testing.fixture.ts'
import { closing } from './closing.ts'
import { opening } from './opening.ts'

const IDS = 'abcdefghij'
const DEFAULT_LIMIT = 20

/** A target over the list that never shows an item at a limit which loses it. */
function stageOver(list: KeysetList, loses: (limit: number) => string | undefined = () => undefined): Stage {
  return stageOf((query) => {
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
}: Stage): Promise<[kind: string, ids: string, shown: number, tries: number][]> {
  const trials = await probing.get(closing)
  return trials
    .flatMap((trial) => verify(trial, probing.timeline))
    .map(({ violation, shown, tries }) => {
      const ids = 'ids' in violation ? violation.ids.join('') : ''
      return [violation.kind, ids, shown, tries]
    })
}

const closingRequests = ({ sent }: Stage): number =>
  sent.filter(({ purpose }) => purpose === 'closing-walk').length

describe('closing walks', () => {
  test('of a right list are two, and nothing is wrong with them', async () => {
    const stage = stageOver(letters(IDS))
    await stage.probing.get(opening)
    await takeWalk(stage.probing, 'test', at(7))
    expect(await closed(stage)).toEqual([])
    expect(closingRequests(stage)).toBe(2)
  })

  test('lose an item that only a complete walk before them has listed', async () => {
    const stage = stageOver(letters(IDS), (limit) => (limit === 7 ? undefined : 'd'))
    await stage.probing.get(opening)
    for (const limit of [7, 5, 3]) await takeWalk(stage.probing, 'test', at(limit))
    expect(await closed(stage)).toEqual([
      ['missing', 'd', 2, 3],
      ['missing', 'd', 2, 3],
    ])
  })

  test('lose an item that only a part of a walk has listed', async () => {
    const stage = stageOver(letters(IDS), (limit) => (limit === 7 ? undefined : 'd'))
    const { probing } = stage
    await probing.get(opening)
    const walk = await takeWalk(probing, 'test', at(2))
    await takeWalk(probing, 'test', { ...at(7), origin: { walk, page: 0 } })
    await takeWalk(probing, 'test', at(5))
    expect(await closed(stage)).toEqual([
      ['missing', 'd', 2, 3],
      ['missing', 'd', 2, 3],
    ])
  })

  test('take a walk again that has listed what they do not: what is gone there too was removed', async () => {
    const list = letters(IDS)
    const stage = stageOver(list)
    await stage.probing.get(opening)
    list.put('new', 4)
    const walk = await takeWalk(stage.probing, 'test', at(7))
    expect(listed(walk)).toContain('new')
    list.remove('new')
    expect(await closed(stage)).toEqual([])
    const again = stage.sent.filter(({ purpose, query }) => purpose === 'closing-walk' && query === 'limit=7')
    expect(again).toHaveLength(1)
  })

  test('are not taken where the collection cannot be read', async () => {
    const stage = stageOf(() => ({ ...booksOf([]), status: 403 }))
    const trials = await stage.probing.get(closing)
    expect(trials.map(({ again }) => again)).toEqual([[], []])
    expect(closingRequests(stage)).toBe(0)
  })
})
