import { usageError } from '../model/failure.ts'

const reference = /\$\{([^}]*)\}/g

/**
 * Fills in `${NAME}` and `${NAME:-fallback}` from the environment.
 *
 * @returns `undefined` where `${NAME:-}` leaves nothing: not configured
 * @throws KnownFailure that names a variable that is missing, and the setting that reads it
 */
export function expand(text: string, label: string, env: NodeJS.ProcessEnv): string | undefined {
  const filled = text.replace(reference, (whole, inside: string) => {
    const [, name, , fallback] = /^([A-Za-z_]\w*)(:-(.*))?$/s.exec(inside) ?? []
    if (name === undefined)
      throw usageError(`${label} has ${whole}, which is neither \${NAME} nor \${NAME:-fallback}`)
    const value = env[name] || fallback
    if (value === undefined) throw missing(name, label, env)
    return value
  })
  return filled === '' ? undefined : filled
}

/** The variables that a text reads. */
export const variablesIn = (text: string): string[] =>
  [...text.matchAll(reference)].flatMap(([, inside = '']) => /^[A-Za-z_]\w*(?=$|:-)/.exec(inside)?.[0] ?? [])

function missing(name: string, label: string, env: NodeJS.ProcessEnv): Error {
  const how = env[name] === undefined ? 'is not set' : 'is empty'
  return usageError(
    `${label} reads the environment variable ${name}, which ${how}`,
    `Set it, or write \${${name}:-} where it may be missing.`,
  )
}
