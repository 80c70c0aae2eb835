import { expect, test } from 'vitest'
import { conformantReport, troubledReport } from '../../../test/samples/sample-runs.ts'
import { untestedGroups } from './untested.ts'

test('checks that say nothing are grouped by reason, with the setting that helps', () => {
  const groups = untestedGroups(troubledReport())
  expect(groups.map(({ outcome, checks }) => [outcome, checks.length])).toEqual([
    ['error', 1],
    ['inconclusive', 1],
    ['untested', 2],
    ['untested', 1],
    ['untested', 1],
    ['deselected', 2],
  ])
  expect(groups[2]).toMatchObject({
    reason: 'No fixtures are configured.',
    setting: expect.stringContaining('Configure fixtures'),
  })
  expect(untestedGroups(conformantReport())).toEqual([])
})

test('a report without codes, or with codes of a later release, has no advice', () => {
  const report = troubledReport()
  for (const check of report.checks) delete check.reasonCode
  expect(
    untestedGroups(report).flatMap(({ outcome, setting }) =>
      outcome === 'deselected' ? [] : (setting ?? []),
    ),
  ).toEqual([])
  for (const check of report.checks) check.reasonCode = 'of-a-later-release'
  expect(untestedGroups(report)[0]?.setting).toBeUndefined()
})
