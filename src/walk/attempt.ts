import type { Page } from './page.ts'

/** One odd request, what came back, and what came back again where it looked like a breakdown. */
export interface Attempt {
  /** What is odd about it: `limit=abc`, `a truncated cursor`. */
  label: string
  page: Page
  /** The same request once more, each together with a plain one that had a response. Only after a failure. */
  again: Page[]
  /**
   * The plain request sent with it had no response either: nothing can be said of this one, unless it was the last of all.
   */
  isTargetDown: boolean
  /** The request after which nothing was answered any more, where no other can be the reason. */
  end?: End
}

/** The end of a target: an odd request had it for itself, broke it, and nothing was there afterwards. */
export interface End {
  /** Number of the exchange right before: a process may end late, over what it has answered. */
  before: number
  /** The plain request that was sent long afterwards, without a response. */
  after: Page
}

/** True where an answer is a breakdown of the target: 5xx, or no answer at all. */
export const isBreakdown = ({ problem, status }: Page): boolean => problem === 'failure' || status >= 500

/** True where an attempt broke the target, and did so again, or for good. */
export const isConfirmedBreakdown = ({ page, again, isTargetDown, end }: Attempt): boolean =>
  end !== undefined || (isBreakdown(page) && !isTargetDown && again.some(isBreakdown))
