import type {
  CheckIn,
  CheckMeta,
  Defect,
  FoldedCheck,
  JudgedCheck,
  Judgement,
  Observation,
  Subject,
  SuiteIn,
} from './model/check.ts'
import { because, type Reason, type ReasonCode } from './model/reason.ts'
import type { Probe, Probing } from './probe/kit/probing.ts'
import type { Timeline } from './walk/timeline.ts'

/** Probes that a check asks for, by the name its judge knows them by. */
export type Needs = Record<string, Probe>

/** What those probes collected. */
export type Collected<N extends Needs> = { [K in keyof N]: N[K] extends Probe<infer T> ? T : never }

/** What a judge reads in addition to the data it asked for. */
export interface JudgedSubject extends Subject {
  timeline: Timeline
}

export type Check = CheckIn<Probing>
export type Suite = SuiteIn<Probing>

/** Defines a check over probes; what its judge gets follows from what it needs. */
export function defineCheck<N extends Needs>(
  check: CheckMeta &
    Pick<JudgedCheck<Probing>, 'on' | 'judgesUnreadable'> & {
      needs: N
      judge(data: Collected<N>, subject: JudgedSubject): Judgement
    },
): Check {
  const { lacks, judge } = check
  // The engine hands each judge what its own needs collected, which this signature states and the engine's cannot.
  const judged = { ...check, judge: inapplicableWhere(lacks, judge) }
  return judged as unknown as Check
}

/** Defines a check over every answer. */
export function defineFold<S>(
  check: CheckMeta &
    Pick<FoldedCheck<Probing>, 'on' | 'feeds'> & {
      start(): S
      step(state: S, observation: Observation, subject: Subject): void
      finish(state: S, subject: Subject): Judgement
    },
): Check {
  const { lacks, finish } = check
  return { ...check, finish: inapplicableWhere(lacks, finish) } as unknown as Check
}

/** The document decides before what was seen. */
function inapplicableWhere<D, S extends Subject>(
  lacks: CheckMeta['lacks'],
  judge: (data: D, subject: S) => Judgement,
): (data: D, subject: S) => Judgement {
  if (!lacks) return judge
  return (data, subject) => {
    const lack = lacks(subject.operation)
    return lack === undefined ? judge(data, subject) : { kind: 'inapplicable', reason: lack }
  }
}

export const met: Judgement = { kind: 'met' }

/** The code of a reason, and what its sentence is made from. */
type Because<C extends ReasonCode> = Parameters<typeof because<C>>

/** Asked for and not shown. */
export const inconclusive = <C extends ReasonCode>(...reason: Because<C>): Judgement =>
  undecided(because(...reason))

/**
 * The same, for a reason that is there already.
 * @param explainedBy The suite whose findings explain it.
 */
export const undecided = (reason: Reason, explainedBy?: string): Judgement => ({
  kind: 'inconclusive',
  reason,
  ...(explainedBy !== undefined && { explainedBy }),
})

/** Seen, and not seen again. */
export const notConfirmed = (defects: readonly Defect[]): Judgement => ({
  kind: 'inconclusive',
  reason: because('not-confirmed'),
  defects,
})

/**
 * A simpler check explains what was seen, so that one defect is not reported twice.
 * @param what A clause: what the other check shows.
 * @param by The suite of that check, where it is not the own one.
 */
export const explainedElsewhere = (what: string, by?: string): Judgement =>
  undecided(because('explained-elsewhere', { what }), by)

/** Seen, and not judged whole: no pass elsewhere outweighs it. */
export const unjudged = (what: string): Judgement => ({
  kind: 'inconclusive',
  reason: because('unjudged-schema', { what }),
  isUnjudged: true,
})

/** The config does not offer it. */
export const untested = <C extends ReasonCode>(...reason: Because<C>): Judgement => ({
  kind: 'untested',
  reason: because(...reason),
})

/** The document has no such thing, or the target legally declined. */
export const inapplicable = <C extends ReasonCode>(...reason: Because<C>): Judgement => ({
  kind: 'inapplicable',
  reason: because(...reason),
})

/** Broken where there are defects, else met. */
export const brokenBy = (defects: readonly Defect[]): Judgement =>
  defects.length > 0 ? { kind: 'broken', defects } : met

export type { Defect, Judgement, Observation, Subject } from './model/check.ts'
export { because, type Reason } from './model/reason.ts'
