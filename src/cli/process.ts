import process from 'node:process'
import { reportTrouble } from './failure.ts'
import { main } from './main.ts'
import { terminalOf } from './terminal.ts'

/** How long a finished command may take to let go of sockets and timers. */
const graceMs = 2000

/** Runs the command line of this process and sets its exit code. */
export async function start(): Promise<void> {
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
