import { resolveConfig } from '../config/index.ts'
import { jsonText } from '../model/json-text.ts'
import type { PreflightLine } from '../model/preflight.ts'
import type { Arguments } from './arguments.ts'
import { watchInterrupts } from './interrupts.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount doctor` */
export async function execute({ flags: { json, ...flags } }: Arguments, terminal: Terminal): Promise<number> {
  const config = await resolveConfig({ flags, env: terminal.env, cwd: terminal.cwd })
  const { doctor } = await import('../run.ts')
  const interrupts = watchInterrupts(() => {})
  try {
    const { lines, exitCode } = await doctor(config, { signal: interrupts.signal })
    if (json) terminal.out.write(`${jsonText({ exitCode, lines }, 2)}\n`)
    else {
      const { renderPreflight } = await import('../report/terminal/preflight.ts')
      terminal.out.paint(`${renderPreflight(lines, terminal.out)}\n${conclusion(lines, exitCode)}\n`)
    }
    return interrupts.signal.aborted ? 130 : exitCode
  } finally {
    interrupts.dispose()
  }
}

function conclusion(lines: readonly PreflightLine[], exitCode: number): string {
  const problems = lines.filter(({ status }) => status === 'problem').length
  if (exitCode !== 0) return 'Something that is configured cannot be judged. The lines with ✗ say what to do.'
  if (problems === 0) return 'Ready: threadcount run'
  return `Readable, but with ${problems === 1 ? 'a problem' : `${problems} problems`} above. Fix ${problems === 1 ? 'it' : 'them'} before a run.`
}
