import { basename, join } from 'node:path'
import type { Config } from '../config/index.ts'
import { JOURNAL } from '../model/driver.ts'
import type { RunHooks } from '../run.ts'
import { watchInterrupts } from './interrupts.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** Runs, shows how it goes on standard error and what came of it on standard output. Hands over the exit code. */
export async function judge(
  config: Config,
  terminal: Terminal,
  hooks: Pick<RunHooks, 'updatesKnownFailing'> = {},
): Promise<number> {
  const [{ run }, { createProgress, renderSummary }] = await Promise.all([
    import('../run.ts'),
    import('../report/index.ts'),
  ])
  const { out, err } = terminal
  const progress = createProgress(err)
  const removing = config.fixtures ? ', and removing what was made' : ''
  const interrupts = watchInterrupts(
    () => err.write(`threadcount: ending${removing}; once more to leave at once.\n`),
    () =>
      config.fixtures &&
      err.write(`threadcount: what was made is left; ${sweepLine(config, terminal)} removes it.\n`),
  )
  try {
    const { report, exitCode, files, notes } = await run(config, {
      ...hooks,
      listener: progress.listener,
      signal: interrupts.signal,
    })
    progress.stop()
    const shown = files.map((file) => shortPath(file, terminal.cwd))
    const replay = shown.find((file) => basename(file) === 'report.json')
    const { columns, color } = out
    out.write(renderSummary(report, { columns, color, files: shown, ...(replay ? { replay } : {}) }))
    for (const note of notes) err.write(`threadcount: ${note}\n`)
    return exitCode
  } finally {
    progress.stop()
    interrupts.dispose()
  }
}

const sweepLine = ({ out }: Config, { cwd }: Terminal): string =>
  `threadcount sweep ${shortPath(join(out, JOURNAL), cwd)}`
