import { configOf, type Options } from './options.ts'
import { type RunHooks, type RunResult, run as runConfig } from './run.ts'

export type { Listener, RunEvent } from './model/event.ts'
export type { Evidence } from './model/exchange.ts'
export { KnownFailure } from './model/failure.ts'
export type { Outcome } from './model/outcome.ts'
export type {
  CheckReport,
  CollectionFacts,
  Coverage,
  Finding,
  Report,
  RunFacts,
  Verdict,
} from './model/report.ts'
export type { Level } from './model/requirement.ts'
export { type CollectionOptions, type ConfigFile, defineConfig, type Options } from './options.ts'
export { type Format, parseReport, type Renderer, renderers } from './report/index.ts'
export { type CheckInfo, listChecks, type RunHooks, type RunResult, startReference } from './run.ts'

/**
 * Judges a target, writes the reports and hands over the result. The options are the keys of the config file.
 *
 * @throws KnownFailure for a wrong option, config or document, with a sentence and a hint for people
 *
 * @example
 * ```ts
 * import { run, startReference } from 'threadcount'
 *
 * const server = await startReference()
 * const { report, exitCode } = await run({
 *   baseUrl: server.baseUrl,
 *   credentials: server.credentials,
 *   collections: server.collections,
 *   out: 'reports/out',
 * })
 * await server.close()
 * console.log(report.verdict, exitCode)
 * ```
 */
export async function run(options: Options = {}, hooks: RunHooks = {}): Promise<RunResult> {
  return runConfig(await configOf(options), hooks)
}
