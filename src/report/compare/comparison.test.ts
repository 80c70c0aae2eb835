import { describe, expect, it } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import { HOSTILE } from '../../../test/samples/sample-runs.ts'
import { columnsOf } from '../terminal/wrap.ts'
import { compareReports } from './comparison.ts'
import { comparisonHtml } from './page.ts'
import { comparisonText } from './text.ts'

const before = sampleReport([
  sampleCheck('walk/a', { outcome: 'pass' }),
  sampleCheck('walk/b', { outcome: 'fail' }),
  sampleCheck('walk/c', { outcome: 'pass' }),
  sampleCheck('walk/e', { outcome: 'untested' }),
])
const after = sampleReport(
  [
    sampleCheck('walk/a', { outcome: 'fail', findings: [sampleFinding({ message: HOSTILE })] }),
    sampleCheck('walk/b', { outcome: 'pass' }),
    sampleCheck('walk/d', { outcome: 'fail' }),
    sampleCheck('walk/e', { outcome: 'fail' }),
  ],
  { verdict: 'non-conformant' },
)
const columns = [
  { file: 'before.json', page: '../before/report.html', report: before },
  { file: '<after>.json', page: '../after/report.html', report: after },
]
const comparison = compareReports(columns)
const changes = ({ rows }: typeof comparison) =>
  rows.map(({ name, isWorse, isBetter }) => [name, isWorse ? 'worse' : isBetter ? 'better' : 'same'])

describe('compareReports', () => {
  it('calls worse what fails since, and what is no longer shown', () => {
    expect(changes(comparison)).toEqual([
      ['walk/a', 'worse'],
      ['walk/b', 'better'],
      ['walk/c', 'worse'],
      ['walk/e', 'worse'],
      ['walk/d', 'same'],
    ])
  })

  it.each([
    ['left it out', { run: { ...before.run, deselected: ['walk/d'] } }],
    ['read nothing', { verdict: 'aborted' as const, checks: [] }],
  ])('does not take for new what the first report %s', (_, members) => {
    const first = { ...columns[0], report: { ...before, ...members } } as (typeof columns)[number]
    const second = columns[1] as (typeof columns)[number]
    expect(changes(compareReports([first, second]))).toContainEqual(['walk/d', 'worse'])
  })

  it('finds nothing worse between a report and itself', () => {
    const same = compareReports([columns[1], columns[1]] as typeof columns)
    expect(changes(same).every(([, change]) => change === 'same')).toBe(true)
  })

  it('says what keeps reports from being comparable', () => {
    const other = { ...after, target: { ...after.target, document: { title: '', sha256: 'other' } } }
    const { notes } = compareReports([columns[0], { ...columns[1], report: other }] as typeof columns)
    expect(notes).toEqual(['The reports are of different documents.'])
  })
})

describe('the matrix', () => {
  it('has words where there is room, and symbols where there is none', () => {
    const wide = comparisonText(comparison, { columns: 80, color: false })
    expect(wide).toContain('walk/a  ✓ pass      ✕ fail     ← worse')
    const narrow = comparisonText(comparison, { columns: 40, color: false })
    for (const line of narrow.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40)
  })

  it('leads from each cell to the evidence', () => {
    const page = comparisonHtml(comparison)
    expect(page).toContain('href="../after/report.html#walk/a/1"')
    expect(page).toContain('href="../before/report.html#walk/a"')
    expect(page).toContain('&lt;after&gt;')
    expect(page).not.toContain('<after>')
  })
})
