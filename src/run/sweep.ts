import type { Config } from '../config/index.ts'
import { loadContract } from '../contract/index.ts'
import { type SweepResult, sweep } from '../fixtures/index.ts'
import { usageError } from '../model/failure.ts'
import { endingOf } from './operation/ending.ts'
import { baseUrlOf } from './plan/base-url.ts'
import { bundledDocument, tool } from './plan/bundled.ts'
import { nullRecorder } from './preflight/null-recorder.ts'

/**
 * Removes what an interrupted run left on its target, by its journal, with the config of that run.
 * @throws KnownFailure where the file is no journal, or one of another target than the config's
 */
export async function sweepTarget(
  file: string,
  config: Config,
  { signal, yes = false }: { signal?: AbortSignal; yes?: boolean } = {},
): Promise<SweepResult> {
  const { fixtures } = config
  if (!fixtures) {
    throw usageError(
      'The config has no fixtures, so it does not show how to remove the fixtures.',
      'Name the config of the run with --config.',
    )
  }
  const spec = config.spec ?? bundledDocument()
  const contract = await loadContract(spec, { ...config, operation: [] })
  const ending = endingOf(config.maxDuration, signal)
  try {
    const baseUrl = baseUrlOf(config, contract)
    return await sweep(file, {
      ...config,
      baseUrl,
      fixtures,
      spec,
      yes,
      // The exchanges of the run that is swept up after must not be overwritten.
      recorder: nullRecorder(),
      signal: ending.signal,
      version: tool.version,
    })
  } finally {
    ending.clear()
  }
}
