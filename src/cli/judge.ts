import { basename } from 'node:path'
import type { Config } from '../config/index.ts'
import type { RunHooks } from '../run.ts'
import { sentence } from './failure.ts'
import { watchInterrupts } from './interrupts.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'
import { startWatchdog } from './watchdog.ts'

/** How much longer than `--max-duration` a run may take, and how long what it made may take to be removed. */
const OVERTIME_MS = 12_000
const CLEAN_UP_MS = 130_000

/** Runs, shows how it goes on standard error and what came of it on standard output. Hands over the exit code. */
export async function judge(
  config: Config,
  terminal: Terminal,
  hooks: Pick<RunHooks, 'updatesKnownFailing' | 'reference'> = {},
): Promise<number> {
  const [{ run, journalIn }, { createProgress, renderSummary }] = await Promise.all([
    import('../run.ts'),
    import('../report/index.ts'),
  ])
  const { out, err } = terminal
  const progress = createProgress({ ...err, write: err.paint })
  const removing = config.fixtures ? ', and removing what was made' : ''
  const journal = config.fixtures && (await journalIn(config.out))
  const interrupts = watchInterrupts(
    () => err.write(`threadcount: ending${removing}; once more to leave at once.\n`),
    () =>
      journal?.left() &&
      err.write(`threadcount: what was made is left; ${sweepLine(journal.file, terminal)} removes it.\n`),
  )
  const watchdog = startWatchdog({
    endMs: endOf(config),
    say: (text) => err.write(`threadcount: ${text}\n`),
  })
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
    for (const note of notes) err.write(`threadcount: ${sentence(note)}\n`)
    // The last line is that of the exit code.
    out.paint(renderSummary(report, { columns, color, files: shown, ...(replay ? { replay } : {}) }))
    return exitCode
  } finally {
    progress.stop()
    watchdog.stop()
    interrupts.dispose()
  }
}

const endOf = ({ maxDuration, fixtures }: Config): number | undefined =>
  maxDuration === undefined ? undefined : maxDuration * 1000 + OVERTIME_MS + (fixtures ? CLEAN_UP_MS : 0)

const sweepLine = (file: string, { cwd }: Terminal): string => `threadcount sweep ${shortPath(file, cwd)}`
