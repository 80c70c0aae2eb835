import { describe, expect, it } from 'vitest'
import type { CheckMeta, Defect, Judgement } from '../model/check.ts'
import type { CheckReport } from '../model/report.ts'
import type { Requirement } from '../model/requirement.ts'
import { exitCodeOf, type Gate, verdictOf } from '../model/verdict.ts'
import { type Scoring, scoreCheck } from './score.ts'
import { operation } from './testing.fixture.ts'

const meta: CheckMeta = {
  id: 'a/a',
  requirement: 'PAG-01',
  title: 't',
  why: 'w',
  fix: 'm',
  asks: 'two keys',
}
const row: Requirement = { id: 'PAG-01', keyword: 'MUST', sentence: 's', source: 'x', since: '0.1.0' }
const defect = (code: string): Defect => ({
  code,
  message: code,
  expected: '',
  actual: '',
  exchanges: [1, 1],
})

function score(
  judgements: Judgement[],
  { scores = ['MUST'], ...changes }: Partial<Requirement> & { scores?: Requirement['keyword'][] } = {},
): Promise<CheckReport> {
  const scoring: Scoring = {
    requirements: new Map([['PAG-01', { ...row, ...changes }]]),
    profile: { name: 'p', title: '', scores, release: '0.1.0' },
    evidence: async (id) => ({ startedAt: String(id) }) as never,
  }
  const parts = judgements.map((judgement, index) => ({ collection: { thing: String(index) }, judgement }))
  return scoreCheck(meta, operation, parts, scoring)
}

const met: Judgement = { kind: 'met' }
const broken: Judgement = { kind: 'broken', defects: [defect('lost')] }
const unshown: Judgement = { kind: 'inconclusive', reason: 'too small' }
const doubtful: Judgement = { kind: 'inconclusive', reason: 'seen once', defects: [defect('lost')] }

describe('scoring a check', () => {
  it.each([
    ['MUST', ['MUST'], 'fail', true],
    ['SHOULD', ['MUST'], 'warn', false],
    ['SHOULD', ['MUST', 'SHOULD'], 'fail', true],
    ['MAY', ['MUST', 'SHOULD'], 'note', false],
  ] as const)('makes a broken %s under %j a %s', async (keyword, scores, outcome, scored) => {
    expect(await score([broken], { keyword, scores: [...scores] })).toMatchObject({ outcome, scored })
  })

  it('raises the level by what the document promises', async () => {
    const levels = [{ promise: 'hasMore', is: 'exact', keyword: 'MUST' }] as const
    const { level } = await score([broken], { keyword: 'SHOULD', levels: [...levels] })
    expect(level).toBe('MUST')
  })

  it('does not score what a later release brought', async () => {
    expect(await score([broken], { since: '0.2.0' })).toMatchObject({ scored: false, outcome: 'fail' })
  })

  it.each([
    [[met, unshown], 'pass'],
    [[met, doubtful], 'inconclusive'],
    [[met, broken], 'fail'],
    [[unshown, { kind: 'untested', reason: 'no key' }], 'inconclusive'],
    [[{ kind: 'inapplicable', reason: 'none' }, met], 'pass'],
    [[], 'untested'],
  ] as [Judgement[], string][])('joins %j to %s', async (judgements, outcome) => {
    expect((await score(judgements)).outcome).toBe(outcome)
  })

  it('says what it needs where there was nothing to judge', async () => {
    expect((await score([])).reason).toBe('needs two keys')
  })

  it('shows few findings, and each code at least once', async () => {
    const defects = ['a', 'a', 'a', 'a', 'b'].map(defect)
    const { findings } = await score([{ kind: 'broken', defects }])
    expect(findings.map(({ code }) => code)).toEqual(['a', 'a', 'a', 'b'])
    expect(findings[0]?.evidence).toHaveLength(1)
  })
})

describe('verdict and exit code', () => {
  const gate: Gate = {
    interrupted: false,
    requireConformant: false,
    failOnWarn: false,
    rotten: false,
    deselected: 0,
  }
  const ended = (outcome: string, known = false, scored = true): CheckReport =>
    ({ outcome, scored, findings: [{ known }] }) as CheckReport

  it.each([
    [['pass', 'inapplicable'], 'conformant', 0],
    [['pass', 'untested'], 'partial', 0],
    [['pass', 'untested', 'inconclusive'], 'incomplete', 4],
    [['pass', 'error'], 'incomplete', 4],
    [['fail', 'inconclusive'], 'non-conformant', 1],
    [['untested', 'inapplicable'], 'incomplete', 4],
    [['inapplicable'], 'incomplete', 4],
    [[], 'incomplete', 4],
  ])('of %j are %s and %i', (outcomes, verdict, code) => {
    const checks = outcomes.map((outcome) => ended(outcome))
    expect(verdictOf(checks, 0, false)).toBe(verdict)
    expect(exitCodeOf(verdictOf(checks, 0, false), checks, gate)).toBe(code)
  })

  it('tolerates known failures, and nothing else', () => {
    const code = (checks: CheckReport[], changes: Partial<Gate> = {}): number =>
      exitCodeOf(verdictOf(checks, 0, false), checks, { ...gate, ...changes })
    expect(code([ended('fail', true)])).toBe(0)
    expect(code([ended('fail', true), ended('fail')])).toBe(1)
    expect(code([ended('fail', true), ended('inconclusive')])).toBe(4)
    expect(code([ended('fail', true), ended('untested')], { requireConformant: true })).toBe(4)
    expect(code([ended('fail', true)], { requireConformant: true, deselected: 1 })).toBe(4)
    expect(code([ended('fail', true)], { rotten: true })).toBe(1)
  })

  it('ends 1 for a warn only where that is asked', () => {
    const checks = [ended('pass'), ended('warn', false, false)]
    expect(exitCodeOf('conformant', checks, gate)).toBe(0)
    expect(exitCodeOf('conformant', checks, { ...gate, failOnWarn: true })).toBe(1)
    const known = [ended('pass'), ended('warn', true, false)]
    expect(exitCodeOf('conformant', known, { ...gate, failOnWarn: true })).toBe(0)
  })

  it('ends 3 when aborted, 130 when interrupted, whatever was found', () => {
    expect(verdictOf([ended('fail')], 0, true)).toBe('aborted')
    expect(exitCodeOf('aborted', [ended('fail')], gate)).toBe(3)
    expect(exitCodeOf('aborted', [ended('fail')], { ...gate, interrupted: true })).toBe(130)
  })
})
