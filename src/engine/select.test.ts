import { describe, expect, it } from 'vitest'
import type { CheckMeta } from '../model/check.ts'
import { matchesGlob } from '../model/glob.ts'
import { selectChecks } from './select.ts'
import { takeShard } from './shard.ts'

const all = ['walk/lost', 'walk/cycle', 'limit/bound', 'limit/huge', 'item/id'].map(
  (id) => ({ id }) as CheckMeta,
)
const ids = (checks: readonly CheckMeta[]): string[] => checks.map(({ id }) => id)

describe('a selection', () => {
  it('is everything without filters', () => {
    expect(selectChecks(all, [], [])).toEqual({ selected: all, deselected: [] })
  })

  it('takes what one filter names and none leaves out', () => {
    const { selected, deselected } = selectChecks(all, ['walk/*', 'limit'], ['**/h?ge'])
    expect(ids(selected)).toEqual(['walk/lost', 'walk/cycle', 'limit/bound'])
    expect(deselected).toEqual(['limit/huge', 'item/id'])
  })

  it('refuses a glob that matches nothing, with the nearest id', () => {
    expect(() => selectChecks(all, ['walk/lots'], [])).toThrow('No check matches walk/lots.')
    expect(() => selectChecks(all, ['walk/lots'], [])).toThrow(
      expect.objectContaining({ kind: 'usage', hint: 'Did you mean walk/lost?' }),
    )
    expect(() => selectChecks(all, ['item/*'], ['item/id'])).toThrow('No check is selected.')
  })

  it.each([
    ['walk', 'walk/lost', true],
    ['wal', 'walk/lost', false],
    ['*', 'walk/lost', false],
    ['**', 'walk/lost', true],
    ['*/lost', 'walk/lost', true],
    ['walk/l.st', 'walk/lost', false],
    ['constructor', 'constructor', true],
  ])('reads %s for %s as %s', (glob, id, matches) => {
    expect(matchesGlob(glob, id)).toBe(matches)
  })
})

describe('shards', () => {
  it('hold every check once, in order, as evenly as may be', () => {
    const shares = [1, 2, 3].map((index) => takeShard(all, { index, of: 3 }))
    expect(shares.map(ids)).toEqual([['walk/lost', 'limit/huge'], ['walk/cycle', 'item/id'], ['limit/bound']])
    expect(takeShard(all, undefined)).toEqual(all)
  })

  it('are refused where one would be empty', () => {
    expect(() => takeShard(all, { index: 6, of: 6 })).toThrow('Shard 6/6 has no check')
  })
})
