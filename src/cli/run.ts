import { resolveConfig } from '../config/index.ts'
import type { Arguments } from './arguments.ts'
import { judge } from './judge.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount run` */
export async function execute({ flags }: Arguments, terminal: Terminal): Promise<number> {
  return judge(await resolveConfig({ flags, env: terminal.env, cwd: terminal.cwd }), terminal)
}
