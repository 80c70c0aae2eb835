import type { Config } from './config.ts'
import { variablesIn } from './expand.ts'

/** Shorter values stand in answers by chance. */
const MIN_SECRET_CHARACTERS = 8

type Path = readonly string[]

/**
 * What a config file takes from the environment for requests and fixtures. Never what names the target and its collections:
 * reports must show that.
 */
export function secretsOf(
  file: unknown,
  { baseUrl, collections }: Pick<Config, 'baseUrl' | 'collections'>,
  env: NodeJS.ProcessEnv,
): NonNullable<Config['secrets']> {
  const all = [...textsIn(file)].flatMap(({ text, path }) =>
    variablesIn(text).map((variable) => ({ variable, value: env[variable] ?? '', path })),
  )
  const ids = new Set(collections.flatMap(({ expect }) => expect.ids ?? []))
  const open = new Set(all.filter(({ path }) => isShown(path)).map(({ value }) => value))
  const names = [baseUrl ?? '', ...collections.flatMap(({ params }) => Object.values(params))]
  return all.flatMap(({ variable, value, path }) => {
    const isNamed = open.has(value) || ids.has(value) || names.some((name) => name.includes(value))
    return isMasked(path) && value.length >= MIN_SECRET_CHARACTERS && !isNamed ? [{ value, variable }] : []
  })
}

function isMasked([place = '', ...rest]: Path): boolean {
  return ['query', 'headers', 'fixtures'].includes(place) || (place === 'collections' && rest[1] === 'query')
}

/** True for what names the target or a collection. */
function isShown([place = '', ...rest]: Path): boolean {
  return place === 'baseUrl' || (place === 'collections' && rest[1] !== 'query')
}

function* textsIn(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key])
}
