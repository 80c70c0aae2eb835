import { describe, expect, it } from 'vitest'
import { sampleCheck, sampleReport } from '../../test/samples/sample.ts'
import type { CheckReport, Report } from '../model/report.ts'
import { mergeReports, type Shard } from './merged-report.ts'

function shard(name: string | null, checks: CheckReport[], members: Partial<Report> = {}): Shard {
  const report = sampleReport(checks, members)
  const run = { ...report.run, shard: name, deselected: ['walk/out'], ...members.run }
  return { file: `${name}.json`, report: { ...report, run } }
}

const first = shard('1/2', [sampleCheck('walk/a', { outcome: 'pass' })])
const second = shard('2/2', [sampleCheck('walk/b', { outcome: 'fail' })])

describe('mergeReports', () => {
  it('joins checks, counts and the verdict', () => {
    const merged = mergeReports([second, first])
    expect(merged.checks.map(({ id }) => id)).toEqual(['walk/a', 'walk/b'])
    expect(merged.summary).toMatchObject({ pass: 1, fail: 1 })
    expect(merged.verdict).toBe('non-conformant')
    expect(merged.run).toMatchObject({
      shard: null,
      deselected: ['walk/out'],
      requests: first.report.run.requests + second.report.run.requests,
    })
    expect(merged.collections).toHaveLength(first.report.collections.length)
  })

  it('has the longest chain of its shards, where each has one', () => {
    const withChain = ({ file, report }: Shard, longestChain: number): Shard => ({
      file,
      report: { ...report, run: { ...report.run, longestChain } },
    })
    expect(mergeReports([withChain(first, 7), withChain(second, 9)]).run.longestChain).toBe(9)
    expect(mergeReports([withChain(first, 7), second]).run).not.toHaveProperty('longestChain')
  })

  it('does not count as left out what another shard judged', () => {
    const [a, b] = [first, second].map(({ file, report }) => ({
      file,
      report: { ...report, run: { ...report.run, deselected: ['walk/a', 'walk/b'] } },
    }))
    expect(a && b && mergeReports([a, b]).run.deselected).toEqual([])
  })

  it('is aborted where a shard was', () => {
    const dead: Shard = { ...second, report: { ...second.report, verdict: 'aborted', checks: [] } }
    expect(mergeReports([first, dead]).verdict).toBe('aborted')
  })

  it.each<[string, Shard[], string]>([
    ['a missing one', [first], 'the report of shard 2/2 is missing'],
    ['the same one twice', [first, first], '1/2.json and 1/2.json both belong to shard 1/2'],
    ['a whole run', [shard(null, [])], 'null.json belongs to a whole run, not to a shard'],
    ['another N', [first, shard('2/3', [])], '2/3.json and 1/2.json do not belong to one run'],
    [
      'another target',
      [
        first,
        { ...second, report: { ...second.report, target: { ...second.report.target, baseUrl: 'http://b' } } },
      ],
      '2/2.json and 1/2.json do not belong to one run',
    ],
  ])('refuses %s', (_, shards, message) => {
    expect(() => mergeReports(shards)).toThrow(expect.objectContaining({ kind: 'usage', message }))
  })
})
