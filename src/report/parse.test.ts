import { expect, test } from 'vitest'
import { abortedReport, conformantReport, troubledReport } from '../../test/samples/sample-runs.ts'
import type { Report } from '../model/report.ts'
import { completeReport } from './complete-report.fixture.ts'
import { renderJson } from './formats/json.ts'
import { parseReport } from './parse.ts'
import { type Place, placesIn } from './places.fixture.ts'

test.each([conformantReport(), troubledReport(), abortedReport(), completeReport()])(
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
  [
    damaged((report) => Object.assign(report.run, { requests: 1.5 })),
    'r.json is damaged: /run/requests must be a whole number.',
  ],
  [
    damaged((report) => Object.assign(report.target, { implementation: [] })),
    'r.json is damaged: /target/implementation must be an object or null.',
  ],
  [
    damaged((report) => Reflect.deleteProperty(report.checks[2] ?? {}, 'findings')),
    'r.json is damaged: /checks/2/findings is missing.',
  ],
  [
    damaged((report) => Object.assign(report.collections[0] ?? {}, { latency: [[1, 2, 3]] })),
    'r.json is damaged: /collections/0/latency/0 must have at most 2 entries.',
  ],
  [
    damaged((report) => Object.assign(report.coverage.fields, { 'a/~\n': null })),
    'r.json is damaged: /coverage/fields/a~1~0\\n must be a number.',
  ],
  [
    renderJson(troubledReport()).replace('"statuses": {', '"statuses": { "__proto__": { "200": 1 },'),
    'r.json is damaged: /coverage/statuses/__proto__ must be a number.',
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

test('members that a later release adds are let through', () => {
  const report = completeReport()
  for (const { schema, value } of placesIn(report)) {
    if (schema.properties && value !== null) Object.assign(value as object, { later: { more: [] } })
  }
  expect(parseReport(renderJson(report), 'r.json')).toEqual(report)
})

/** One place of each kind: the first finding of the first check stands for all of them. */
function kindsOfPlaces(report: Report): Place[] {
  const kinds = new Map<string, Place>()
  for (const place of placesIn(report)) {
    const kind = place.pointer.replace(/\/\d+(?=\/|$)/g, '/*')
    if (!kinds.has(kind)) kinds.set(kind, place)
  }
  // A text in their place makes the file none of ours, which is told otherwise.
  return [...kinds.values()].filter(({ pointer }) => !/^\/(schemaVersion|tool)/.test(pointer))
}

test('a value of another type is refused with its place, wherever it stands', () => {
  const report = completeReport()
  const places = kindsOfPlaces(report).filter(({ schema }) => schema.type ?? schema.enum)
  expect(places.length).toBeGreaterThan(100)
  for (const { pointer, schema, value, set } of places) {
    set([schema.type].flat().includes('string') ? {} : 'text')
    expect(() => parseReport(renderJson(report), 'r.json')).toThrow(`r.json is damaged: ${pointer} must be `)
    set(value)
  }
})
