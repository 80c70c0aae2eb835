import type { Config, Credentials } from './config.ts'
import { mappingOf, readSecret, readTexts } from './read.ts'
import { childOf, type Origin, type Setting, wrongSecret } from './setting.ts'

/** The environment variable of each credential. */
export const credentialVariables: Record<keyof Credentials, string> = {
  viewer: 'THREADCOUNT_API_KEY',
  outsider: 'THREADCOUNT_OUTSIDER_API_KEY',
  editor: 'THREADCOUNT_EDITOR_API_KEY',
}

/** The credentials: an environment variable wins over the config; an empty one is not set. */
export function readCredentials(
  setting: Setting | undefined,
  env: NodeJS.ProcessEnv,
): Pick<Config, 'credentials' | 'credentialCommands'> {
  if (setting) mappingOf(setting, wrongSecret)
  const credentials: Credentials = {}
  const credentialCommands: Config['credentialCommands'] = {}
  for (const name of Object.keys(credentialVariables) as (keyof Credentials)[]) {
    const chosen = fromEnvironment(credentialVariables[name], env) ?? (setting && childOf(setting, name))
    if (!chosen) continue
    const command = typeof chosen.value === 'object' ? childOf(chosen, 'command') : undefined
    if (command) credentialCommands[name] = readCommand(command)
    else credentials[name] = readSecret(chosen)
  }
  return { credentials, credentialCommands }
}

function readCommand(setting: Setting): { command: string[]; directory: string } {
  if (!Array.isArray(setting.value)) throw wrongSecret(setting, 'a list of a program and its arguments')
  const command = readTexts(setting)
  if (command.length === 0) throw wrongSecret(setting, 'a list of a program and its arguments')
  return { command, directory: setting.origin.directory }
}

function fromEnvironment(variable: string, env: NodeJS.ProcessEnv): Setting | undefined {
  const value = env[variable]
  const origin: Origin = {
    directory: '',
    label: () => variable,
    written: () => undefined,
    expand: (text) => text,
  }
  return value ? { value, path: [], origin } : undefined
}
