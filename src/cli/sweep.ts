import { resolveConfig } from '../config/index.ts'
import { inLine } from '../report/words/visible.ts'
import type { Arguments } from './arguments.ts'
import { yesFlag } from './flags.ts'
import { watchInterrupts } from './interrupts.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount sweep FILE`: 0 where nothing is left, else 1. */
export async function execute({ flags, positionals }: Arguments, terminal: Terminal): Promise<number> {
  const [file = ''] = positionals
  const { [yesFlag.name]: yes, ...options } = flags
  const config = await resolveConfig({ flags: options, env: terminal.env, cwd: terminal.cwd })
  const { sweep } = await import('../run.ts')
  const interrupts = watchInterrupts(() =>
    terminal.err.write('threadcount: stopping; what is not removed yet stays in the journal.\n'),
  )
  try {
    const { removed, leftBehind } = await sweep(file, config, {
      signal: interrupts.signal,
      yes: yes === true,
    })
    terminal.out.write(`${removed} removed, ${leftBehind.length} left\n`)
    for (const name of leftBehind) terminal.out.write(`  ${inLine(name)}\n`)
    if (interrupts.signal.aborted) return 130
    return leftBehind.length > 0 ? 1 : 0
  } finally {
    interrupts.dispose()
  }
}
