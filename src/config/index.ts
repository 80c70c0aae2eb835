import { usageError } from '../model/failure.ts'
import { collections, params } from './collections.ts'
import type { Config } from './config.ts'
import { readCredentials } from './credentials.ts'
import { findConfigFile, loadConfigFile } from './file.ts'
import { refuseUnknownKeys } from './keys.ts'
import { type OptionValues, options } from './option.ts'
import { keyOf, nameOf, type OptionKey } from './options.ts'
import { readPath } from './read.ts'
import { secretsOf } from './secrets.ts'
import { childOf, pathName, type Setting } from './setting.ts'
import { readTls } from './tls.ts'

export type { CollectionConfig } from './collections.ts'
export type { Config } from './config.ts'
export { credentialVariables } from './credentials.ts'
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
  const built = build({ line, file, env })
  const secrets = secretsOf(file?.value, built, env)
  return { file: path, ...built, ...(secrets.length > 0 && { secrets }) }
}

interface Sources {
  line: Setting
  file: Setting | undefined
  env: NodeJS.ProcessEnv
}

type Joint = 'config' | 'param' | 'collections' | 'ca' | 'cert' | 'key' | 'credentials'
type OwnKey = Exclude<OptionKey, Joint>

/** Read together with others; {@link build} has each by itself. */
const joint: readonly string[] = [
  'config',
  'param',
  'collections',
  'ca',
  'cert',
  'key',
  'credentials',
] satisfies Joint[]
const ownKeys = (Object.keys(options) as OwnKey[]).filter((key) => !joint.includes(key))
const keysOfFlags = ownKeys.filter((key) => options[key].flag)
const keysOfFiles = ownKeys.filter((key) => !options[key].flag)

function build(sources: Sources): Omit<Config, 'file'> {
  const { line, file, env } = sources
  const find = (key: OptionKey): Setting | undefined => childOf(line, key) ?? (file && childOf(file, key))
  const { timeout, ...ofFlags } = valuesOf(keysOfFlags, find, line)
  return {
    ...ofFlags,
    timeoutMs: timeout,
    // Last, so that a wrong flag is reported before a missing environment variable of the file.
    tls: readTls(find('ca'), find('cert'), find('key')),
    ...readCredentials(find('credentials'), env),
    ...valuesOf(keysOfFiles, find, line),
    collections: collectionsOf(line) ?? (file && collectionsOf(file)) ?? [],
  }
}

/** The values of some options. Where nothing is configured, the default is read as if `line` said it. */
function valuesOf(
  keys: readonly OwnKey[],
  find: (key: OptionKey) => Setting | undefined,
  line: Setting,
): Pick<OptionValues, OwnKey> {
  const values = keys.map((key) => {
    const { read, default: value } = options[key]
    const setting = find(key) ?? (value === undefined ? undefined : { ...line, value, path: [key] })
    return [key, setting && read(setting)] as const
  })
  return Object.fromEntries(values) as Pick<OptionValues, OwnKey>
}

/** The collections of one source; those of the command line replace those of the file. */
function collectionsOf(source: Setting): Config['collections'] | undefined {
  const [listed, named] = [childOf(source, 'collections'), childOf(source, 'param')]
  if (!listed && !named) return undefined
  return [...(listed ? collections.read(listed) : []), ...(named ? params.read(named) : [])]
}

function fromFlags(flags: Record<string, unknown>, cwd: string): Setting {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined)
  const label = (path: Setting['path']): string => {
    const key = String(path[0])
    const isFlag = Object.hasOwn(options, key) && options[key as OptionKey].flag
    return isFlag && path.length <= 2 ? `--${nameOf(key)}` : pathName(path)
  }
  const value = Object.fromEntries(given.map(([name, each]) => [keyOf(name), each]))
  if (Object.keys(value).length < given.length)
    throw usageError('an option is set twice: by its name and by its key')
  return {
    value,
    path: [],
    origin: { directory: cwd, label, place: () => '', written: () => undefined, expand: (text) => text },
  }
}
