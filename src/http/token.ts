import { spawn } from 'node:child_process'
import { usageError } from '../model/failure.ts'

/** A program that hands out a credential on its standard output. */
export interface TokenCommand {
  command: string[]
  /** Where it runs. */
  directory: string
}

const DEADLINE_MS = 30_000
const MAX_TOKEN_CHARACTERS = 64 * 1024

/**
 * Runs a command and takes what it prints for the credential. Nothing that it prints is shown anywhere.
 * @throws KnownFailure that names the credential and the program
 */
export async function issueToken(name: string, { command, directory }: TokenCommand): Promise<string> {
  const [program = '', ...args] = command
  const { text, trouble } = await outputOf(program, args, directory)
  const token = text.trim()
  const found = trouble ?? (/^[\t\x20-\x7e\x80-\xff]+$/.test(token) ? undefined : 'printed no single line')
  if (found === undefined) return token
  throw usageError(
    `The command of credentials.${name}, ${program}, ${found}.`,
    'Run it by hand: it must print the credential and nothing else.',
  )
}

function outputOf(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ text: string; trouble: string | undefined }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], timeout: DEADLINE_MS })
    let text = ''
    child.stdout.setEncoding('latin1').on('data', (data: string) => {
      if (text.length < MAX_TOKEN_CHARACTERS) text += data
    })
    child.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve({ text, trouble: `cannot be run (${code})` }),
    )
    child.on('close', (code, signal) => {
      const end = signal
        ? `was ended by ${signal}, after ${DEADLINE_MS / 1000} s at most`
        : `ended with ${code}`
      resolve({ text, trouble: code === 0 ? undefined : end })
    })
  })
}
