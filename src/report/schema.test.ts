import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleFinding } from '../../test/samples/sample.ts'
import { abortedReport, conformantReport, troubledReport } from '../../test/samples/sample-runs.ts'
import type { Report } from '../model/report.ts'
import { completeReport } from './complete-report.fixture.ts'
import { members, placesIn, resolved, schemasIn } from './places.fixture.ts'
import {
  fitsSchema,
  fitsStrictly,
  reportSchema,
  validatorCode,
  validatorFile,
} from './report-schema.fixture.ts'

test.each([conformantReport(), troubledReport(), abortedReport(), completeReport()])(
  'a report fits its schema',
  (report) => {
    fitsStrictly(report)
    expect(fitsStrictly.errors).toBeNull()
  },
)

test('members that a later release adds do no harm, and this release writes none that the schema does not list', () => {
  const report = { ...conformantReport(), later: { anything: true } }
  expect([fitsSchema(report), fitsStrictly(report)]).toEqual([true, false])
})

test('the validator that reads reports is made from the schema as it is (npm run schema)', () => {
  expect(readFileSync(validatorFile, 'utf8')).toBe(validatorCode())
})

test('every object of the schema lets unknown members through or says what they are', () => {
  const objects = schemasIn().filter(([, { type }]) => [type].flat().includes('object'))
  const shut = objects.filter(([, { additionalProperties }]) => additionalProperties === undefined)
  expect(objects.length).toBeGreaterThan(20)
  expect(shut.map(([name]) => name)).toEqual([])
})

test('the complete report has every member that the schema lists', () => {
  const report = completeReport()
  const found = new Map<string, Set<string>>()
  const places = [{ schema: reportSchema, value: report as unknown }, ...placesIn(report)]
  for (const { schema, value } of places) {
    const names = Object.keys(members(schema))
    if (names.length === 0 || value === null) continue
    const seen = found.get(names.join()) ?? new Set()
    for (const name of Object.keys(value as object)) seen.add(name)
    found.set(names.join(), seen)
  }
  const lists = schemasIn().map(([, schema]) => Object.keys(members(resolved(schema))))
  const lacking = lists.filter((names) => names.some((name) => !found.get(names.join())?.has(name)))
  expect(lacking).toEqual([])
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
  expect(fitsSchema(report)).toBe(false)
})
