import process from 'node:process'
import type { Options } from './config/given.ts'
import { type Config, credentialVariables, resolveConfig } from './config/index.ts'

export type { Options } from './config/given.ts'

/** A list that already exists on the target. */
export type CollectionOptions = NonNullable<Options['collections']>[number]

/** What a config file may say. Relative paths in it are relative to it. */
export type ConfigFile = Omit<Options, 'config'>

/**
 * Gives a config file its types: `threadcount.config.ts` exports by default what this returns.
 *
 * @example
 * ```ts
 * import { defineConfig } from 'threadcount'
 *
 * export default defineConfig({
 *   baseUrl: 'https://staging.example.com/v1',
 *   collections: [{ params: { space_id: 'space_full' } }],
 * })
 * ```
 */
export function defineConfig(config: ConfigFile): ConfigFile {
  return config
}

/** The checked configuration of a run. @throws KnownFailure that names the setting */
export function configOf({ ...options }: Options): Promise<Config> {
  const { credentials = {} } = options
  const given = Object.entries(credentialVariables).filter(
    ([name]) => credentials[name as keyof typeof credentials] !== undefined,
  )
  const env = { ...process.env }
  for (const [, variable] of given) delete env[variable]
  return resolveConfig({ flags: options, env, cwd: process.cwd(), findsFile: false })
}
