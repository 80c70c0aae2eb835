import type { Defect, Judgement } from '../model/check.ts'
import { because } from '../model/reason.ts'
import type { Violation, ViolationKind } from './compare.ts'
import { howEndless } from './endless.ts'
import { conditionsOf, placesOf } from './placed.ts'
import type { Timeline } from './timeline.ts'
import { isProof, type Trial, type Verified, verify } from './trial.ts'
import type { Walk } from './walk.ts'
import { windowOf } from './window.ts'

/** The texts of a kind of violation. */
export interface ViolationText {
  code: string
  expected: string
  /** An order is wrong only in comparison with the one of another walk. */
  isCompared?: boolean
  /** One sentence about one violation. */
  message(verified: Verified): string
}

/** Violations of each kind that are drawn; a report shows few more. */
const DRAWN = 3

/**
 * Walks that go wrong in one way, each once and in another place, before that is proof: where nothing changes, and where
 * others write.
 */
const MIN_WALKS_AS_PROOF = { still: 2, moving: 3 }

/**
 * The violations of some kinds in these trials, as defects: proved where the repeated walk showed them too, or where
 * several walks show them. A fault that shows one time in fifty seldom shows in the repetition.
 */
export function judgeWalks(
  trials: readonly Trial[],
  timeline: Timeline,
  texts: Partial<Record<ViolationKind, ViolationText>>,
): Judgement {
  const found = trials
    .flatMap((trial) => verify(trial, timeline))
    .filter(({ violation }) => texts[violation.kind])
  const defectsOf = (some: readonly Verified[]): Defect[] => {
    const told = new Map<ViolationKind, number>()
    return some.flatMap((verified) => {
      const { kind } = verified.violation
      const text = texts[kind]
      const earlier = told.get(kind) ?? 0
      told.set(kind, earlier + 1)
      const isDrawn = earlier < DRAWN
      return text ? [defectOf(verified, text, timeline, isDrawn, howOften(verified, recurring, trials))] : []
    })
  }
  const recurring = recurringIn(found, timeline)
  const proved = defectsOf(found.filter((one) => isProof(one) || recurring.has(one)))
  if (proved.length > 0) return { kind: 'broken', defects: proved }
  const suspected = defectsOf(found.filter(({ tries }) => tries > 0))
  if (suspected.length === 0) return { kind: 'met' }
  return {
    kind: 'inconclusive',
    reason: because('not-confirmed'),
    defects: suspected,
  }
}

/** Violations of a kind that so many walks show, each in another place or at another time. */
function recurringIn(found: readonly Verified[], timeline: Timeline): ReadonlyMap<Verified, number> {
  const enough = timeline.isUnchanged() ? MIN_WALKS_AS_PROOF.still : MIN_WALKS_AS_PROOF.moving
  const once = found.filter(
    ({ shown, tries, violation, isVolatile }) =>
      shown === 0 && tries > 0 && !isVolatile && RECURRING.has(violation.kind),
  )
  const recurring = new Map<Verified, number>()
  for (const alike of Map.groupBy(once, ({ violation }) => violation.kind).values()) {
    const walks = new Set(alike.map(({ trial }) => trial)).size
    const times = [...Map.groupBy(alike, placeOf).values()].map((there) => timesOf(there, timeline))
    if (Math.min(walks, sum(times)) >= enough) for (const one of alike) recurring.set(one, walks)
  }
  return recurring
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** How often something went wrong in one place: where a right walk lies between, one write is not the cause of both. */
function timesOf(there: readonly Verified[], timeline: Timeline): number {
  const walks = there.map(({ trial }) => trial.walk)
  const again = there.flatMap(({ trial }) => trial.again)
  const right = timeline.isUnchanged()
    ? [...timeline.walks, ...again].filter((walk) => !walks.includes(walk))
    : []
  const spans = walks.map(({ span }) => span).toSorted((a, b) => a.from - b.from)
  return spans.filter(({ from }, index) => {
    const until = Math.max(...spans.slice(0, index).map(({ to }) => to))
    return index === 0 || right.some(({ span }) => span.from >= until && span.to <= from)
  }).length
}

/**
 * Other checks judge failures and endless walks; and a cursor that is rejected now and then may have been ended by a walk
 * that began at the same time.
 */
const RECURRING: ReadonlySet<ViolationKind> = new Set<ViolationKind>([
  'missing',
  'duplicate',
  'disorder',
  'early-end',
  'phantom-page',
])

/** Where a violation shows: two of one place may have one cause, such as a write. */
function placeOf({ trial, violation }: Verified): string | undefined {
  if ('id' in violation) return violation.id
  if (violation.kind === 'disorder') return violation.ids[1]
  return 'ids' in violation ? violation.ids[0] : `${trial.walk.plan.label} ${violation.pages.join()}`
}

function howOften(
  verified: Verified,
  recurring: ReadonlyMap<Verified, number>,
  { length }: readonly Trial[],
): string {
  const { shown, tries } = verified
  const walks = recurring.get(verified)
  if (walks !== undefined) return ` (intermittently: in ${walks} of ${length} walks, once each)`
  return shown < tries ? ` (shown again in ${shown} of ${tries} repetitions)` : ''
}

function defectOf(
  verified: Verified,
  text: ViolationText,
  timeline: Timeline,
  isDrawn: boolean,
  often: string,
): Defect {
  const { trial, violation } = verified
  const { code, expected, message } = text
  const compared = comparedWith(violation, trial.walk, timeline, text.isCompared)
  const window = isDrawn ? windowOf(violation, trial.walk, timeline) : undefined
  return {
    code,
    message: message(verified),
    expected,
    actual: `${describeViolation(verified)}${often}`,
    exchanges: [...compared, ...exchangesOf(trial.walk, violation.pages)],
    places: placesOf(violation, trial.walk, compared),
    ...conditionsOf(verified),
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
      return `${someOf(violation.ids)} not listed ${from === to ? 'on' : 'between'} ${where}`
    case 'early-end':
      return `${someOf(violation.ids)} never listed; the walk ended on page ${to + 1} ${at}`
    case 'disorder':
      return `${violation.ids[1]} after ${violation.ids[0]} on ${where}`
    case 'phantom-page':
      return `page ${from + 1} ${at} indicates more items; no item follows`
    case 'endless':
      return `${howEndless(trial.walk)}, ${at}`
    default:
      return `status ${trial.walk.pages[to]?.status ?? 0} on page ${to + 1} ${at}`
  }
}

/** Ids that a sentence names; the others are counted. */
const MAX_NAMED_IDS = 3

/** A few ids, and how many more there are. */
export function someOf(ids: readonly string[]): string {
  const shown = ids.slice(0, MAX_NAMED_IDS).join(', ')
  return ids.length > MAX_NAMED_IDS ? `${shown} and ${ids.length - MAX_NAMED_IDS} more` : shown
}

/** The page of another walk that lists what this one left out, or has elsewhere: it shows that, and where, the item is there. */
function comparedWith(violation: Violation, walk: Walk, timeline: Timeline, isCompared = false): number[] {
  const { kind } = violation
  const isLoss = kind === 'missing' || kind === 'early-end'
  if (!isLoss && !(kind === 'disorder' && isCompared)) return []
  const [lost] = violation.ids
  const page = timeline.walks
    .filter((other) => other !== walk)
    .flatMap(({ pages }) => pages)
    .find(({ ids }) => lost !== undefined && ids.includes(lost))
  return page ? [page.exchange] : []
}

/**
 * The exchanges to replay: the page before the walk's beginning, what its request returned before, and the pages concerned.
 */
function exchangesOf(walk: Walk, [from, to]: [number, number]): number[] {
  const { origin } = walk.plan
  const before = from === 0 && origin ? origin.walk.pages[origin.page] : undefined
  const pages = [
    before,
    walk.plan.before,
    walk.pages[from],
    to - from > 1 ? walk.pages[to - 1] : undefined,
    walk.pages[to],
  ]
  return [...new Set(pages.flatMap((page) => (page ? [page.exchange] : [])))]
}
