import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CheckInfo } from './checks.ts'

/**
 * What `list --json` said when the package was built: telling of checks need not load them, with all that they judge
 * by. `undefined` in a checkout, where nothing is built.
 */
export function builtChecks(): CheckInfo[] | undefined {
  const file = fileURLToPath(new URL('../../../checks.json', import.meta.url))
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CheckInfo[]) : undefined
}
