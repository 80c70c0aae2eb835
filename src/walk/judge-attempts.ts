import type { Defect } from '../model/check.ts'
import { statusAt } from '../model/place.ts'
import { type Attempt, isBreakdown, isConfirmedBreakdown } from './attempt.ts'
import type { Page } from './page.ts'
import type { Trial } from './trial.ts'

/** True where an odd request was neither refused nor a breakdown: a page, some other success, a redirect. */
export const isAccepted = ({ page: { problem, status } }: Attempt): boolean =>
  problem !== 'failure' && status < 400

/** A response as a defect shows it: what it was, its exchange, and its status as the place. */
export const shownBy = (page: Page): Pick<Defect, 'actual' | 'exchanges' | 'places'> => ({
  actual: describePage(page),
  exchanges: [page.exchange],
  places: [statusAt(page.exchange)],
})

/** What came back, in a few words. */
export function describePage({ problem, status, count, failure, leaked }: Page): string {
  if (leaked !== undefined) return `status ${status} with an error and ${leaked} items`
  if (problem === 'failure') return failure ?? 'no response'
  if (problem === 'malformed') return `status ${status} without a page`
  return problem ? `status ${status}` : `status ${status} with ${count} ${count === 1 ? 'item' : 'items'}`
}

/** Findings of one kind that are shown in full. */
const MAX_SHOWN = 3
/** Others that are named. */
const MAX_NAMED = 12

/** What others are called, one and several: `other limit was accepted`, `other limits were accepted`. */
type Others = readonly [one: string, several: string]

/** The first attempts of the same fault as defects. The first defect says how many more there are, and which. */
export function firstOf<T extends Attempt>(
  faulty: readonly T[],
  others: Others,
  defectOf: (attempt: T) => Defect,
): Defect[] {
  const [first, ...more] = faulty.slice(0, MAX_SHOWN).map(defectOf)
  return first ? [{ ...first, actual: first.actual + restOf(faulty.slice(MAX_SHOWN), others) }, ...more] : []
}

/** How many there are beside those that are shown, and which. */
function restOf(rest: readonly Attempt[], [one, several]: Others): string {
  const labels = rest.map(({ label }) => label)
  if (labels.length === 0) return ''
  const named = labels.slice(0, MAX_NAMED).join(', ') + (labels.length > MAX_NAMED ? ', …' : '')
  return `; ${labels.length} ${labels.length === 1 ? one : several}: ${named}`
}

/** Odd requests that failed again and again, while a plain request sent with them had a response. */
export function breakdowns(
  attempts: readonly Attempt[],
  expected: string,
): { proved: Defect[]; suspected: Defect[] } {
  const broken = attempts.filter(({ page }) => isBreakdown(page))
  const confirmed = broken.filter(isConfirmedBreakdown)
  const suspected = broken.filter((attempt) => !isConfirmedBreakdown(attempt))
  const [first, ...more] = confirmed.map((attempt) => toDefect(attempt, expected))
  // After some proofs what fails is not asked for again.
  const failedOnce = suspected.filter(({ page, isTargetDown }) => page.status >= 500 && !isTargetDown)
  const others = [...confirmed.slice(MAX_SHOWN), ...failedOnce]
  const rest = restOf(others, ['other request failed', 'other requests failed'])
  const hasty = besides(suspected)
  const beside = rest && hasty ? `${rest}.${hasty}` : rest + hasty
  return {
    proved: first ? [{ ...first, actual: first.actual + beside }, ...more] : [],
    suspected: suspected.map((attempt) => toDefect(attempt, expected)),
  }
}

const LATE = ' A process may end late: the request before it, shown first, may be the cause.'

function toDefect({ label, page, again, end, isTargetDown }: Attempt, expected: string): Defect {
  const base = {
    code: page.problem === 'failure' ? 'no-answer' : 'server-error',
    expected,
    ...shownBy(page),
  }
  if (end)
    return {
      ...base,
      message: `The target stopped responding after ${label}.`,
      actual: `${base.actual} From then on: ${describePage(end.after)}${page.status === 0 ? LATE : ''}`,
      exchanges: [...(end.before > 0 ? [end.before] : []), page.exchange, end.after.exchange],
      places: [statusAt(page.exchange), statusAt(end.after.exchange)],
    }
  if (isTargetDown)
    return { ...base, message: `The target failed on ${label}, and on plain requests after it.` }
  const times =
    again.length > 0 && page.problem === 'failure'
      ? ' The same request failed again, while the target returned a page to a plain request.'
      : ''
  return { ...base, message: `${breakdownOf(page)} ${label}.`, actual: base.actual + times }
}

/** How the target failed on a request. */
const breakdownOf = ({ problem }: Page): string =>
  problem === 'failure' ? 'The target sent no complete response to' : 'The target returned a server error for'

/** What hung like others before it was not waited out, and what would have was not sent. */
function besides(suspected: readonly Attempt[]): string {
  const unsent = suspected.filter(({ page }) => page.isUnsent).length
  const labels = suspected.filter(({ page }) => page.isHasty && !page.isUnsent).map(({ label }) => label)
  const rest = labels.length > 3 ? ` and ${labels.length - 3} more` : ''
  const hasty =
    labels.length > 0
      ? ` Later requests of this kind had a shorter deadline; no response came to ${labels.slice(0, 3).join(', ')}${rest} either.`
      : ''
  return `${hasty}${unsent > 0 ? ` The suite did not send ${unsent} more requests of this kind.` : ''}`
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
  const shown = broken.slice(0, MIN_FAILED_OWN_CURSORS).map(({ exchange }) => exchange)
  return [
    {
      code: 'server-error',
      message: 'The target returned server errors for its own cursors while other clients wrote.',
      expected: 'status 200',
      actual: `${describePage(first)}, and ${broken.length - 1} more times`,
      exchanges: shown,
      places: shown.map(statusAt),
    },
  ]
}

/** Walks that ended with a failure, at their first page or after a cursor, shown again when taken again. */
export function brokenWalks(trials: readonly Trial[], where: 'first page' | 'after a cursor'): Defect[] {
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
          message: `${breakdownOf(last)} ${where === 'first page' ? 'a limit in range' : 'its own cursor'}.`,
          expected: 'status 200',
          actual: `${describePage(last)} on page ${walk.pages.length} at ${walk.plan.label}`,
          exchanges: [...(before ? [before.exchange] : []), last.exchange],
          places: [{ ...statusAt(last.exchange), page: walk.pages.length }],
        },
      ]
    })
}
