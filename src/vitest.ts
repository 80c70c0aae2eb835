import { beforeAll, describe, test } from 'vitest'
import type { Options } from './options.ts'
import { listChecks } from './run.ts'
import { chosenSuites } from './vitest/chosen-suites.ts'
import { judgeOnce } from './vitest/judge-once.ts'
import { tell } from './vitest/tell.ts'

/** The options of {@link conformance}: the keys of the config file, and the suites that this test file runs. */
export interface ConformanceOptions extends Options {
  /**
   * Names of suites; default: all. One file a suite lets `--shard` spread them over machines. Reports of named suites go
   * to a folder of their own below `out`, as files are judged side by side.
   */
  suites?: string[]
}

const checks = await listChecks()

/**
 * Registers the conformance suite with vitest: a `describe` for each suite, a `test` for each check. The target is
 * judged once, before the first of them.
 *
 * A scored check that fails, is inconclusive or in error fails its test; so does a warn under `failOn: 'warn'` and an
 * untested check under `require: 'conformant'`. Other warns and notes annotate it. What was not shown is skipped with
 * its reason, and so is what is known to fail.
 *
 * @throws KnownFailure for a suite that is not there
 *
 * @example
 * ```ts
 * import { conformance } from 'threadcount/vitest'
 *
 * conformance({ config: 'threadcount.config.yaml' })
 * ```
 */
export function conformance({ suites, ...options }: ConformanceOptions = {}): void {
  const { chosen, skip } = chosenSuites(checks, suites)
  const judge = judgeOnce({ ...options, skip: [options.skip ?? [], skip].flat() }, suites)
  for (const [name, members] of chosen) {
    describe(name, () => {
      // A run ends by its own bounds, `maxRequests` and `maxDuration`.
      beforeAll(async () => void (await judge()), 0)
      for (const { id, title } of members) {
        test(`${id}: ${title}`, async (context) => tell(id, await judge(), options, context))
      }
    })
  }
}
