import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import {
  abortedReport,
  conformantReport,
  HOSTILE,
  troubledReport,
} from '../../../test/samples/sample-runs.ts'
import { renderSummary, type SummaryOptions } from './summary.ts'
import { columnsOf } from './wrap.ts'

const options: SummaryOptions = {
  columns: 100,
  color: false,
  files: ['reports/out/report.json', 'reports/out/report.html'],
  replay: 'reports/out/report.json',
}

test('the verdict comes first and the reports last', () => {
  const lines = renderSummary(conformantReport(), options).split('\n')
  expect(lines[0]).toBe('✓ Conformant: every scored check passed or does not apply.')
  expect(lines.slice(-4)).toEqual(['Reports', '  reports/out/report.json', '  reports/out/report.html', ''])
})

test('a finding says what broke, what was seen, and how to see it again', () => {
  const text = renderSummary(troubledReport(), options)
  expect(text).toContain(
    'FAIL walk/duplicate-items  MUST WAL-01 · shelf_id=shelf_full\n  Following next_cursor',
  )
  expect(text).toContain('  expected each of 250 identities once\n  actual   book_0017 on page 4')
  expect(text).toContain('  2 curl commands in the report; the last:\n  curl -sS ')
  expect(text).toContain(
    '  replay   npx threadcount run --replay reports/out/report.json#walk/duplicate-items/1',
  )
  expect(text.indexOf('FAIL walk')).toBeLessThan(text.indexOf('WARN limit/out-of-range'))
})

test('what was not tested names the setting', () => {
  const text = renderSummary(troubledReport(), options)
  expect(text).toContain(
    '2 untested: No fixtures are configured. (change/untouched-item-lost, change/removed-anchor)',
  )
  expect(text).toContain('→ Configure fixtures')
})

test('the longest chain is shown where it is known', () => {
  const report = conformantReport()
  expect(renderSummary(report, options)).not.toContain('chain')
  report.run.longestChain = 1234
  expect(renderSummary(report, options)).toContain('1,213 requests in 8.4 s · longest sequence 1,234')
})

test('an aborted run gives its reason', () => {
  expect(renderSummary(abortedReport(), options)).toContain(
    'Reason: https://staging.example.com/v1 refused the',
  )
})

test('more findings than fit are counted', () => {
  const checks = Array.from({ length: 30 }, (_, i) =>
    sampleCheck(`walk/fault-${i}`, {
      outcome: 'fail',
      findings: Array.from({ length: 9 }, () => sampleFinding()),
    }),
  )
  const text = renderSummary(sampleReport(checks, { verdict: 'non-conformant' }), options)
  expect(text).toMatch(
    /\nFAIL walk\/fault-\d+ {2}book_0017 is listed twice in one walk\.\nand \d+ more checks with findings/,
  )
  expect(text).toContain('the same in 8 more places')
  expect(text.split('\n').length).toBeLessThan(60)
})

test.each([60, 80, 200])(
  'nothing hostile reaches a terminal %i columns wide, and prose stays within it',
  (columns) => {
    const checks = troubledReport().checks.map((check) => ({
      ...check,
      reason: check.reason && HOSTILE,
      sentence: HOSTILE,
    }))
    const report = sampleReport(checks, { verdict: 'aborted' })
    report.run.aborted = HOSTILE
    report.run.leftBehind = [HOSTILE]
    report.target.implementation = { name: HOSTILE, version: HOSTILE }
    report.target.document.title = HOSTILE
    report.collections.push({ ...report.collections[0], params: { id: HOSTILE } } as never)
    const text = renderSummary(report, { ...options, columns })
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
    const prose = text.split('\n').filter((line) => !/^ {2}(curl|replay|reports)/.test(line))
    expect(Math.max(...prose.map(columnsOf))).toBeLessThanOrEqual(columns)
  },
)

test('colour changes nothing but colour', () => {
  const coloured = renderSummary(troubledReport(), { ...options, color: true })
  expect(coloured).toContain('\u001b[1m')
  expect(stripVTControlCharacters(coloured)).toBe(renderSummary(troubledReport(), options))
})
