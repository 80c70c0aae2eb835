import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { suites } from '../suites/index.ts'
import type { Config } from './config/index.ts'
import { loadContract } from './contract/index.ts'
import { loadProfile, loadRequirements } from './engine/rows.ts'
import { selectChecks } from './engine/select.ts'
import { openRecorder } from './http/index.ts'
import type { Listener } from './model/event.ts'
import { usageError } from './model/failure.ts'
import type { Contract } from './model/operation.ts'
import { OUTCOMES } from './model/outcome.ts'
import type { Report } from './model/report.ts'
import type { Level } from './model/requirement.ts'
import { RunStopped } from './model/stopped.ts'
import { exitCodeOf, verdictOf } from './model/verdict.ts'
import { renderers } from './report/index.ts'
import { judgeOperation, type OperationResult } from './run/judge-operation.ts'
import { placeCollections } from './run/place-collections.ts'

export { startReference } from './reference/index.ts'

/** What a caller may hear of a run, and how it may end it. */
export interface RunHooks {
  listener?: Listener
  signal?: AbortSignal
}

/** What came of a run. */
export interface RunResult {
  report: Report
  exitCode: number
  /** Absolute paths of what was written. */
  files: string[]
}

const require = createRequire(import.meta.url)
const tool: { name: string; version: string } = require('#package')

/**
 * Judges a target and writes the reports.
 * @throws KnownFailure for a wrong config or document
 */
export async function run(config: Config, hooks: RunHooks = {}): Promise<RunResult> {
  const contract = await loadContract(config.spec ?? require.resolve('#spec/openapi.yaml'), {
    operation: config.operations,
  })
  const scoring = {
    requirements: loadRequirements(require.resolve('#spec/requirements.yaml')),
    profile: loadProfile(join(require.resolve('#spec/requirements.yaml'), '../profiles'), config.profile),
  }
  const selection = selectChecks(allChecks(), config.only, config.skip)
  const jobs = placeCollections(contract, config.collections)
  const baseUrl = baseUrlOf(config, contract)
  await mkdir(config.out, { recursive: true })
  const recorder = await openRecorder(config.out)
  const clock = { startedAt: new Date().toISOString(), from: performance.now() }
  const ending = endingOf(config, hooks.signal)
  const listener = hooks.listener ?? (() => undefined)
  listener({ type: 'started', checks: selection.selected.length, collections: config.collections.length })
  const results: OperationResult[] = []
  try {
    for (const job of jobs) {
      const spent = results.reduce((sum, { requests }) => sum + requests, 0)
      results.push(
        await judgeOperation(job, {
          config: { ...config, baseUrl, maxRequests: config.maxRequests - spent },
          checks: selection.selected,
          scoring: { ...scoring, evidence: (id) => recorder.evidence(id) },
          recorder,
          version: tool.version,
          signal: ending.signal,
          listener,
        }),
      )
    }
  } finally {
    ending.clear()
    await recorder.close()
  }
  const report = buildReport(config, contract, baseUrl, results, selection.deselected, clock, ending.signal)
  const gate = {
    interrupted: report.run.interrupted,
    requireConformant: config.require === 'conformant',
    failOnWarn: config.failOn === 'warn',
    rotten: false,
  }
  const files = await writeReports(report, config)
  return {
    report,
    exitCode: exitCodeOf(report.verdict, report.checks, gate),
    files: [...files, recorder.file],
  }
}

/** A check, told to people. */
export interface CheckInfo {
  id: string
  requirement: string
  level: Level
  title: string
  sentence: string
  source: string
  why: string
  mend: string
  needs: string
}

/** Every check, in the order of the suites. */
export async function listChecks(): Promise<CheckInfo[]> {
  const rows = loadRequirements(require.resolve('#spec/requirements.yaml'))
  return allChecks().map(({ id, requirement, title, why, mend, asks }) => {
    const row = rows.get(requirement)
    if (!row) throw new Error(`${id} names ${requirement}, which is not in requirements.yaml`)
    return {
      id,
      requirement,
      level: row.keyword,
      title,
      sentence: row.sentence,
      source: row.source,
      why,
      mend,
      needs: asks,
    }
  })
}

const allChecks = () => suites.flatMap(({ checks }) => checks)

/** Ends on the caller's signal, or after `maxDurationS`. */
function endingOf(config: Config, outer: AbortSignal | undefined): { signal: AbortSignal; clear(): void } {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new RunStopped('interrupted', 'the run was interrupted'))
  outer?.addEventListener('abort', interrupt, { once: true })
  if (outer?.aborted) interrupt()
  const seconds = config.maxDurationS
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          controller.abort(new RunStopped('duration', `the run's ${seconds} s were over (--max-duration)`))
        }, seconds * 1000)
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', interrupt)
    },
  }
}

function baseUrlOf(config: Config, contract: Contract): string {
  const baseUrl = config.baseUrl ?? contract.servers.find((server) => /^https?:\/\//.test(server))
  if (!baseUrl)
    throw usageError('There is no base URL.', 'Give --base-url, or a servers entry in the document.')
  return baseUrl.replace(/\/$/, '')
}

function buildReport(
  config: Config,
  contract: Contract,
  baseUrl: string,
  results: readonly OperationResult[],
  deselected: string[],
  clock: { startedAt: string; from: number },
  signal: AbortSignal,
): Report {
  const checks = results.flatMap((result) => result.checks)
  const stop = signal.aborted && signal.reason instanceof RunStopped ? signal.reason : undefined
  const interrupted = stop?.reason === 'interrupted'
  const unread = results.every(({ isUnread }) => isUnread)
    ? (results[0]?.unreadReason ?? 'no collection')
    : undefined
  const aborted = interrupted ? 'interrupted' : unread
  const scoredOut = deselected.length
  const summary = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, checks.filter((check) => check.outcome === outcome).length]),
  ) as Report['summary']
  return {
    schemaVersion: '1',
    tool: { name: tool.name, version: tool.version },
    target: {
      baseUrl,
      implementation: config.implementation ?? null,
      document: { title: contract.document.title, sha256: contract.document.sha256 },
    },
    run: {
      startedAt: clock.startedAt,
      durationMs: Math.round(performance.now() - clock.from),
      seed: config.seed,
      profile: config.profile,
      shard: config.shard ? `${config.shard.index}/${config.shard.of}` : null,
      deselected,
      requests: results.reduce((sum, { requests }) => sum + requests, 0),
      fixtureRequests: 0,
      leftBehind: [],
      aborted: aborted ?? null,
      interrupted,
    },
    verdict: verdictOf(
      checks,
      scoredOut,
      aborted !== undefined && (interrupted || !checks.some(isScoredFail)),
    ),
    summary,
    collections: results.flatMap((result) => result.collections),
    coverage: mergeCoverage(results),
    checks,
  }
}

const isScoredFail = ({ scored, outcome }: Report['checks'][number]): boolean => scored && outcome === 'fail'

function mergeCoverage(results: readonly OperationResult[]): Report['coverage'] {
  const merged: Report['coverage'] = { statuses: {}, parameters: {}, fields: {} }
  for (const { coverage } of results) {
    for (const [status, count] of Object.entries(coverage.statuses)) {
      merged.statuses[status] = (merged.statuses[status] ?? 0) + count
    }
    Object.assign(merged.parameters, coverage.parameters)
    Object.assign(merged.fields, coverage.fields)
  }
  return merged
}

async function writeReports(report: Report, config: Config): Promise<string[]> {
  const files: string[] = []
  for (const format of config.formats as ('json' | 'html')[]) {
    const { file, render } = renderers[format]
    const path = join(config.out, file)
    await writeFile(path, render(report))
    files.push(path)
  }
  return files
}
