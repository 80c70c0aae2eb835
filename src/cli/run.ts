import { resolveConfig } from '../config/index.ts'
import type { Arguments } from './arguments.ts'
import { updateFlag } from './flags.ts'
import { judge } from './judge.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount run` */
export async function execute({ flags }: Arguments, terminal: Terminal): Promise<number> {
  const { [updateFlag.name]: updates, ...options } = flags
  const config = await resolveConfig({ flags: options, env: terminal.env, cwd: terminal.cwd })
  return judge(config, terminal, { updatesKnownFailing: updates === true })
}
