import process from 'node:process'
import v8 from 'node:v8'
import { reportTrouble } from './failure.ts'
import { main } from './main.ts'
import { terminalOf } from './terminal.ts'

/** How long a finished command may take to let go of sockets and timers. */
const graceMs = 2000

/** Releases of Node whose V8 is known to have the flags below; another would complain of a flag that it lacks. */
const newestKnown = 25

/**
 * Lets the heap grow in small steps: a target that answers with thousands of headers or levels may then take 50 MB more than
 * a conforming one, and not 200. Walks take a tenth more processor time for it.
 */
function growSlowly(): void {
  if (Number.parseInt(process.versions.node, 10) > newestKnown) return
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  v8.setFlagsFromString('--heap-growing-percent=40')
}

/** Runs the command line of this process and sets its exit code. */
export async function start(): Promise<void> {
  growSlowly()
  const terminal = terminalOf(process.stdout, process.stderr, { env: process.env, cwd: process.cwd() })
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreGoneReader)
  // Without this, Node would end with 1, which says that a target does not conform.
  process.on('uncaughtException', (error) => process.exit(reportTrouble(error, terminal)))
  process.exitCode = await main(process.argv.slice(2), terminal)
  setTimeout(() => process.exit(), graceMs).unref()
}

/** `threadcount list | head` is no trouble, and a terminal that was closed must not keep what was made from being removed. */
function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (!['EPIPE', 'ERR_STREAM_DESTROYED', 'EIO'].includes(error.code ?? '')) throw error
}
