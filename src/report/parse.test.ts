import { expect, test } from 'vitest'
import type { Report } from '../model/report.ts'
import { renderJson } from './json.ts'
import { parseReport } from './parse.ts'
import { abortedReport, conformantReport, troubledReport } from './sample-runs.ts'

test.each([conformantReport(), troubledReport(), abortedReport()])(
  'what was written is read back',
  (report) => {
    expect(parseReport(renderJson(report), 'r.json')).toEqual(report)
    expect(parseReport(`\ufeff${renderJson(report)}`, 'r.json')).toEqual(report)
  },
)

const damaged = (change: (report: Report) => void): string => {
  const report = troubledReport()
  change(report)
  return renderJson(report)
}

test.each([
  ['', 'r.json is empty.'],
  ['<html>', 'r.json is not JSON.'],
  ['[]', 'r.json is not a Threadcount report.'],
  ['null', 'r.json is not a Threadcount report.'],
  ['{"schemaVersion":"1","tool":{"name":"other","version":"1"}}', 'r.json is not a Threadcount report.'],
  [
    '{"schemaVersion":"2","tool":{"name":"threadcount","version":"4.0.0"}}',
    'r.json has schemaVersion 2; this Threadcount reads 1.',
  ],
  [
    damaged((report) => Object.assign(report, { verdict: 'fine' })),
    /damaged: \/verdict must be one of aborted, .*\.$/,
  ],
  [
    damaged((report) => Object.assign(report.checks[0] ?? {}, { findings: 'none' })),
    'r.json is damaged: /checks/0/findings must be an array.',
  ],
  [
    damaged((report) => Object.assign(report.coverage.statuses, { '200': 'many' })),
    'r.json is damaged: /coverage/statuses/200 must be a number.',
  ],
])('%.40s is refused with what to do', (text, message) => {
  const failure = expect.objectContaining({
    name: 'KnownFailure',
    kind: 'usage',
    hint: expect.any(String),
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  })
  expect(() => parseReport(text, 'r.json')).toThrow(failure)
})
