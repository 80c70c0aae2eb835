import { describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../model/outcome.ts'
import type { CheckReport, Finding, Report } from '../model/report.ts'
import { type Strictness, tell } from './tell.ts'

const finding: Finding = {
  code: 'duplicate-item',
  collection: { shelf: 's1' },
  message: 'A walk listed an item on two pages.',
  expected: 'each item on one page',
  actual: 'b on pages 1 and 2',
  known: false,
  evidence: [],
  counterexample: null,
  replay: null,
}

function checkOf(outcome: Outcome, changes: Partial<CheckReport> = {}): CheckReport {
  const hasFindings = ['fail', 'warn', 'note'].includes(outcome)
  return {
    id: 'walk/duplicate-items',
    operation: 'listBooks',
    requirement: 'PAG-02',
    level: 'MUST',
    scored: true,
    outcome,
    reason: outcome === 'pass' ? null : `because of ${outcome}`,
    title: 'A walk lists no item twice.',
    sentence: 'Each item once.',
    why: 'It counts twice.',
    mend: 'Compare strictly.',
    findings: hasFindings ? [finding] : [],
    ...changes,
  }
}

/** How the test of the check ends. */
async function endOf(
  checks: readonly CheckReport[],
  strictness: Strictness = {},
  run: Partial<Report['run']> = {},
): Promise<{ failed?: string; skipped?: string; annotated: string[] }> {
  const annotated: string[] = []
  const annotate = vi.fn(async (message: string, type: string) => void annotated.push(`${type}: ${message}`))
  const skip = vi.fn((note: string) => {
    throw { note }
  })
  const judged = { report: { checks, collections: [], run } as unknown as Report, folder: '/reports' }
  try {
    await tell('walk/duplicate-items', judged, strictness, { annotate, skip } as never)
    return { annotated }
  } catch (error) {
    if (!(error instanceof Error)) return { skipped: (error as { note: string }).note, annotated }
    return { failed: `${error.name}: ${error.message}`, annotated }
  }
}

describe('a test ends as its check', () => {
  test('pass', async () => expect(await endOf([checkOf('pass')])).toEqual({ annotated: [] }))

  test.each(['fail', 'inconclusive', 'error'] as const)('%s fails it where it is scored', async (outcome) => {
    expect((await endOf([checkOf(outcome)])).failed).toMatch(
      new RegExp(`^${outcome}: .*Compare strictly`, 's'),
    )
  })

  test.each(['inconclusive', 'error'] as const)('%s skips it where it is not', async (outcome) => {
    expect(await endOf([checkOf(outcome, { scored: false })])).toMatchObject({
      skipped: `${outcome}: because of ${outcome}`,
    })
  })

  test.each(['untested', 'inapplicable'] as const)('%s skips it', async (outcome) => {
    expect(await endOf([checkOf(outcome)])).toMatchObject({ skipped: `${outcome}: because of ${outcome}` })
  })

  test.each([
    ['warn', 'warning'],
    ['note', 'notice'],
  ] as const)('%s annotates it', async (outcome, type) => {
    const { failed, annotated } = await endOf([checkOf(outcome, { scored: false })])
    expect([failed, annotated]).toEqual([
      undefined,
      [expect.stringContaining(`${type}: finding:    ${finding.message}`)],
    ])
  })

  test('a fail that is not scored annotates it', async () => {
    const { failed, annotated } = await endOf([checkOf('fail', { scored: false })])
    expect([failed, annotated]).toEqual([undefined, [expect.stringContaining(finding.message)]])
  })

  test('the worse of two operations counts', async () => {
    const other = checkOf('fail', { operation: 'listShelves' })
    expect((await endOf([checkOf('pass'), other])).failed).toContain(finding.actual)
    expect((await endOf([checkOf('pass'), checkOf('untested')])).skipped).toBeUndefined()
  })

  test('left out', async () => expect(await endOf([])).toMatchObject({ skipped: 'left out by only or skip' }))
})

describe('strictness', () => {
  test('failOn: warn', async () => {
    expect((await endOf([checkOf('warn', { scored: false })], { failOn: 'warn' })).failed).toMatch(/^warn: /)
  })

  test('require: conformant', async () => {
    expect((await endOf([checkOf('untested')], { require: 'conformant' })).failed).toMatch(/^untested: /)
  })
})

describe('known failing', () => {
  const known = { findings: [{ ...finding, known: true }] }

  test('skips a fail and says so', async () => {
    expect(await endOf([checkOf('fail', known)])).toMatchObject({
      skipped: `known failing: ${finding.message}`,
      annotated: [expect.stringContaining(finding.message)],
    })
  })

  test('a warn that is known fails nothing', async () => {
    expect((await endOf([checkOf('warn', known)], { failOn: 'warn' })).failed).toBeUndefined()
  })

  test('an entry that fails no more fails', async () => {
    const entry = { check: 'walk/*', reason: 'r', owner: 'o' }
    const run = { knownFailing: [{ entry, state: 'stale' as const }] }
    expect((await endOf([checkOf('pass')], {}, run)).failed).toContain('walk/* no longer fails')
  })
})
