import { type Kind, key, mappingSchema, text } from './kind.ts'
import { mappingOf, readSecret, readTexts } from './read.ts'
import { childOf, type Origin, type Setting, wrongSecret } from './setting.ts'

/** Resolved values; a credential that is not configured is absent. */
export interface Credentials {
  viewer?: string
  outsider?: string
  editor?: string
}

/** A program and its arguments; its standard output is the credential. */
export type CredentialCommands = Partial<Record<keyof Credentials, { command: string[]; directory: string }>>

/** What a run knows of credentials. */
export interface CredentialSettings {
  credentials: Credentials
  /** What hands a credential out, where it is not known beforehand; those that the environment names are absent. */
  credentialCommands: CredentialCommands
}

/** The environment variable of each credential. */
export const credentialVariables: Record<keyof Credentials, string> = {
  viewer: 'THREADCOUNT_API_KEY',
  outsider: 'THREADCOUNT_OUTSIDER_API_KEY',
  editor: 'THREADCOUNT_EDITOR_API_KEY',
}

const command: Kind<string[]> = {
  schema: { type: 'array', items: text.schema, minItems: 1 },
  read(setting) {
    const isList = Array.isArray(setting.value) && setting.value.length > 0
    if (!isList) throw wrongSecret(setting, 'a list of a program and its arguments')
    return readTexts(setting)
  },
}

const ofCredential = {
  command: key(command, 'A program and its arguments. Its standard output is the credential.'),
}

const credential: Kind<string> = {
  schema: { anyOf: [text.schema, mappingSchema(ofCredential, ['command'])] },
  read: readSecret,
}

const ofCredentials = {
  viewer: key(credential, 'May list the collections. THREADCOUNT_API_KEY wins over it.'),
  outsider: key(
    credential,
    'A valid credential that may not list them. THREADCOUNT_OUTSIDER_API_KEY wins over it.',
  ),
  editor: key(
    credential,
    'Makes and changes the collections of the suite; by default the viewer. THREADCOUNT_EDITOR_API_KEY wins over it.',
  ),
}

/** The credentials of a config file, without the environment. */
export const credentials: Kind<CredentialSettings> = {
  schema: mappingSchema(ofCredentials),
  read: (setting) => readCredentials(setting, {}),
}

/** The credentials: an environment variable wins over the config; an empty one is not set. */
export function readCredentials(setting: Setting | undefined, env: NodeJS.ProcessEnv): CredentialSettings {
  if (setting) mappingOf(setting, wrongSecret)
  const credentials: Credentials = {}
  const credentialCommands: CredentialCommands = {}
  for (const name of Object.keys(credentialVariables) as (keyof Credentials)[]) {
    const chosen = fromEnvironment(credentialVariables[name], env) ?? (setting && childOf(setting, name))
    if (!chosen) continue
    const own = typeof chosen.value === 'object' ? childOf(chosen, 'command') : undefined
    if (own) credentialCommands[name] = { command: command.read(own), directory: own.origin.directory }
    else credentials[name] = credential.read(chosen)
  }
  return { credentials, credentialCommands }
}

function fromEnvironment(variable: string, env: NodeJS.ProcessEnv): Setting | undefined {
  const value = env[variable]
  const origin: Origin = {
    directory: '',
    label: () => variable,
    place: () => '',
    written: () => undefined,
    expand: (text) => text,
  }
  return value ? { value, path: [], origin } : undefined
}
