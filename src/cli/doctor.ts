import { resolveConfig } from '../config/index.ts'
import { jsonText } from '../model/json-text.ts'
import type { DoctorLine } from '../run.ts'
import type { Arguments } from './arguments.ts'
import { watchInterrupts } from './interrupts.ts'
import type { Terminal } from './terminal.ts'

const marks: Record<DoctorLine['status'], string> = { ok: '✓', problem: '✗', note: '·' }

/** `threadcount doctor` */
export async function execute({ flags: { json, ...flags } }: Arguments, terminal: Terminal): Promise<number> {
  const config = await resolveConfig({ flags, env: terminal.env, cwd: terminal.cwd })
  const { doctor } = await import('../run.ts')
  const interrupts = watchInterrupts(() => {})
  try {
    const { lines, exitCode } = await doctor(config, { signal: interrupts.signal })
    terminal.out.write(json ? `${jsonText({ exitCode, lines }, 2)}\n` : lines.map(textOf).join(''))
    return interrupts.signal.aborted ? 130 : exitCode
  } finally {
    interrupts.dispose()
  }
}

function textOf({ subject, status, tried, found, advice }: DoctorLine): string {
  const details = [tried && `tried: ${tried}`, `found: ${found}`, advice && `advice: ${advice}`].filter(
    Boolean,
  )
  return [`${marks[status]} ${subject}`, ...details.map((detail) => `    ${detail}`), ''].join('\n')
}
