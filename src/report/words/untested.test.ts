import { expect, test } from 'vitest'
import { conformantReport, troubledReport } from '../../../test/samples/sample-runs.ts'
import { settingFor, untestedGroups } from './untested.ts'

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

test.each([
  ['needs a second credential', 'THREADCOUNT_OUTSIDER_API_KEY'],
  ['The budget of 5000 requests is spent.', '--max-requests'],
  ['needs a collection of at least 2 items', 'more items'],
])('%s', (reason, setting) => {
  expect(settingFor(reason)).toContain(setting)
})

test('a reason that names its own setting is left alone', () => {
  expect(settingFor('needs a collection without items (expect: { count: 0 })')).toBeUndefined()
  expect(settingFor("the run's 5 s were over (--max-duration)")).toBeUndefined()
})
