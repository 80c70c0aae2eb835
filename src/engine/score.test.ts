import { describe, expect, it } from 'vitest'
import { inapplicable, inconclusive, notConfirmed, untested } from '../kit.ts'
import type { CheckMeta, Defect, Judgement } from '../model/check.ts'
import type { CheckReport } from '../model/report.ts'
import type { Requirement } from '../model/requirement.ts'
import { exitOf, type Gate, verdictOf } from '../model/verdict.ts'
import { type Scoring, scoreCheck } from './score.ts'
import { operation } from './testing.fixture.ts'

const meta: CheckMeta = {
  id: 'a/a',
  requirement: 'PAG-01',
  title: 't',
  why: 'w',
  fix: 'm',
  codes: { lost: 'An item is lost.' },
  asks: 'outsider',
}
const row: Requirement = { id: 'PAG-01', keyword: 'MUST', sentence: 's', source: 'x', since: '0.1.0' }
const defect = (code: string): Defect => ({
  code,
  message: code,
  expected: '',
  actual: '',
  exchanges: [1, 1],
  places: [{ exchange: 1, pointer: '/a' }],
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
  const parts = judgements.map((judgement, index) => ({
    collection: { thing: String(index) },
    judgement,
    looked: { items: 1, boundaries: 0, walks: 2, answers: 3 },
  }))
  return scoreCheck(meta, operation, parts, scoring)
}

const met: Judgement = { kind: 'met' }
const broken: Judgement = { kind: 'broken', defects: [defect('lost')] }
const unshown: Judgement = inconclusive('no-item')
const doubtful: Judgement = notConfirmed([defect('lost')])

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
    [[unshown, untested('no-outsider')], 'inconclusive'],
    [[inapplicable('not-compressed'), met], 'pass'],
    [[], 'untested'],
  ] as [Judgement[], string][])('joins %j to %s', async (judgements, outcome) => {
    expect((await score(judgements)).outcome).toBe(outcome)
  })

  it('says what the outcome rests on: the collections that decided it', async () => {
    expect((await score([met, met, unshown])).looked).toEqual({
      items: 2,
      boundaries: 0,
      walks: 4,
      answers: 6,
    })
    expect(await score([])).not.toHaveProperty('looked')
  })

  it('asks a collection that is too small only where there is no other', async () => {
    const small: Judgement = { ...unshown, isTooSmall: true } as Judgement
    const declined = inapplicable('target-declined', { what: 'a second use of a cursor' })
    expect((await score([small, declined])).outcome).toBe('inapplicable')
    expect((await score([small, unshown, met])).outcome).toBe('pass')
    expect(await score([small])).toMatchObject({ outcome: 'inconclusive', reasonCode: 'no-item' })
  })

  it('says what it needs where there was nothing to judge', async () => {
    expect(await score([])).toMatchObject({
      reason: 'No outsider credential is configured.',
      reasonCode: 'no-outsider',
    })
  })

  it('counts the exchanges of places in the evidence, and leaves out those that are not shown', async () => {
    const exchanges = [7, 9, 7, 1, 2, 3, 4, 5]
    const places = [{ exchange: 9, pointer: '/a' }, { id: 'x' }, { exchange: 5, status: true as const }]
    const one = { ...defect('lost'), exchanges, places, conditions: ['intermittent' as const] }
    const { findings } = await score([{ kind: 'broken', defects: [one] }])
    expect(findings[0]?.places).toEqual([{ exchange: 1, pointer: '/a' }, { id: 'x' }])
    expect(findings[0]?.conditions).toEqual(['intermittent'])
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
    expect(exitOf(verdictOf(checks, 0, false), checks, gate).code).toBe(code)
  })

  it('tolerates known failures, and nothing else', () => {
    const code = (checks: CheckReport[], changes: Partial<Gate> = {}): number =>
      exitOf(verdictOf(checks, 0, false), checks, { ...gate, ...changes }).code
    expect(code([ended('fail', true)])).toBe(0)
    expect(code([ended('fail', true), ended('fail')])).toBe(1)
    expect(code([ended('fail', true), ended('inconclusive')])).toBe(4)
    expect(code([ended('fail', true), ended('untested')], { requireConformant: true })).toBe(4)
    expect(code([ended('fail', true)], { requireConformant: true, deselected: 1 })).toBe(4)
    expect(
      code([ended('fail', true)], {
        knownFailing: [{ entry: { check: 'a', reason: 'b', owner: 'c' }, state: 'stale' }],
      }),
    ).toBe(1)
  })

  it('ends 1 for a warn only where that is asked', () => {
    const checks = [ended('pass'), ended('warn', false, false)]
    expect(exitOf('conformant', checks, gate).code).toBe(0)
    expect(exitOf('conformant', checks, { ...gate, failOnWarn: true }).code).toBe(1)
    const known = [ended('pass'), ended('warn', true, false)]
    expect(exitOf('conformant', known, { ...gate, failOnWarn: true }).code).toBe(0)
  })

  it('ends 3 when aborted, 130 when interrupted, whatever was found', () => {
    expect(verdictOf([ended('fail')], 0, true)).toBe('aborted')
    expect(exitOf('aborted', [ended('fail')], gate).code).toBe(3)
    expect(exitOf('aborted', [ended('fail')], { ...gate, interrupted: true }).code).toBe(130)
  })
})

it('shows the first findings of thousands of collections', async () => {
  const { findings } = await score(Array.from({ length: 1000 }, () => broken))
  expect(findings).toHaveLength(300)
  expect(findings.at(-1)?.collection).toEqual({ thing: '299' })
})
