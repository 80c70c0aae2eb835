import type { Capability } from './capability.ts'
import type { Collection } from './collection.ts'
import type { Exchange } from './exchange.ts'
import type { FindingCodes } from './finding-code.ts'
import type { Operation, SchemaViolation } from './operation.ts'
import type { HistoryPicture, WalkWindow } from './picture.ts'
import type { Place } from './place.ts'
import type { ProbeIn } from './probe.ts'
import type { Reason } from './reason.ts'

/** A defect as a judge reports it: plain values and the numbers of the exchanges that show it, in the order to replay. */
export interface Defect {
  /** Stable kebab-case noun: `duplicate-item`. */
  code: string
  message: string
  expected: string
  actual: string
  exchanges: readonly number[]
  /** Where in these exchanges it shows; never empty. */
  places: readonly Place[]
  /** Under what it shows besides its requests. */
  conditions?: readonly Condition[]
  /** The shortest failing input, where input was generated. */
  counterexample?: unknown
  replay?: { seed: number; path: string; steps: string[] }
  /** Where the walk went wrong. */
  window?: WalkWindow
  /** What was done while the list was read. */
  history?: HistoryPicture
}

/** `intermittent`: the same requests show it at times only. `other-walks`: it shows while other walks are under way. */
export type Condition = 'intermittent' | 'other-walks'

/** What a judge says of one collection. The level of the requirement turns `broken` into fail, warn or note. */
export type Judgement =
  | { kind: 'met' }
  | { kind: 'broken'; defects: readonly Defect[] }
  /** Asked for and not shown. Defects are suspicions that could not be confirmed: they outweigh a pass elsewhere. */
  | {
      kind: 'inconclusive'
      reason: Reason
      defects?: readonly Defect[]
      /** Part of what was asked for was not judged: outweighs a pass elsewhere too. */
      isUnjudged?: true
      /** The collection is too small for the check: what any other collection shows outweighs it. */
      isTooSmall?: true
      /** With `explained-elsewhere`: the suite whose findings explain it; by default the check's own. */
      explainedBy?: string
    }
  | { kind: 'untested'; reason: Reason }
  | { kind: 'inapplicable'; reason: Reason }

/** The check itself failed. */
export interface SuiteError {
  kind: 'error'
  reason: Reason
}

/** A parsed body. */
export interface Body {
  value: unknown
  /** Where it is not as the document recommends, once a check has asked: several checks do, and it is judged once. */
  notAsRecommended?: SchemaViolation[]
}

/** An exchange in the recorder's hand: judged by folds while its body is there. */
export interface Observation {
  exchange: Exchange
  /** The request keeps the contract: this collection, an accepted credential, limit in range, own cursor. */
  isPlain: boolean
  /** The id in the path is well-formed, whether or not a collection has it. */
  isWellFormed: boolean
  limit: number | undefined
  /** The request is the viewer's for this collection, odd as its limit or its cursor may be. */
  isOwn: boolean
  /** The request carries a cursor that the target gave out, and not as garbage of our own making. */
  hasOwnCursor: boolean
  /** Parsed body; `undefined` where it is not JSON. */
  json: Body | undefined
}

/** Takes secrets out of a text. */
export type Quote = (text: string) => string

/** What every judge may read in addition to the data it asked for. */
export interface Subject {
  operation: Operation
  collection: Collection
  /** For what is quoted of an answer, before it is shortened: a secret that is cut is no longer found. */
  quote?: Quote | undefined
}

/** What a check says of itself: shown by `list`, `explain` and the reports. */
export interface CheckMeta {
  /** `suite/subject`, a noun for the failing thing. */
  id: string
  /** Row of `spec/requirements.yaml`. */
  requirement: string
  /** A sentence that is true when the check passes. */
  title: string
  /** Why it matters, and for which clients. */
  why: string
  /** What to change in an implementation that fails. Reports publish it as `mend`. */
  fix: string
  /** The codes of its findings, each with its meaning. */
  codes: FindingCodes
  /** What a config must offer so that the check can be shown. */
  asks: Capability
  /** What the document lacks, so that there is nothing to judge; `undefined` where it lacks nothing. */
  lacks?(operation: Operation): Reason | undefined
}

/**
 * The collections a check is judged on: `each` that the viewer may read, the `main` one with the most items, each
 * `forbidden` one that the config expects to be refused, or `any`.
 */
export type Reach = 'each' | 'main' | 'forbidden' | 'any'

/** A check over what named probes collected. Its judge touches no network. `C` is what probes work with. */
export interface JudgedCheck<C> extends CheckMeta {
  on: Reach
  needs: Record<string, ProbeIn<C>>
  /** Judged although the collection cannot be read. */
  judgesUnreadable?: boolean
  judge(data: Record<string, unknown>, subject: Subject): Judgement
}

/** A check over every answer, fed while its body is in hand. */
export interface FoldedCheck<C> extends CheckMeta {
  on: Reach
  /** Probes whose traffic it wants at least. */
  feeds: readonly ProbeIn<C>[]
  start(): unknown
  step(state: unknown, observation: Observation, subject: Subject): void
  finish(state: unknown, subject: Subject): Judgement
}

export type CheckIn<C> = JudgedCheck<C> | FoldedCheck<C>

/** A subject's checks, in order. */
export interface SuiteIn<C> {
  name: string
  title: string
  checks: readonly CheckIn<C>[]
}
