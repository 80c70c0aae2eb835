import { join } from 'node:path'
import type { Config } from './config/index.ts'
import type { Detection } from './contract/index.ts'
import type { SweepResult } from './fixtures/index.ts'
import { JOURNAL } from './model/driver.ts'
import type { Report } from './model/report.ts'
import type { ReferenceOptions, ReferenceServer } from './reference/index.ts'
import type { RunHooks, RunResult } from './run/judge-target.ts'
import type { CheckInfo } from './run/plan/checks.ts'
import type { Diagnosis } from './run/preflight/doctor.ts'
import type { GateFiles } from './run/result/gate.ts'
import type { OutFile } from './run/result/out-folder.ts'

export type { SweepResult } from './fixtures/index.ts'
export type { RunHooks, RunResult } from './run/judge-target.ts'
export type { CheckInfo } from './run/plan/checks.ts'
export type { Diagnosis } from './run/preflight/doctor.ts'
export type { OutFile } from './run/result/out-folder.ts'

// Each part is loaded when it is called for: `list` needs no HTTP client, `serve` no check.

/**
 * Judges a target and writes the reports.
 * @throws KnownFailure for a wrong config or document
 */
export async function run(config: Config, hooks: RunHooks = {}): Promise<RunResult> {
  const { judgeTarget } = await import('./run/judge-target.ts')
  return judgeTarget(config, hooks)
}

/**
 * Only the preflight: what will and will not be tested, and why, with a handful of requests.
 * @throws KnownFailure for a wrong config or document
 */
export async function doctor(config: Config, hooks: Pick<RunHooks, 'signal'> = {}): Promise<Diagnosis> {
  const { examine } = await import('./run/preflight/doctor.ts')
  return examine(config, hooks)
}

/**
 * The lists of an OpenAPI document, or these operations of it, and how each pages.
 * @throws KnownFailure for a document that cannot be read
 */
export async function detect(file: string, operation: string[]): Promise<Detection> {
  const { detectLists } = await import('./contract/index.ts')
  return detectLists(file, { operation })
}

/**
 * Removes what an interrupted run left on its target, by its journal. What the target does not show with the label of a
 * fixture stays, unless `yes` is set.
 * @throws KnownFailure for a wrong config, and where the file is no journal of the config's target
 */
export async function sweep(
  file: string,
  config: Config,
  hooks: Pick<RunHooks, 'signal'> & { yes?: boolean } = {},
): Promise<SweepResult> {
  const { sweepTarget } = await import('./run/sweep.ts')
  return sweepTarget(file, config, hooks)
}

/**
 * How many things the journal of a folder has on the target, in time for a process that ends at once. What is no journal
 * has none.
 */
export async function journalIn(folder: string): Promise<{ file: string; left(): number }> {
  const { leftIn } = await import('./fixtures/index.ts')
  const file = join(folder, JOURNAL)
  return { file, left: () => leftIn(file) }
}

/**
 * Writes the files of a report into a folder, and hands over their paths.
 * @throws KnownFailure where a run is writing there, or it cannot be written to
 */
export async function writeAll(directory: string, files: readonly OutFile[]): Promise<string[]> {
  const { claimFolder, writeInto } = await import('./run/result/out-folder.ts')
  const claim = claimFolder(
    directory,
    files.map(({ file }) => file),
  )
  try {
    return files.map((each) => writeInto(directory, each))
  } finally {
    claim.release()
  }
}

/**
 * Writes a file that no run writes, even while other programs write to its folder. Returns its path.
 * @throws KnownFailure where it cannot be written
 */
export async function writeBeside(directory: string, file: OutFile): Promise<string> {
  const { writeInto } = await import('./run/result/out-folder.ts')
  return writeInto(directory, file)
}

/**
 * The list of known failures and the baseline that a joined report is held against.
 * @throws KnownFailure where one of them cannot be read, or is of another document or profile
 */
export async function readGate(
  config: Pick<Config, 'knownFailing' | 'baseline'>,
  report: Report,
): Promise<GateFiles> {
  const { gateFor } = await import('./run/result/gate.ts')
  return gateFor(config, report)
}

/** Every check, in the order of the suites. */
export async function listChecks(): Promise<CheckInfo[]> {
  const { builtChecks } = await import('./run/plan/built-checks.ts')
  const built = builtChecks()
  if (built) return built
  const { describeChecks } = await import('./run/plan/checks.ts')
  return describeChecks()
}

/** A fault or a variant of the reference server: its name, and a sentence that says what it does. */
export interface DeviationInfo {
  name: string
  title: string
}

/** What the reference server can show. */
export async function listDeviations(): Promise<{ faults: DeviationInfo[]; variants: DeviationInfo[] }> {
  const { faults, variants } = await import('./reference/index.ts')
  const told = ({ name, title }: DeviationInfo): DeviationInfo => ({ name, title })
  return { faults: faults.map(told), variants: variants.map(told) }
}

/**
 * Starts the conforming server, or one with a fault or in a variant, on 127.0.0.1.
 * @throws Error for an unknown fault or variant, naming the nearest one
 */
export async function startReference(options: ReferenceOptions = {}): Promise<ReferenceServer> {
  const reference = await import('./reference/index.ts')
  return reference.startReference(options)
}
