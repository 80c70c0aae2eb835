import { resolve } from 'node:path'
import { usageError } from '../model/failure.ts'
import { readCollections, readParams } from './collections.ts'
import type { CollectionConfig, Config } from './config.ts'
import { readCredentials } from './credentials.ts'
import { findConfigFile, loadConfigFile } from './file.ts'
import { readFixtures } from './fixtures.ts'
import { refuseUnknownKeys } from './keys.ts'
import type { OptionValues } from './option.ts'
import { keyOf, optionTable } from './options.ts'
import { type Reader, readPath, readRecord, readSecret } from './read.ts'
import { secretsOf } from './secrets.ts'
import { childOf, pathName, type Setting } from './setting.ts'
import { readTls } from './tls.ts'

export type { CollectionConfig, Config, Credentials, FixturesConfig } from './config.ts'
export { credentialVariables } from './credentials.ts'
export type { Option, OptionValues } from './option.ts'
export { optionTable } from './options.ts'

/** What a configuration is made of. */
export interface ConfigInput {
  /** Options by name (`base-url`) or key (`baseUrl`); any other key of a config file may stand here too. */
  flags: Record<string, unknown>
  env: NodeJS.ProcessEnv
  /** Absolute; the config file is looked for here. */
  cwd: string
  /** `false`: read no config file that was not asked for. */
  findsFile?: boolean
}

/**
 * Makes one checked configuration: flag wins over environment, environment over config file. Of what is overridden
 * nothing is read, so that a variable which is only needed there may be missing.
 *
 * @throws KnownFailure that names the setting and its place
 */
export async function resolveConfig({ flags, env, cwd, findsFile = true }: ConfigInput): Promise<Config> {
  const line = fromFlags(flags, cwd)
  const { config, ...rest } = line.value as Record<string, unknown>
  refuseUnknownKeys({ ...line, value: rest })
  const named = childOf(line, 'config')
  const path = named ? readPath(named) : findsFile ? await findConfigFile(cwd) : undefined
  const file = path === undefined ? undefined : await loadConfigFile(path, { cwd, env })
  if (file) refuseUnknownKeys(file)
  const built = build({ line, file, env, cwd })
  const secrets = secretsOf(file?.value, built, env)
  return { file: path, ...built, ...(secrets.length > 0 && { secrets }) }
}

interface Sources {
  line: Setting
  file: Setting | undefined
  env: NodeJS.ProcessEnv
  cwd: string
}

function build({ line, file, env, cwd }: Sources): Omit<Config, 'file'> {
  const find = (key: string): Setting | undefined => childOf(line, key) ?? (file && childOf(file, key))
  const read = <T>(key: string, reader: Reader<T>, fallback: T): T => {
    const setting = find(key)
    return setting ? reader(setting) : fallback
  }
  const option = <Key extends keyof OptionValues>(key: Key): OptionValues[Key] =>
    read(
      key,
      optionTable[key].read as Reader<OptionValues[Key]>,
      optionTable[key].fallback as OptionValues[Key],
    )
  return {
    baseUrl: option('baseUrl'),
    spec: option('spec'),
    operations: option('operation'),
    implementation: option('implementation'),
    profile: option('profile'),
    only: option('only'),
    skip: option('skip'),
    seed: option('seed'),
    knownFailing: option('knownFailing'),
    require: option('require'),
    failOn: option('failOn'),
    concurrency: option('concurrency'),
    rate: option('rate'),
    timeoutMs: option('timeout'),
    maxRequests: option('maxRequests'),
    maxDurationS: option('maxDuration'),
    waitS: option('wait'),
    baseline: option('baseline'),
    replay: option('replay'),
    out: resolve(cwd, option('out')),
    formats: option('format'),
    shard: option('shard'),
    // Last: a wrong flag is told before what a file asks of the environment.
    tls: readTls(find('ca'), find('cert'), find('key')),
    ...readCredentials(find('credentials'), env),
    query: read('query', readRecord(), {}),
    headers: read('headers', readRecord(readSecret), {}),
    collections: collectionsOf(line) ?? (file && collectionsOf(file)) ?? [],
    fixtures: read('fixtures', readFixtures, undefined),
  }
}

/** The collections of one source; those of the command line replace those of the file. */
function collectionsOf(source: Setting): CollectionConfig[] | undefined {
  const [listed, params] = [childOf(source, 'collections'), childOf(source, 'param')]
  if (!listed && !params) return undefined
  return [...(listed ? readCollections(listed) : []), ...(params ? readParams(params) : [])]
}

function fromFlags(flags: Record<string, unknown>, cwd: string): Setting {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined)
  const names = new Map(Object.entries(optionTable).map(([key, { name }]) => [key, `--${name}`]))
  const label = (path: Setting['path']): string => {
    const option = names.get(String(path[0]))
    return option === undefined || path.length > 2 ? pathName(path) : option
  }
  const value = Object.fromEntries(given.map(([name, each]) => [keyOf(name), each]))
  if (Object.keys(value).length < given.length) throw usageError('an option is given both by name and by key')
  return {
    value,
    path: [],
    origin: { directory: cwd, label, written: () => undefined, expand: (text) => text },
  }
}
