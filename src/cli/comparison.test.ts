import { describe, expect, it } from 'vitest'
import { sampleCheck, sampleReport } from '../report/sample.ts'
import { compareReports, comparisonHtml, comparisonText } from './comparison.ts'

const before = sampleReport([
  sampleCheck('walk/a', { outcome: 'pass' }),
  sampleCheck('walk/b', { outcome: 'fail' }),
  sampleCheck('walk/c', { outcome: 'pass' }),
])
const after = sampleReport([
  sampleCheck('walk/a', { outcome: 'fail' }),
  sampleCheck('walk/b', { outcome: 'pass' }),
  sampleCheck('walk/d', { outcome: 'fail' }),
])
const comparison = compareReports([
  { name: 'before.json', report: before },
  { name: '<after>', report: after },
])

describe('compareReports', () => {
  it('calls worse what failed since, and what is no longer shown', () => {
    expect(comparison.rows.map(({ name, isWorse }) => [name, isWorse])).toEqual([
      ['walk/a', true],
      ['walk/b', false],
      ['walk/c', true],
      ['walk/d', false],
    ])
  })

  it('finds nothing worse between a report and itself', () => {
    const same = compareReports([before, before].map((report) => ({ name: 'a', report })))
    expect(same.rows.some(({ isWorse }) => isWorse)).toBe(false)
  })
})

describe('the matrix', () => {
  it('has a row for each check as text', () => {
    expect(comparisonText(comparison).split('\n').slice(2)).toEqual([
      'walk/a   pass         fail        ← worse',
      'walk/b   fail         pass',
      'walk/c   pass         –           ← worse',
      'walk/d   –            fail',
      '',
    ])
  })

  it('escapes names in its page', () => {
    expect(comparisonHtml(comparison)).toContain('&#60;after&#62;')
    expect(comparisonHtml(comparison)).not.toContain('<after>')
  })
})
