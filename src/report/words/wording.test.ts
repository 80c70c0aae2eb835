import { expect, test } from 'vitest'
import { sampleCheck, sampleReport } from '../../../test/samples/sample.ts'
import { abortedReport, conformantReport, troubledReport } from '../../../test/samples/sample-runs.ts'
import { lasting, moment } from './figures.ts'
import { countsLine, mustCounts, verdictSentence } from './wording.ts'

test('every verdict is one plain sentence', () => {
  expect(verdictSentence(conformantReport())).toBe('Conformant: every scored check passed or does not apply.')
  expect(verdictSentence(troubledReport())).toBe(
    'Non-conformant: the target breaks its contract in 3 scored checks, 1 of them known failing.',
  )
  expect(verdictSentence(abortedReport())).toMatch(/^Aborted: /)
  const interrupted = abortedReport()
  interrupted.run.interrupted = true
  expect(verdictSentence(interrupted)).toMatch(/^Interrupted: /)
  interrupted.checks.push(sampleCheck('walk/replay', { outcome: 'fail' }))
  expect(verdictSentence(interrupted)).toMatch(/1 scored check had failed by then\.$/)
})

test('a verdict that is not whole says how much is missing', () => {
  const checks = [sampleCheck('walk/replay', { outcome: 'untested' }), sampleCheck('walk/early-end')]
  const partial = sampleReport(checks, { verdict: 'partial' })
  partial.run.deselected = ['walk/late']
  expect(verdictSentence(partial)).toBe(
    'Partial: no scored check failed, but 1 scored check was not tested and 1 check was deselected.',
  )
  const doubtful = sampleReport([sampleCheck('walk/replay', { outcome: 'inconclusive' })], {
    verdict: 'incomplete',
  })
  expect(verdictSentence(doubtful)).toMatch(/1 scored check could not be decided\.$/)
  expect(verdictSentence(sampleReport([], { verdict: 'incomplete' }))).toBe(
    'Incomplete: no check was judged.',
  )
})

test('counts put first what needs action', () => {
  expect(countsLine(troubledReport().summary)).toMatch(
    /^3 fail · 1 error · 1 warn · 1 note · 1 inconclusive · /,
  )
  expect(mustCounts(troubledReport().checks)).toEqual({
    met: 17,
    notMet: 3,
    notTestable: 5,
    notApplicable: 1,
  })
})

test('figures read the same everywhere', () => {
  expect([lasting(12), lasting(8423), lasting(59_960), lasting(125_000)]).toEqual([
    '12 ms',
    '8.4 s',
    '1 min 0 s',
    '2 min 5 s',
  ])
  expect(moment('2026-03-01T10:00:00.123Z')).toBe('2026-03-01 10:00:00 UTC')
})
