import { describe, expect, test } from 'vitest'
import type { Outcome } from './outcome.ts'
import type { CheckReport, Finding } from './report.ts'
import { exitOf, type Gate, verdictOf } from './verdict.ts'

function check(outcome: Outcome, options: { scored?: boolean; known?: boolean[] } = {}): CheckReport {
  const finding = (known: boolean): Finding => ({
    code: 'code',
    collection: {},
    message: 'It went wrong.',
    expected: 'one',
    actual: 'two',
    known,
    evidence: [],
    counterexample: null,
    replay: null,
  })
  return {
    id: 'walk/duplicate-items',
    operation: 'listBooks',
    requirement: 'PAG-02',
    level: 'MUST',
    scored: options.scored ?? true,
    outcome,
    reason: null,
    title: '',
    sentence: '',
    why: '',
    mend: '',
    findings: (options.known ?? (outcome === 'fail' || outcome === 'warn' ? [false] : [])).map(finding),
  }
}

describe('verdictOf', () => {
  const of = (...outcomes: Outcome[]): string =>
    verdictOf(
      outcomes.map((outcome) => check(outcome)),
      0,
      false,
    )

  test.each([
    ['conformant', ['pass', 'warn', 'note', 'inapplicable']],
    ['partial', ['pass', 'untested']],
    ['incomplete', ['pass', 'untested', 'inconclusive']],
    ['incomplete', ['pass', 'error']],
    ['non-conformant', ['pass', 'fail', 'error', 'inconclusive', 'untested']],
  ] satisfies [string, Outcome[]][])('is %s for %j', (expected, outcomes) => {
    expect(of(...outcomes)).toBe(expected)
  })

  test('never looks like a pass where nothing was judged', () => {
    expect(of()).toBe('incomplete')
    expect(of('untested', 'inapplicable')).toBe('incomplete')
  })

  test('leaves out what is not scored', () => {
    const unscored = (['fail', 'error', 'inconclusive', 'untested'] as const).map((outcome) =>
      check(outcome, { scored: false }),
    )
    expect(verdictOf([check('pass'), ...unscored], 0, false)).toBe('conformant')
  })

  test('is partial where a filter left checks out, aborted where the run was', () => {
    expect(verdictOf([check('pass')], 1, false)).toBe('partial')
    expect(verdictOf([check('fail')], 1, false)).toBe('non-conformant')
    expect(verdictOf([check('fail')], 0, true)).toBe('aborted')
  })
})

describe('exitOf', () => {
  const code = (checks: CheckReport[], gate: Partial<Gate> = {}): number => {
    const whole = {
      interrupted: false,
      requireConformant: false,
      failOnWarn: false,
      deselected: 0,
      ...gate,
    }
    return exitOf(verdictOf(checks, whole.deselected, false), checks, whole).code
  }

  test.each([
    ['conformant', [check('pass')], {}, 0],
    ['a failure', [check('fail')], {}, 1],
    ['a failure of which not all is known', [check('fail', { known: [true, false] })], {}, 1],
    ['a failure without findings', [check('fail', { known: [] })], {}, 1],
    ['a known failure', [check('fail', { known: [true, true] })], {}, 0],
    ['a known failure and another', [check('fail', { known: [true] }), check('fail')], {}, 1],
    ['a known failure and doubt', [check('fail', { known: [true] }), check('inconclusive')], {}, 4],
    ['a failure that is not scored', [check('pass'), check('fail', { scored: false })], {}, 0],
    [
      'a rotten list',
      [check('pass')],
      { knownFailing: [{ entry: { check: 'a', reason: 'b', owner: 'c' }, state: 'stale' }] },
      1,
    ],
    ['a warning', [check('warn')], {}, 0],
    ['a warning that is to fail', [check('warn')], { failOnWarn: true }, 1],
    ['a known warning that is to fail', [check('warn', { known: [true] })], { failOnWarn: true }, 0],
    ['doubt', [check('pass'), check('inconclusive')], {}, 4],
    ['an error', [check('pass'), check('error')], {}, 4],
    ['something untested', [check('pass'), check('untested')], {}, 0],
    [
      'something untested that is to count',
      [check('pass'), check('untested')],
      { requireConformant: true },
      4,
    ],
    ['something left out that is to count', [check('pass')], { requireConformant: true, deselected: 1 }, 4],
    [
      'a known failure with something left out',
      [check('fail', { known: [true] })],
      { requireConformant: true, deselected: 1 },
      4,
    ],
  ] satisfies [string, CheckReport[], Partial<Gate>, number][])('%s', (_, checks, gate, expected) => {
    expect(code(checks, gate)).toBe(expected)
  })

  test('of a run that was aborted says by whom', () => {
    const gate = {
      interrupted: false,
      requireConformant: false,
      failOnWarn: false,
      deselected: 0,
    }
    expect(exitOf('aborted', [check('pass')], gate)).toMatchObject({ code: 3 })
    expect(exitOf('aborted', [check('fail')], { ...gate, interrupted: true })).toMatchObject({ code: 130 })
  })
})
