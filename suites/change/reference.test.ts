import { describe, expect, test } from 'vitest'
import { type ReferenceOptions, variants } from '../../src/reference/index.ts'
import { judgeChanges, type Verdicts } from './reference.fixture.ts'

/** Checks that a deviation changes, and how. */
const changed = ({ judgements }: Verdicts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(judgements).flatMap(([id, judgement]) => {
      if (judgement.kind === 'met') return []
      const [defect] = 'defects' in judgement ? (judgement.defects ?? []) : []
      return [[id, defect?.code ?? judgement.kind]]
    }),
  )

/** Judges, and sees to it that nothing stays on the server. */
async function judged(options: ReferenceOptions, seed?: number): Promise<Verdicts> {
  const verdicts = await judgeChanges(options, seed)
  expect(verdicts).toMatchObject({ left: [], journaled: 0 })
  return verdicts
}

test('the conforming server meets every check, whatever is drawn', async () => {
  for (const seed of [42, 1, 2 ** 31 - 1]) expect(changed(await judged({}, seed))).toEqual({})
})

test('a run costs so many requests at most', async () => {
  const { requests, fixtureRequests } = await judged({})
  expect(requests).toBeLessThan(400)
  expect(fixtureRequests).toBeLessThan(600)
})

const rows: [string, Record<string, string>][] = [
  [
    'removed-anchor-500',
    { 'change/untouched-items': 'untouched-broken', 'change/removed-anchor': 'removed-anchor-error' },
  ],
  [
    'removed-anchor-ends',
    { 'change/untouched-items': 'untouched-lost', 'change/removed-anchor': 'removed-anchor-end' },
  ],
  [
    'removed-anchor-restarts',
    { 'change/untouched-items': 'untouched-repeated', 'change/removed-anchor': 'removed-anchor-restart' },
  ],
  ['removal-takes-neighbour', { 'change/untouched-items': 'untouched-lost' }],
  ['offset-cursor', { 'change/untouched-items': 'untouched-lost' }],
  ['touched-never-listed', { 'change/unlisted-addition': 'unlisted-touch' }],
  ['touched-listed-twice', { 'change/unlisted-addition': 'repeated-touch' }],
  ['removed-still-listed', { 'change/listed-removal': 'listed-removal' }],
  [
    'added-never-listed',
    {
      'change/unlisted-addition': 'unlisted-addition',
      // Where nothing is ever listed, nothing can be said of the rest.
      'change/untouched-items': 'inconclusive',
      'change/removed-anchor': 'inconclusive',
      'change/listed-removal': 'inconclusive',
      'change/late': 'inconclusive',
    },
  ],
]

test.concurrent.each(rows)(
  'the fault %s changes exactly its checks',
  async (fault, expected) => {
    expect(changed(await judged({ fault }))).toEqual(expected)
  },
  60_000,
)

test('the shortest history is told in steps, with what is needed to draw it again', async () => {
  const { judgements } = await judged({ fault: 'offset-cursor' })
  const judgement = judgements['change/untouched-items']
  expect(judgement).toMatchObject({
    kind: 'broken',
    defects: [{ counterexample: { steps: [{ do: 'remove' }] }, replay: { seed: 42 } }],
  })
  const [defect] = judgement?.kind === 'broken' ? judgement.defects : []
  expect(defect?.replay?.steps.map((step) => step.replaceAll(/thrd_\w+/g, 'ID'))).toEqual([
    expect.stringMatching(/^make a collection of \d items: ID/),
    expect.stringMatching(/^walk A, limit \d: page 1 has ID/),
    expect.stringMatching(/^remove ID: for walk A /),
    expect.stringMatching(/^walk A, limit \d: page 2 has .* is the last$/),
  ])
  expect(defect?.exchanges.length).toBeLessThanOrEqual(6)
})

describe('walks that go wrong without changes are not charged to changes', () => {
  test.each(['ties-repeated', 'single-rest-lost', 'last-page-padded', 'shared-position', 'limit-ignored'])(
    '%s',
    async (fault) => {
      const { judgements } = await judged({ fault })
      expect(Object.values(judgements).filter(({ kind }) => kind === 'broken')).toEqual([])
    },
  )
})

test.concurrent.each(variants.map(({ name }) => name))(
  'the variant %s is never failed',
  async (variant) => {
    const late: Record<string, string> = variant === 'late-listing' ? { 'change/late': 'late-listing' } : {}
    expect(changed(await judged({ variant }))).toEqual(late)
  },
  60_000,
)
