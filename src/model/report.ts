import type { Condition } from './check.ts'
import type { Evidence } from './exchange.ts'
import type { KnownFailingFact } from './known-failing.ts'
import type { Looked } from './looked.ts'
import type { Outcome } from './outcome.ts'
import type { HistoryPicture, Timings, WalkMap, WalkWindow } from './picture.ts'
import type { Place } from './place.ts'
import type { Level } from './requirement.ts'

/** The verdict on a whole run; the first that applies, in this order. */
export type Verdict = 'aborted' | 'non-conformant' | 'incomplete' | 'partial' | 'conformant'

/**
 * The one result object: what `report.json` holds and every renderer reads. `reports/report.schema.json` says the same, and a
 * test holds the two together.
 */
export interface Report {
  schemaVersion: '1'
  tool: { name: 'threadcount'; version: string }
  target: {
    baseUrl: string
    implementation: { name: string; version: string } | null
    /** `file` is relative to where the run was started, or only a name. */
    document: { title: string; sha256: string; file?: string }
    /** The operations judged, and where the document has them. Absent in reports of earlier releases. */
    operations?: OperationPlace[]
  }
  run: RunFacts
  verdict: Verdict
  summary: Record<Outcome, number>
  collections: CollectionFacts[]
  coverage: Coverage
  checks: CheckReport[]
  /** When requests were sent; absent in reports of earlier releases and of joined shards. */
  timings?: Timings
}

/** Where an operation stands in the document. */
export interface OperationPlace {
  id: string
  path: string
  /** JSON pointer into the document. */
  pointer: string
  /** Counted from 1; null where it is not known. */
  line: number | null
  /** What a reader of evidence must know of it. */
  paging?: PagingFacts
}

/** How an operation pages: pointers (RFC 6901) into the body, and the names of the query parameters. */
export interface PagingFacts {
  items: string
  identity: string
  next: string
  hasMore: string | null
  limit: string
  cursor: string
}

/** A file by its digest, hexadecimal. */
export interface FileDigest {
  name: string
  sha256: string
}

export interface RunFacts {
  startedAt: string
  durationMs: number
  seed: number
  profile: string
  shard: string | null
  /** Check ids that filters left out. */
  deselected: string[]
  requests: number
  fixtureRequests: number
  /**
   * Requests in the longest chain, each asked for only once the one before it was answered, fixtures not: what no number of
   * requests in flight makes shorter. Absent in reports of earlier releases.
   */
  longestChain?: number
  leftBehind: string[]
  /** Why the run ended early, or null. */
  aborted: string | null
  /** True if the user interrupted the run. */
  interrupted: boolean
  /** What became of each entry of the list of known failures; absent where there is no list. */
  knownFailing?: KnownFailingFact[]
  /** What the run was made with; absent in reports of earlier releases. */
  environment?: { node: string; os: string }
  /** The files it was configured by, and a digest of the settings in force, credentials left out. */
  config?: { files: FileDigest[]; sha256: string }
  /** The report that this run is compared with; absent where there is none. */
  baseline?: FileDigest & { startedAt: string }
  /** Digest of the requirements, the profile and the checks that there are. */
  suite?: { sha256: string }
  /** What the exit code tolerates; absent where neither a list nor a baseline is used. */
  tolerance?: Tolerance
  /** Command lines that start the reference server again; absent where the target was another. */
  reference?: ReferenceLines
  /** The exit code of the run, and why. Absent in reports of earlier releases. */
  exit?: Exit
  /** The finding that was looked for again; absent where the run was no replay. */
  replay?: ReplayAnswer
}

/** What a list of known failures, or a baseline, comes to. Findings of checks that the exit code counts. */
export interface Tolerance {
  by: 'baseline' | 'known-failing' | 'both'
  /** Names of the files. */
  file: string
  /** Findings that it tolerates, and findings that it does not. */
  known: number
  new: number
  /** Findings of the baseline that no longer show, and entries of the list that are stale. */
  gone: number
  /** Scored checks in doubt that are tolerated, too. */
  inDoubt: number
}

/** How to start the reference server of a demo again. */
export interface ReferenceLines {
  /** Judges it; `--replay` may follow. */
  demo: string
  /** Starts it where it was, so that curl lines find it. */
  serve: string
}

/** An exit code and the reason for it: a clause without a full stop. */
export interface Exit {
  code: number
  reason: string
}

/** What became of a finding that was looked for again. */
export interface ReplayAnswer {
  /** As in `--replay`: `report.json#walk/missing-items/1`. */
  finding: string
  answer: 'still-there' | 'no-longer-shown' | 'cannot-tell'
  /** One sentence. */
  message: string
}

/** A collection on which a check could not be decided. */
export interface Doubt {
  collection: Record<string, string>
  reason: string
  reasonCode: string | null
  reasonArgs?: Record<string, string | number>
  /** The suite whose findings explain it; absent where nothing does. */
  explainedBy?: string
}

export interface CollectionFacts {
  operation: string
  params: Record<string, string>
  /** Query parameters of its own; absent where it has none. */
  query?: Record<string, string>
  items: number
  complete: boolean
  boundaries: { crossed: number; total: number }
  /** Nothing changed in it while it was read. */
  still: boolean
  /** Status that the config expects instead of a list; absent where it expects one. */
  expected?: number
  /** Items that the suite made in it; absent where it was there before the run. */
  made?: number
  /** Neighbours that show the same times, and so may tie in the sort key; absent where the document names no times. */
  ties?: number
  /** How it was walked. */
  map?: WalkMap
  /** Items in front of a page, and the milliseconds that it took: one page each, bounded. */
  latency?: [depth: number, ms: number][]
}

/** What was seen: statuses by count, parameters by the values sent, fields by the number of times seen. */
export interface Coverage {
  statuses: Record<string, number>
  parameters: Record<string, string[]>
  fields: Record<string, number>
}

export interface CheckReport {
  id: string
  operation: string
  requirement: string
  level: Level
  scored: boolean
  outcome: Outcome
  /** Why, where the outcome is not pass or fail. */
  reason: string | null
  /** The same as a stable code; null where there is none. Absent in reports of earlier releases. */
  reasonCode?: string | null
  /** What the sentence of the code is made from. */
  reasonArgs?: Record<string, string | number>
  /** What the outcome rests on; absent where it is not known, and in reports of earlier releases. */
  looked?: Looked
  /** The collections that leave an inconclusive check undecided. Absent in reports of earlier releases. */
  doubts?: Doubt[]
  /** True for an inconclusive check whose doubt the exit code tolerates; absent otherwise. */
  tolerated?: boolean
  /** True in the first sentence of the check: what holds when it passes. */
  title: string
  /** The sentence of the contract that the check is about. */
  sentence: string
  /** Where the rule comes from: the contract, an RFC, an AIP. Absent in reports of earlier releases. */
  source?: string
  /** Why it matters, and what to change in an implementation that fails (`mend`). */
  why: string
  mend: string
  findings: Finding[]
}

/** One defect, with what a stranger needs to see it again. */
export interface Finding {
  code: string
  collection: Record<string, string>
  message: string
  expected: string
  actual: string
  known: boolean
  /** True if the report that this run is compared with has it too; absent where there is none. */
  inBaseline?: boolean
  /** Where in the evidence it shows. Absent in reports of earlier releases. */
  places?: Place[]
  /** What must hold besides the requests for it to show again; absent where nothing must. */
  conditions?: Condition[]
  evidence: Evidence[]
  /** The shortest failing input, for generated input. */
  counterexample?: unknown
  replay: { seed: number; path: string; steps: string[] } | null
  /** Where the walk went wrong, for a finding about a walk. */
  window?: WalkWindow
  /** What was done while the list was read, for a finding about changes. */
  history?: HistoryPicture
}
