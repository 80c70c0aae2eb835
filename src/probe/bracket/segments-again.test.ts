import { expect, test, vi } from 'vitest'
import { verify } from '../../walk/trial.ts'
import { segments } from '../read/segments.ts'
import { booksOf, type FakeTarget, KeysetList, targetOf } from '../testing.fixture.ts'
import { segmentsAgain } from './segments-again.ts'

// Nobody is late here.
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const IDS = 'abcdefghij'

/** A list of letters; `turn` is told of each request, and may change it, or the page. */
function targetOver(
  turn: (list: KeysetList, ids: string[], query: URLSearchParams, purpose: string) => string[],
  left = 1000,
): FakeTarget {
  const list = new KeysetList(Object.fromEntries([...IDS].map((id, index) => [id, index])))
  return targetOf(
    (query, { purpose }) => {
      const { ids, next } = list.page(Number(query.get('limit') ?? 20), query.get('cursor') ?? undefined)
      return booksOf(turn(list, [...ids], query, purpose), next ?? null)
    },
    { left: () => left },
  )
}

test('where nothing moves, segments are not walked again', async () => {
  const { probing, sent } = targetOver((_, ids, query) => (query.get('limit') === '1' ? [...ids, 'a'] : ids))
  const trials = await probing.get(segmentsAgain)
  expect(trials).toBe((await probing.get(segments)).trials)
  expect(sent.filter(({ purpose }) => purpose === 'segments-again')).toEqual([])
})

test('what is left to ask is not spent on it', async () => {
  let requests = 0
  const { probing, sent } = targetOver((list, ids) => {
    if (++requests % 4 === 0) list.put(`new ${requests}`, -requests)
    return ids
  }, 30)
  await probing.get(segmentsAgain)
  expect(sent.filter(({ purpose }) => purpose === 'segments-again')).toEqual([])
})

test('where others write, all are walked again, and what goes wrong then until it does so again', async () => {
  let requests = 0
  const { probing } = targetOver((list, ids, query, purpose) => {
    requests += 1
    if (requests % 4 === 0) list.put(`new ${requests}`, -requests)
    const isBehindD = query.get('limit') === '1' && query.get('cursor')?.includes('"d"')
    return isBehindD && purpose === 'segments-again' ? ['d', ...ids] : ids
  })
  const { trials } = await probing.get(segments)
  expect(trials.flatMap((trial) => verify(trial, probing.timeline))).toEqual([])
  const verified = (await probing.get(segmentsAgain)).flatMap((trial) => verify(trial, probing.timeline))
  expect(verified).toMatchObject([{ violation: { kind: 'duplicate', id: 'd' }, shown: 1, tries: 1 }])
})
