import type { Defect } from '../model/check.ts'
import { type Attempt, isBreakdown, isConfirmedBreakdown } from './attempt.ts'
import type { Page } from './page.ts'
import type { Trial } from './trial.ts'

/** True where an odd request was neither refused nor a breakdown: a page, some other success, a redirect. */
export const isAccepted = ({ page: { problem, status } }: Attempt): boolean =>
  problem !== 'failure' && status < 400

/** What came back, in a few words. */
export function describePage({ problem, status, count, failure, leaked }: Page): string {
  if (leaked !== undefined) return `status ${status} with ${leaked} items beside the error`
  if (problem === 'failure') return failure ?? 'no answer'
  if (problem === 'malformed') return `status ${status}, no page of a list`
  return problem ? `status ${status}` : `status ${status} with ${count} ${count === 1 ? 'item' : 'items'}`
}

/** Odd requests that failed again and again, while a plain request sent with them had a response. */
export function breakdowns(
  attempts: readonly Attempt[],
  expected: string,
): { proved: Defect[]; suspected: Defect[] } {
  const broken = attempts.filter(({ page }) => isBreakdown(page))
  const proved = broken.filter(isConfirmedBreakdown).map((attempt) => toDefect(attempt, expected))
  const suspected = broken.filter((attempt) => !isConfirmedBreakdown(attempt))
  const [first, ...more] = proved
  return {
    proved: first ? [{ ...first, actual: first.actual + besides(suspected) }, ...more] : [],
    suspected: suspected.map((attempt) => toDefect(attempt, expected)),
  }
}

const LATE = ' If a process ends late here, it may have been the request right before, which is shown first.'

function toDefect({ label, page, again, end, isTargetDown }: Attempt, expected: string): Defect {
  const base = {
    code: page.problem === 'failure' ? 'no-answer' : 'server-error',
    expected,
    actual: describePage(page),
    exchanges: [page.exchange],
  }
  if (end)
    return {
      ...base,
      message: `The target went down over ${label}: nothing was answered after it.`,
      actual: `${describePage(page)} From then on: ${describePage(end.after)}${page.status === 0 ? LATE : ''}`,
      exchanges: [...(end.before > 0 ? [end.before] : []), page.exchange, end.after.exchange],
    }
  if (isTargetDown)
    return { ...base, message: `The target broke down at ${label}, and plain requests after it failed too.` }
  const times =
    again.length > 0 && page.problem === 'failure'
      ? ` The same when asked again beside a plain request, which was answered.`
      : ''
  return { ...base, message: `The target broke down over ${label}.`, actual: base.actual + times }
}

/** What hung like others before it was not waited out, and what would have was not sent. */
function besides(suspected: readonly Attempt[]): string {
  const unsent = suspected.filter(({ page }) => page.isUnsent).length
  const labels = suspected.filter(({ page }) => page.isHasty && !page.isUnsent).map(({ label }) => label)
  const rest = labels.length > 3 ? ` and ${labels.length - 3} more` : ''
  const hasty =
    labels.length > 0
      ? ` After that the full deadline was not waited out for this kind of request; no quick answer came to ${labels.slice(0, 3).join(', ')}${rest} either.`
      : ''
  return `${hasty}${unsent > 0 ? ` ${unsent} more of the kind were not sent.` : ''}`
}

/** Own cursors that returned 500, at least, before that counts as a fault of a target that others write to. */
const MIN_FAILED_OWN_CURSORS = 3

/**
 * Own cursors that returned 500 while others wrote: their items may be gone by now, so that none can be shown again, but so
 * many are no chance. 502, 503 and 504 come from a gateway.
 */
export function brokenAgainAndAgain(trials: readonly Trial[]): Defect[] {
  const broken = trials.flatMap(({ walk, again }) =>
    [walk, ...again].flatMap(({ pages }) => {
      const last = pages.at(-1)
      return last?.status === 500 && last.cursor !== undefined ? [last] : []
    }),
  )
  const [first] = broken
  if (!first || broken.length < MIN_FAILED_OWN_CURSORS) return []
  return [
    {
      code: 'server-error',
      message: 'The target broke down over its own cursors while others wrote.',
      expected: 'status 200',
      actual: `${describePage(first)}, and ${broken.length - 1} times more`,
      exchanges: broken.slice(0, MIN_FAILED_OWN_CURSORS).map(({ exchange }) => exchange),
    },
  ]
}

/** Walks that ended with a failure, at their first page or with a cursor, shown again when taken again. */
export function brokenWalks(trials: readonly Trial[], where: 'first page' | 'behind a cursor'): Defect[] {
  const isThere = (walk: Trial['walk']): boolean => {
    const last = walk.pages.at(-1)
    return (
      last !== undefined &&
      isBreakdown(last) &&
      !last.isGarbled &&
      (last.cursor === undefined) === (where === 'first page')
    )
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
