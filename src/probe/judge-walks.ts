import type { Defect, Judgement } from '../model/check.ts'
import type { Violation, ViolationKind } from './compare.ts'
import type { Timeline } from './timeline.ts'
import { type Trial, type Verified, verify } from './trial.ts'
import type { Walk } from './walk.ts'
import { windowOf } from './window.ts'

/** How a kind of violation is told. */
export interface Telling {
  code: string
  expected: string
  /** One sentence about one violation. */
  message(verified: Verified): string
}

/** Violations of each kind that are drawn; a report shows few more. */
const DRAWN = 3

/** The violations of some kinds in these trials, told as defects: proved where the walk taken again showed them too. */
export function judgeWalks(
  trials: readonly Trial[],
  timeline: Timeline,
  tellings: Partial<Record<ViolationKind, Telling>>,
): Judgement {
  const found = trials
    .flatMap((trial) => verify(trial, timeline))
    .filter(({ violation }) => tellings[violation.kind])
  const tellAll = (some: readonly Verified[]): Defect[] => {
    const told = new Map<ViolationKind, number>()
    return some.flatMap((verified) => {
      const { kind } = verified.violation
      const telling = tellings[kind]
      const earlier = told.get(kind) ?? 0
      told.set(kind, earlier + 1)
      return telling ? [defectOf(verified, telling, timeline, earlier < DRAWN)] : []
    })
  }
  const proved = tellAll(found.filter(({ shown }) => shown > 0))
  if (proved.length > 0) return { kind: 'broken', defects: proved }
  const suspected = tellAll(found.filter(({ tries }) => tries > 0))
  if (suspected.length === 0) return { kind: 'met' }
  return {
    kind: 'inconclusive',
    reason: 'seen once, and not again when the walk was taken again',
    defects: suspected,
  }
}

function defectOf(verified: Verified, telling: Telling, timeline: Timeline, isDrawn: boolean): Defect {
  const { trial, violation, shown, tries } = verified
  const { code, expected, message } = telling
  const window = isDrawn ? windowOf(violation, trial.walk, timeline) : undefined
  const often = shown < tries ? ` (shown again in ${shown} of ${tries} repetitions)` : ''
  return {
    code,
    message: message(verified),
    expected,
    actual: `${describeViolation(verified)}${often}`,
    exchanges: [...witnessOf(violation, trial.walk, timeline), ...exchangesOf(trial.walk, violation.pages)],
    ...(window && { window }),
  }
}

/** What a violation looks like, in one line. */
export function describeViolation({ trial, violation }: Verified): string {
  const [from, to] = violation.pages
  const at = `at ${trial.walk.plan.label}`
  const where = `${from === to ? `page ${to + 1}` : `pages ${from + 1} and ${to + 1}`} ${at}`
  switch (violation.kind) {
    case 'duplicate':
      return `${violation.id} on ${where}`
    case 'missing':
      return `${someOf(violation.ids)} left out ${from === to ? 'on' : 'between'} ${where}`
    case 'early-end':
      return `${someOf(violation.ids)} never listed; the walk ended on page ${to + 1} ${at}`
    case 'disorder':
      return `${violation.ids[1]} behind ${violation.ids[0]} on ${where}`
    case 'phantom-page':
      return `page ${from + 1} ${at} claims more; nothing comes`
    default:
      return `${violation.kind} on page ${to + 1} ${at}: status ${trial.walk.pages[to]?.status ?? 0}`
  }
}

/** The exchange of a walk that shows an item, or its first one. */
export function pageWith(walk: Walk, id: string | undefined): number {
  const page = walk.pages.find(({ ids }) => id !== undefined && ids.includes(id)) ?? walk.pages[0]
  return page?.exchange ?? 0
}

/** A few ids, and how many more there are. */
export function someOf(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).join(', ')
  return ids.length > 3 ? `${shown} and ${ids.length - 3} more` : shown
}

/** The page of another walk that lists what this one left out: it shows that the item is there. */
function witnessOf(violation: Violation, walk: Walk, timeline: Timeline): number[] {
  if (violation.kind !== 'missing' && violation.kind !== 'early-end') return []
  const [lost] = violation.ids
  const page = timeline.walks
    .filter((other) => other !== walk)
    .flatMap(({ pages }) => pages)
    .find(({ ids }) => lost !== undefined && ids.includes(lost))
  return page ? [page.exchange] : []
}

/** The exchanges to replay: the page that the walk began behind, and the pages concerned. */
function exchangesOf(walk: Walk, [from, to]: [number, number]): number[] {
  const { origin } = walk.plan
  const before = from === 0 && origin ? origin.walk.pages[origin.page] : undefined
  const pages = [before, walk.pages[from], to - from > 1 ? walk.pages[to - 1] : undefined, walk.pages[to]]
  return [...new Set(pages.flatMap((page) => (page ? [page.exchange] : [])))]
}
