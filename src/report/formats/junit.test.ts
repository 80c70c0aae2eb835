import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import { abortedReport, conformantReport, troubledReport } from '../../../test/samples/sample-runs.ts'
import { renderJunit } from './junit.ts'
import { xmlText } from './xml.ts'

test('fails are failures, doubt is an error, what was not tested is skipped', () => {
  const xml = renderJunit(troubledReport())
  expect(xml).toContain(
    '<testsuite name="cursor" tests="5" failures="1" errors="0" skipped="0" package="threadcount" id="4"',
  )
  expect(xml).toContain(
    '<failure type="duplicate-item" message="book_0017 is listed twice in one walk. (and 1 more)">',
  )
  expect(xml).toContain('message="known failing: limit=100 is refused."')
  expect(xml).toContain('<error type="inconclusive" message="The collection changed while it was read.">')
  expect(xml).toContain(
    '<skipped message="untested: No outsider credential is configured. Set THREADCOUNT_OUTSIDER_API_KEY',
  )
  expect(xml.match(/<failure /g)).toHaveLength(3)
  expect(xml.match(/<skipped /g)).toHaveLength(5)
})

test('testcases are named by check ids', () => {
  const xml = renderJunit(conformantReport())
  const names = [...xml.matchAll(/<testcase name="([^"]*)"/g)].map((match) => match[1])
  expect(names).toEqual(conformantReport().checks.map(({ id }) => id))
})

test('a run that judged nothing is not a success', () => {
  const xml = renderJunit(abortedReport())
  expect(xml).toContain('tests="1" failures="0" errors="1"')
  expect(xml).toContain('<error type="aborted" message="https://staging.example.com/v1 refused')
})

test('no line begins with what a target sent', () => {
  const hostile = '::error::owned\n##[error]owned'
  const report = troubledReport()
  for (const { findings } of report.checks)
    for (const finding of findings) Object.assign(finding, { message: hostile, actual: hostile })
  const xml = renderJunit(report)
  expect(xml).toContain('finding:    \\u003a:error::owned\\n#\\u0023[error]owned')
  expect(xml).not.toMatch(/^(::|##)/m)
})

test('a defect in many places is told once, with a line for each place', () => {
  const findings = Array.from({ length: 60 }, (_, index) =>
    sampleFinding({ collection: { shelf_id: `shelf_${index}` }, actual: `seen in ${index}` }),
  )
  const xml = renderJunit(sampleReport([sampleCheck('a/b', { outcome: 'fail', findings })]))
  expect(xml.match(/^finding:|>finding:/gm)).toHaveLength(1)
  expect(xml).toContain('\ntoo:        2, shelf_id=shelf_1: seen in 1\n')
  expect(xml.match(/^too:/gm)).toHaveLength(50)
  expect(xml).toContain('\nalso:       in 9 more places\n')
})

test('what XML cannot hold is spelled out', () => {
  expect(xmlText('\u0000\u001b\ud800\ufffe\u202e ]]> <&"\'')).toBe(
    '⟨U+0000⟩⟨U+001B⟩⟨U+D800⟩⟨U+FFFE⟩⟨U+202E⟩ ]]&gt; &lt;&amp;&quot;&apos;',
  )
})
