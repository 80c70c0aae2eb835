import { type KnownFailure, usageError } from '../model/failure.ts'
import type { startReference as Start } from '../run.ts'
import type { Arguments } from './arguments.ts'

/** A running reference server. */
export type Reference = Awaited<ReturnType<typeof Start>>

/** Starts the reference server as the flags say. @throws KnownFailure for an unknown fault or variant, or a taken port */
export async function startFrom(flags: Arguments['flags'], log?: (line: string) => void): Promise<Reference> {
  const options = {
    ...given('port', integerOf(flags, 'port', 65_535)),
    ...given('size', integerOf(flags, 'size', 10_000_000)),
    ...given('latencyMs', integerOf(flags, 'latency', 60_000)),
    ...given('fault', textOf(flags.fault)),
    ...given('variant', textOf(flags.variant)),
    ...given('log', log),
    live: flags.live === true,
  }
  const { startReference } = await import('../run.ts')
  return startReference(options).catch((error: unknown) => {
    throw wrongOption(error, textOf(flags.port)) ?? error
  })
}

const textOf = (value: Arguments['flags'][string] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }

function integerOf(flags: Arguments['flags'], name: string, atMost: number): number | undefined {
  const text = textOf(flags[name])
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text) || Number(text) > atMost) {
    throw usageError(`--${name} must be a whole number from 0 to ${atMost}, not ${JSON.stringify(text)}`)
  }
  return Number(text)
}

const namesHint = (kind: string): string => `threadcount list --${kind}s names all of them.`

function wrongOption(error: unknown, port: string | undefined): KnownFailure | undefined {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return usageError(`port ${port} is taken`, 'Leave --port out for a free one.')
  if (code === 'EACCES')
    return usageError(`port ${port} may not be listened on`, 'Leave --port out for a free one.')
  const [, kind] = /^unknown (fault|variant)/.exec(message) ?? []
  return kind ? usageError(message, namesHint(kind)) : undefined
}
