import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import { replayCommand, troubledChecks } from './numbered.ts'

const findings = [sampleFinding(), sampleFinding()]

test('the worst comes first, known failing after unknown', () => {
  const known = [sampleFinding({ known: true })]
  const report = sampleReport([
    sampleCheck('a/note', { outcome: 'note', findings }),
    sampleCheck('a/known', { outcome: 'fail', findings: known }),
    sampleCheck('a/pass'),
    sampleCheck('a/error', { outcome: 'error' }),
    sampleCheck('a/fail', { outcome: 'fail', findings }),
  ])
  expect(troubledChecks(report).map(({ check }) => check.id)).toEqual([
    'a/fail',
    'a/known',
    'a/error',
    'a/note',
  ])
})

test('findings of one check id are numbered through all operations', () => {
  const report = sampleReport([
    sampleCheck('a/b', { outcome: 'warn', findings }),
    sampleCheck('a/b', { operation: 'other', outcome: 'fail', findings }),
  ])
  const fragments = troubledChecks(report).flatMap((one) => one.findings.map(({ fragment }) => fragment))
  expect(fragments).toEqual(['a/b/3', 'a/b/4', 'a/b/1', 'a/b/2'])
})

test('the replay command survives a shell', () => {
  const one = { finding: sampleFinding(), number: 1, place: 'shelf_id=a', fragment: 'a/b/1', isGone: false }
  expect(replayCommand('out/report.json', one)).toBe('npx threadcount run --replay out/report.json#a/b/1')
  expect(replayCommand("my $run's/r.json", one)).toBe(
    "npx threadcount run --replay 'my $run'\\''s/r.json#a/b/1'",
  )
})
