import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleReport } from '../../../test/samples/sample.ts'
import {
  abortedReport,
  conformantReport,
  HOSTILE,
  troubledReport,
} from '../../../test/samples/sample-runs.ts'
import type { Report } from '../../model/report.ts'
import { type Format, renderers } from '../index.ts'

const read = (format: Format, report = troubledReport()) => JSON.parse(renderers[format].render(report))

test('every format has the file name that the interface promises', () => {
  expect(Object.values(renderers).map(({ file }) => file)).toEqual([
    'report.json',
    'report.html',
    'report.junit.xml',
    'report.sarif',
    'report.codequality.json',
    'report.har',
    'report.md',
    'report.intoto.json',
  ])
})

test.each(Object.keys(renderers) as Format[])('%s is a pure function that changes nothing', (format) => {
  for (const make of [conformantReport, troubledReport, abortedReport]) {
    const report = make()
    const text = renderers[format].render(report)
    expect(text).toBe(renderers[format].render(make()))
    expect(report).toEqual(make())
    expect(text.endsWith('\n')).toBe(true)
  }
})

test('SARIF has a rule for each check and a result for each finding', () => {
  const { runs, version } = read('sarif')
  const [run] = runs
  expect(version).toBe('2.1.0')
  expect(run.tool.driver.rules).toHaveLength(33)
  expect(run.results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
    ['walk/duplicate-items', 'error'],
    ['walk/duplicate-items', 'error'],
    ['cursor/server-error', 'error'],
    ['limit/bound-refused', 'error'],
    ['limit/out-of-range', 'warning'],
    ['cursor/not-url-safe', 'note'],
  ])
  for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  expect(run.results[3].suppressions).toHaveLength(1)
  expect(read('sarif', abortedReport()).runs[0].invocations[0].executionSuccessful).toBe(false)
})

test('SARIF knows a defect again, in another run and on a collection that was made anew', () => {
  const prints = (name: string, made?: number): unknown[] => {
    const report = troubledReport()
    for (const { findings } of report.checks)
      for (const finding of findings) Object.assign(finding, { collection: { shelf_id: name }, actual: name })
    const facts = { ...report.collections[0], params: { shelf_id: name } } as Report['collections'][number]
    report.collections.push({ ...facts, ...(made !== undefined && { made }) })
    const { results } = read('sarif', report).runs[0]
    return results.map(({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints)
  }
  expect(prints('made_1', 250)).toEqual(prints('made_2', 250))
  expect(prints('made_1', 250)).not.toEqual(prints('made_1', 50))
  expect(prints('shelf_a')).not.toEqual(prints('shelf_b'))
})

interface Violation {
  description: string
  check_name: string
  severity: string
  fingerprint: string
}

test('GitLab is told each kind of defect once, by level, and that nothing was judged', () => {
  const violations: Violation[] = read('codequality')
  expect(violations.map(({ check_name, severity }) => [check_name, severity])).toEqual([
    ['walk/duplicate-items', 'critical'],
    ['cursor/server-error', 'critical'],
    ['limit/bound-refused', 'critical'],
    ['limit/out-of-range', 'minor'],
    ['cursor/not-url-safe', 'info'],
  ])
  expect(violations[0]?.description).toMatch(
    /^book_0017 is listed twice.+ 1 more finding of the same kind\.$/,
  )
  expect(violations[2]?.description).toMatch(/^Known failing: limit=100 is refused/)
  expect(read('codequality', conformantReport())).toEqual([])
  expect(read('codequality', abortedReport())).toMatchObject([
    { check_name: 'run/aborted', severity: 'blocker' },
  ])
})

test('a fingerprint of GitLab survives other data, other collections and other words', () => {
  const prints = (report = troubledReport()) =>
    read('codequality', report).map(({ fingerprint }: Violation) => fingerprint)
  const other = troubledReport()
  for (const finding of other.checks.flatMap(({ findings }) => findings))
    Object.assign(finding, {
      message: 'other words',
      actual: 'other data',
      collection: { shelf_id: 'made_1' },
    })
  expect(prints(other)).toEqual(prints())
  expect(new Set(prints()).size).toBe(prints().length)
  for (const { findings } of other.checks) for (const finding of findings) finding.code += '-2'
  expect(prints(other).filter((print: string) => prints().includes(print))).toEqual([])
})

test('HAR has each exchange once, with the checks that it speaks for', () => {
  const { log } = read('har')
  expect(log.version).toBe('1.2')
  const shared = log.entries.find(({ request }: { request: { url: string } }) =>
    request.url.endsWith('cursor=YjE2'),
  )
  expect(shared.comment).toBe('limit/out-of-range, walk/duplicate-items, cursor/not-url-safe')
  expect(shared.request.queryString).toEqual([
    { name: 'limit', value: '4' },
    { name: 'cursor', value: 'YjE2' },
  ])
  expect(log.entries).toHaveLength(4)
})

test('the attestation is about the report as it is written, and passes nothing that was not shown', () => {
  const report = troubledReport()
  const digest = createHash('sha256').update(renderers.json.render(report)).digest('hex')
  const statement = read('intoto', report)
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: { result: 'FAILED' },
  })
  expect(statement.subject[0]).toEqual({ name: 'report.json', digest: { sha256: digest } })
  const verdicts = ['conformant', 'partial', 'incomplete', 'aborted'] as const
  const results = verdicts.map((verdict) => read('intoto', sampleReport([], { verdict })).predicate.result)
  expect(results).toEqual(['PASSED', 'WARNED', 'FAILED', 'FAILED'])
})

test('Markdown keeps hostile text out of the markup', () => {
  const text = renderers.markdown.render(troubledReport())
  expect(text).toContain('## ✕ Non-conformant: ')
  expect(text).not.toMatch(/<script|<img|@team|\p{Cf}|(?!\n)\p{Cc}/u)
  const rows = text.split('\n').filter((line) => line.startsWith('| 1 |'))
  for (const row of rows) expect(row.match(/\|/g)).toHaveLength(6)
  expect(text).toContain('| untested | No outsider credential is configured. | Set THREADCOUNT')
})

test('a code fence is longer than any in what it holds', () => {
  const report = troubledReport()
  for (const { findings } of report.checks)
    for (const { evidence } of findings) for (const one of evidence) one.curl = HOSTILE
  expect(renderers.markdown.render(report)).toContain('\n````sh\n')
})
