import type { Defect } from '../model/check.ts'
import { type Attempt, isBreakdown, isConfirmedBreakdown } from './attempt.ts'
import type { Page } from './page.ts'
import type { Trial } from './trial.ts'

/** What came back, in a few words. */
export function describePage({ problem, status, count, failure }: Page): string {
  if (problem === 'failure') return failure ?? 'no answer'
  if (problem === 'malformed') return `status ${status}, no page of a list`
  return problem ? `status ${status}` : `status ${status} with ${count} items`
}

/** Odd requests that broke the target, again and again while a plain request beside them was answered. */
export function breakdowns(
  attempts: readonly Attempt[],
  expected: string,
): { proved: Defect[]; suspected: Defect[] } {
  const broken = attempts.filter(({ page, isTargetDown }) => isBreakdown(page) && !isTargetDown)
  const tell = (attempt: Attempt): Defect => ({
    code: attempt.page.problem === 'failure' ? 'no-answer' : 'server-error',
    message: `The target broke down over ${attempt.label}.`,
    expected,
    actual: describePage(attempt.page),
    exchanges: [attempt.page.exchange],
  })
  return {
    proved: broken.filter(isConfirmedBreakdown).map(tell),
    suspected: broken.filter((attempt) => !isConfirmedBreakdown(attempt)).map(tell),
  }
}

/** Walks that broke off with a breakdown, at their first page or behind a cursor, shown again when taken again. */
export function brokenWalks(trials: readonly Trial[], where: 'first page' | 'behind a cursor'): Defect[] {
  const isThere = (walk: Trial['walk']): boolean => {
    const last = walk.pages.at(-1)
    return last !== undefined && isBreakdown(last) && (last.cursor === undefined) === (where === 'first page')
  }
  return trials
    .filter(({ walk, again }) => isThere(walk) && again.some(isThere))
    .flatMap(({ walk }) => {
      const { origin } = walk.plan
      const before = walk.pages.at(-2) ?? origin?.walk.pages[origin.page]
      const last = walk.pages.at(-1)
      if (!last) return []
      return [
        {
          code: last.problem === 'failure' ? 'no-answer' : 'server-error',
          message: `The target broke down over ${where === 'first page' ? 'a limit in range' : 'its own cursor'}.`,
          expected: 'status 200',
          actual: `${describePage(last)} on page ${walk.pages.length} at ${walk.plan.label}`,
          exchanges: [...(before ? [before.exchange] : []), last.exchange],
        },
      ]
    })
}
