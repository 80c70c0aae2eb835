import { expect, test } from 'vitest'
import { completeReport } from '../complete-report.fixture.ts'
import { renderSarif } from './sarif.ts'

test('a log lists 5,000 results, and says how many more there are', () => {
  const report = completeReport()
  const check = report.checks.find(({ findings }) => findings.length > 0)
  const [finding] = check?.findings ?? []
  if (!check || !finding) throw new Error('the complete report has findings')
  const others = report.checks.reduce((sum, { findings }) => sum + findings.length, 0) - check.findings.length
  check.findings = Array.from({ length: 6000 }, () => ({ ...finding, evidence: [] }))
  const [run] = JSON.parse(renderSarif(report)).runs
  expect(run.results).toHaveLength(5000)
  const [{ toolExecutionNotifications: said }] = run.invocations
  expect(said.at(-1).message.text).toBe(`${1000 + others} more findings are in report.json.`)
})
