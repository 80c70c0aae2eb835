import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../model/report.ts'
import { configOf, type Options } from '../options.ts'
import { run } from '../run.ts'

/** A judged target. */
export interface Judged {
  report: Report
  /** Directory of the reports; `undefined` where there was nothing to keep. */
  folder: string | undefined
}

/** A run that the first caller starts and all callers share. Rejects where no collection could be read. */
export function judgeOnce(options: Options): () => Promise<Judged> {
  let judged: Promise<Judged> | undefined
  return () => {
    judged ??= judge(options)
    return judged
  }
}

async function judge(options: Options): Promise<Judged> {
  const own = options.out === undefined ? await mkdtemp(join(tmpdir(), 'threadcount-')) : undefined
  const config = await configOf(own === undefined ? options : { ...options, out: own })
  const { report, exitCode } = await run(config)
  if (report.verdict === 'aborted') {
    throw new Error(`Nothing could be judged: ${report.run.aborted ?? 'the run ended early'}.`)
  }
  if (own === undefined || exitCode !== 0) return { report, folder: config.out }
  await rm(own, { recursive: true })
  return { report, folder: undefined }
}
