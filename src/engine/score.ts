import { lackOf } from '../model/capability.ts'
import type { CheckMeta, Defect, Judgement, SuiteError } from '../model/check.ts'
import type { Evidence } from '../model/exchange.ts'
import { allLooked, type Looked } from '../model/looked.ts'
import type { Operation } from '../model/operation.ts'
import { mergeOutcomes, type Outcome } from '../model/outcome.ts'
import { placesIn } from '../model/place.ts'
import { type Reason, sentenceOf } from '../model/reason.ts'
import type { CheckReport, Doubt, Finding } from '../model/report.ts'
import { isScored, type Level, levelOf, type Profile, type Requirement } from '../model/requirement.ts'

/** A check's judgement on one collection, freed of what the engine works with. */
export interface ScoredPart {
  collection: Record<string, string>
  judgement: Judgement | SuiteError
  /** What it rests on. */
  looked: Looked
}

export interface Scoring {
  requirements: ReadonlyMap<string, Requirement>
  profile: Profile
  evidence(exchange: number): Promise<Evidence>
}

/** Findings a check shows at most on one collection; the first say what there is to say. */
const MAX_FINDINGS_PER_COLLECTION = 3
/** Findings a check shows at most on all collections together: of thousands of collections the first will do. */
const MAX_FINDINGS_PER_CHECK = 300
/** Exchanges a finding shows at most. */
const MAX_EVIDENCE_PER_FINDING = 6
/** Places a finding names at most; renderers mark fewer. */
const MAX_PLACES_PER_FINDING = 50
/** Collections that are named as undecided at most. */
const MAX_UNDECIDED_COLLECTIONS = 100

/** A check's line in the report: the level decides what a broken sentence amounts to. */
export async function scoreCheck(
  check: CheckMeta,
  operation: Operation,
  parts: readonly ScoredPart[],
  scoring: Scoring,
): Promise<CheckReport> {
  const requirement = scoring.requirements.get(check.requirement)
  if (!requirement)
    throw new Error(`${check.id} names ${check.requirement}, which is not in requirements.yaml`)
  const level = levelOf(requirement, operation)
  const scored = isScored(requirement, level, scoring.profile)
  const rated = parts.map(({ collection, judgement, looked }) => ({
    collection,
    judgement,
    looked,
    ...rate(judgement, level, scored),
  }))
  const large = rated.filter(({ judgement }) => !('isTooSmall' in judgement))
  const counted = large.length > 0 ? large : rated
  const worst = mergeOutcomes(counted)
  const telling = counted.filter(({ outcome }) => outcome === worst?.outcome)
  return {
    id: check.id,
    operation: operation.id,
    requirement: requirement.id,
    level,
    scored,
    outcome: worst?.outcome ?? 'untested',
    ...reasonOf(worst ? worst.judgement : lackOf(check.asks, operation.paging.limit)),
    ...doubtsOf(check.id, telling),
    ...lookedBy(telling),
    title: check.title,
    sentence: (requirement.quote && operation.sentences[requirement.quote]) || requirement.sentence,
    source: requirement.source,
    why: check.why,
    mend: check.fix,
    findings: await firstFindings(telling, scoring),
  }
}

function rate(
  judgement: ScoredPart['judgement'],
  level: Level,
  scored: boolean,
): { outcome: Outcome; doubt: boolean } {
  switch (judgement.kind) {
    case 'met':
      return { outcome: 'pass', doubt: false }
    case 'broken':
      return { outcome: brokenAt(level, scored), doubt: false }
    case 'inconclusive':
      return {
        outcome: 'inconclusive',
        doubt: judgement.isUnjudged === true || (judgement.defects ?? []).length > 0,
      }
    default:
      return { outcome: judgement.kind, doubt: false }
  }
}

function brokenAt(level: Level, scored: boolean): Outcome {
  if (level === 'MUST' || (level === 'SHOULD' && scored)) return 'fail'
  return level === 'SHOULD' ? 'warn' : 'note'
}

/** What a judgement that decides nothing says, in words and as a code; of a finding the message. */
function reasonOf(judgement: ScoredPart['judgement'] | Reason): ReasonFacts {
  if ('code' in judgement) return factsOf(judgement)
  if ('reason' in judgement) return factsOf(judgement.reason)
  const message = judgement.kind === 'broken' ? judgement.defects[0]?.message : undefined
  return { reason: message ?? null, reasonCode: null }
}

type ReasonFacts = Pick<CheckReport, 'reason' | 'reasonArgs'> & { reasonCode: string | null }

function factsOf(reason: Reason): ReasonFacts & { reason: string } {
  const { code, args } = reason
  const hasArgs = Object.keys(args).length > 0
  return { reason: sentenceOf(reason), reasonCode: code, ...(hasArgs && { reasonArgs: { ...args } }) }
}

/** What the outcome rests on; nothing where the data of the check does not show it. */
function lookedBy(telling: readonly ScoredPart[]): Pick<CheckReport, 'looked'> {
  const looked = allLooked(telling.map((part) => part.looked))
  return Object.values(looked).some((count) => count > 0) ? { looked } : {}
}

/** The collections on which nothing was decided. */
function doubtsOf(id: string, telling: readonly ScoredPart[]): Pick<CheckReport, 'doubts'> {
  const [suite = id] = id.split('/', 1)
  const doubts = telling
    .slice(0, MAX_UNDECIDED_COLLECTIONS)
    .flatMap(({ collection, judgement }) =>
      judgement.kind === 'inconclusive' ? [doubtOf(suite, collection, judgement)] : [],
    )
  return doubts.length > 0 ? { doubts } : {}
}

function doubtOf(
  suite: string,
  collection: Record<string, string>,
  { reason, explainedBy }: Extract<Judgement, { kind: 'inconclusive' }>,
): Doubt {
  const explanation = reason.code === 'explained-elsewhere' ? { explainedBy: explainedBy ?? suite } : {}
  return { collection, ...factsOf(reason), ...explanation }
}

async function firstFindings(parts: readonly ScoredPart[], scoring: Scoring): Promise<Finding[]> {
  const found: Finding[] = []
  for (const part of parts) {
    if (found.length >= MAX_FINDINGS_PER_CHECK) break
    found.push(...(await findingsOf(part, scoring)))
  }
  return found
}

async function findingsOf({ collection, judgement }: ScoredPart, scoring: Scoring): Promise<Finding[]> {
  const defects = 'defects' in judgement ? (judgement.defects ?? []) : []
  return Promise.all(telling(defects).map((defect) => findingOf(defect, collection, scoring)))
}

/** The first defects, and the first of every further code: what is tolerated by its code must not hide another. */
function telling(defects: readonly Defect[]): Defect[] {
  const codes = new Map<string, Defect>()
  for (const defect of defects) if (!codes.has(defect.code)) codes.set(defect.code, defect)
  return defects.filter(
    (defect, index) => index < MAX_FINDINGS_PER_COLLECTION || codes.get(defect.code) === defect,
  )
}

async function findingOf(
  defect: Defect,
  collection: Record<string, string>,
  scoring: Scoring,
): Promise<Finding> {
  const exchanges = [...new Set(defect.exchanges)].slice(0, MAX_EVIDENCE_PER_FINDING)
  return {
    code: defect.code,
    collection,
    message: defect.message,
    expected: defect.expected,
    actual: defect.actual,
    known: false,
    places: placesIn(defect.places, exchanges).slice(0, MAX_PLACES_PER_FINDING),
    ...(defect.conditions && { conditions: [...defect.conditions] }),
    evidence: await Promise.all(exchanges.map((id) => scoring.evidence(id))),
    counterexample: defect.counterexample ?? null,
    replay: defect.replay ?? null,
    ...(defect.window && { window: defect.window }),
    ...(defect.history && { history: defect.history }),
  }
}
