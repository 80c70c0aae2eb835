import { basename, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { CollectionConfig, Config } from '../../config/index.ts'
import { type Collection, idOf, type Named } from '../../model/collection.ts'
import { usageError } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { Contract } from '../../model/operation.ts'
import type { CheckReport, CollectionFacts, Finding, ReplayAnswer, Report } from '../../model/report.ts'
import { type Focus, widened } from '../../probe/kit/focus.ts'
import { readReportFile } from '../../report/index.ts'
import { focusOf } from '../operation/replay-focus.ts'
import { answerOf, type JudgedAgain } from '../result/replay-answer.ts'
import { asArgument, isLocal } from './base-url.ts'

/** A finding of a report, to be looked for again. */
export interface Replay {
  /** The config with the report's seed and profile, and only its check. */
  config: Config
  operation: string
  /** Items of each collection to make: one like the finding's, where the suite had made it. */
  sizes: number[]
  /** The finding's collection, or the one made in its stead. */
  focusIn(collections: readonly Collection[]): Collection | undefined
  /** What is to be asked. */
  focus: Focus
  /** What became of the finding. */
  answer(judged: JudgedAgain): ReplayAnswer
  /**
   * What may make this run differ from the first.
   * @throws KnownFailure where it would go to another target than the report's without `--target`
   */
  admit(baseUrl: string, contract: Contract): string[]
}

/**
 * Reads what `--replay` names.
 * @throws KnownFailure for a file that is no report, and where there is no such check or finding
 */
export async function readReplay(
  { file, check: id, index }: NonNullable<Config['replay']>,
  config: Config,
): Promise<Replay> {
  const name = basename(file)
  const report = await readReportFile(file, name)
  const { check, finding } = findingOf(report, name, id, index)
  const there = factsOf(report, finding)
  const made = there?.made
  if (made !== undefined && !config.fixtures) {
    throw usageError(
      `${name} has finding ${index} of ${id} on a collection that the run had made for itself`,
      'Replay it with the config of that run, which has fixtures.',
    )
  }
  const focus = focusOf(report, check, finding, config.query)
  // What one request shows needs no other items.
  const items = widened(focus) ? (there?.items ?? 0) : 0
  return {
    config: {
      ...config,
      baseUrl: config.baseUrl ?? localUrlOf(report, name),
      seed: report.run.seed,
      profile: report.run.profile,
      only: [check.id],
      skip: [],
      shard: undefined,
      out: besides(file, config.out),
      collections:
        made === undefined
          ? withCollection(config.collections, namedBy(report, finding), check.operation)
          : config.collections,
    },
    operation: check.operation,
    sizes: made === undefined ? [] : [made],
    focusIn: (collections) =>
      made === undefined
        ? collections.find((each) => isSame(idOf(each), finding.collection))
        : collections.find(({ isMade }) => isMade),
    focus,
    answer: (judged) => answerOf({ name: `${name}#${id}/${index}`, finding, items }, judged),
    admit(baseUrl, { document }) {
      const { target } = report
      const isElsewhere = baseUrl !== target.baseUrl
      const isOther = document.sha256 !== target.document.sha256
      return [
        ...(isElsewhere ? [`replay: ${name} is of ${target.baseUrl}, and this run asks ${baseUrl}.`] : []),
        ...(isOther
          ? [
              `replay: ${name} is of another document than ${basename(document.file)}, so this run may differ.`,
            ]
          : []),
      ]
    },
  }
}

/** Where the replay is written: not over the report that it comes from, nor over that of another run. */
function besides(file: string, out: string): string {
  const home = dirname(resolve(file))
  const isOfAnother = out === resolve('reports/out')
  return home === resolve(out) || isOfAnother ? join(home, 'replay') : out
}

/** What the report knows of the finding's collection. */
const factsOf = ({ collections }: Report, { collection }: Finding): CollectionFacts | undefined =>
  collections.find((facts) => isSame(idOf(facts), collection))

/** Parameters of the finding's collection, each where it belongs. */
function namedBy(report: Report, finding: Finding): Named {
  const facts = factsOf(report, finding)
  if (!facts) return { params: finding.collection }
  return { params: facts.params, ...(facts.query && { query: facts.query }) }
}

const isSame = (one: Record<string, string>, other: Record<string, string>): boolean =>
  isDeepStrictEqual({ ...one }, { ...other })

/** Findings are numbered through all operations of a check. */
function findingOf(
  { checks }: Report,
  name: string,
  id: string,
  index: number,
): { check: CheckReport; finding: Finding } {
  const named = checks.filter((check) => check.id === id)
  if (named.length === 0) {
    const ids = checks.map((check) => check.id)
    throw usageError(`${name} has no check ${id}`, didYouMean(id, ids) ?? 'See threadcount list.')
  }
  const numbered = named.flatMap((check) => check.findings.map((finding) => ({ check, finding })))
  const chosen = numbered[index - 1]
  if (chosen) return chosen
  const count = numbered.length
  throw usageError(
    `${name} has no finding ${index} of ${id}`,
    count === 0 ? 'It has none.' : `It has ${count === 1 ? 'one, number 1' : `${count}, from 1`}.`,
  )
}

/** A report may come from anywhere: it may not lead this machine's credentials to a host of its own choice. */
function localUrlOf({ target: { baseUrl } }: Report, name: string): string {
  if (isLocal(baseUrl)) return baseUrl
  throw usageError(
    `${name} is of ${baseUrl}, and this run has no base URL.`,
    `Add --base-url ${asArgument(baseUrl)} if that is the target.`,
  )
}

function withCollection(
  collections: readonly CollectionConfig[],
  named: Named,
  operation: string,
): CollectionConfig[] {
  const isThere = collections.some((each) => isSame(idOf(each), idOf(named)))
  return isThere ? [...collections] : [...collections, { operation, ...named, expect: {}, isOpen: false }]
}
