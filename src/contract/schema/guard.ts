import { Script } from 'node:vm'

const KEY = Symbol.for('threadcount.guarded')

/** Runs what is left at the key: a script can be given a deadline, a function cannot. */
const script = new Script(`globalThis[Symbol.for('${KEY.description}')]()`)

/** What took longer than it may. */
export class TooSlow extends Error {}

/**
 * Does a piece of work that waits for nothing, such as matching a regular expression, and ends it after so many
 * milliseconds. Calls cannot be nested. It costs about 0.2 ms.
 * @throws TooSlow after that time
 */
export function within<T>(milliseconds: number, work: () => T): T {
  const shared = globalThis as unknown as Record<symbol, unknown>
  shared[KEY] = work
  try {
    return script.runInThisContext({ timeout: Math.max(1, Math.round(milliseconds)) })
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TooSlow() : error
  } finally {
    delete shared[KEY]
  }
}
