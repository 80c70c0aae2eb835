import { inspect } from 'node:util'
import { KnownFailure } from '../model/failure.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes of trouble, by kind. */
const exitCodes = { usage: 2, target: 3, bug: 70 } as const

/**
 * Reports what went wrong: one line for what the user can fix, a stack for a defect of this program. Returns the exit code.
 */
export function reportTrouble(error: unknown, { err }: Terminal): number {
  if (error instanceof KnownFailure) {
    err.write(`threadcount: ${sentence(error.message)}${error.hint ? ` ${sentence(error.hint)}` : ''}\n`)
    return exitCodes[error.kind]
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  err.write(`threadcount: this is a bug of threadcount; please report it with the lines below.\n${details}\n`)
  return exitCodes.bug
}

/** One line that ends like a sentence. */
export function sentence(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ')
  return /[.?!…]$/.test(line) ? line : `${line}.`
}
