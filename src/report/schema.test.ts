import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import type { Report } from '../model/report.ts'
import { sampleFinding } from './sample.ts'
import { abortedReport, conformantReport, troubledReport } from './sample-runs.ts'

let validate: ValidateFunction

beforeAll(() => {
  const file = new URL('../../reports/report.schema.json', import.meta.url)
  validate = new Ajv2020({ allowUnionTypes: true, strictTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  )
})

test.each([conformantReport(), troubledReport(), abortedReport()])('a report fits its schema', (report) => {
  validate(report)
  expect(validate.errors).toBeNull()
})

test('members that a later release adds do no harm', () => {
  expect(validate({ ...conformantReport(), later: { anything: true } })).toBe(true)
})

const findingOf = ({ checks }: Report) => checks.flatMap(({ findings }) => findings)[0] ?? sampleFinding()

const spoilt: [name: string, spoil: (report: Report) => void][] = [
  ['another schemaVersion', (report) => Object.assign(report, { schemaVersion: '2' })],
  ['an unknown verdict', (report) => Object.assign(report, { verdict: 'fine' })],
  ['an unknown outcome', (report) => Object.assign(report.checks[0] ?? {}, { outcome: 'skipped' })],
  ['a negative count', (report) => Object.assign(report.summary, { pass: -1 })],
  ['a missing outcome', (report) => Reflect.deleteProperty(report.summary, 'note')],
  ['a short digest', (report) => Object.assign(report.target.document, { sha256: 'abc' })],
  ['local time', (report) => Object.assign(report.run, { startedAt: '2026-03-01T10:00:00+01:00' })],
  ['no replay', (report) => Reflect.deleteProperty(findingOf(report), 'replay')],
  ['evidence without curl', (report) => Reflect.deleteProperty(findingOf(report).evidence[0] ?? {}, 'curl')],
]

test.each(spoilt)('a report with %s does not fit', (_name, spoil) => {
  const report = troubledReport()
  spoil(report)
  expect(validate(report)).toBe(false)
})
