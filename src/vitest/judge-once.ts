import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Config, optionTable } from '../config/index.ts'
import { KnownFailure } from '../model/failure.ts'
import type { Report } from '../model/report.ts'
import { configOf, type Options } from '../options.ts'
import { run } from '../run.ts'
import { plainError } from './plain-error.ts'

/** A judged target. */
export interface Judged {
  report: Report
  /** Directory of the reports; `undefined` where there was nothing to keep. */
  folder: string | undefined
}

/** A run that the first caller starts and all callers share; where suites are named it writes to a folder of theirs. Rejects where no collection could be read. */
export function judgeOnce(options: Options, suites?: readonly string[]): () => Promise<Judged> {
  let judged: Promise<Judged> | undefined
  return () => {
    judged ??= judge(options, suites).catch((error: unknown) => {
      if (!(error instanceof KnownFailure)) throw error
      throw plainError('threadcount', [error.message, error.hint].filter(Boolean).join(' '))
    })
    return judged
  }
}

async function judge(options: Options, suites: readonly string[] = []): Promise<Judged> {
  const config = await configOf(options)
  const own = namesFolder(options, config) ? undefined : await mkdtemp(join(tmpdir(), 'threadcount-'))
  // Files of suites are judged side by side, and a folder belongs to one run.
  const folder = own ?? join(config.out, suites.toSorted().join('+'))
  const { report, exitCode } = await run({ ...config, out: folder })
  if (report.verdict === 'aborted') {
    throw plainError('aborted', `Nothing could be judged: ${report.run.aborted ?? 'the run ended early'}.`)
  }
  if (own === undefined || exitCode !== 0) return { report, folder }
  await rm(own, { recursive: true })
  return { report, folder: undefined }
}

/** True where the options or their config file say where reports go. */
const namesFolder = (options: Options, config: Config): boolean =>
  options.out !== undefined || config.out !== resolve(optionTable.out.default)
