import type { CredentialSettings } from './credentials.ts'
import type { OptionValues } from './option.ts'
import type { TlsConfig } from './tls.ts'

/** Keys that are read together with others, or under another name. */
type Joint = 'config' | 'param' | 'ca' | 'cert' | 'key' | 'credentials' | 'timeout'

/** All options of a run: flags, environment and file in one checked object. Its paths are absolute. */
export interface Config extends Omit<OptionValues, Joint>, CredentialSettings {
  /** The file that it was read from, if there was one. */
  file: string | undefined
  /** Values that the file takes from the environment, with their variables: masked wherever they stand. */
  secrets?: { value: string; variable: string }[]
  /** One request, body included, each try. */
  timeoutMs: number
  tls: TlsConfig | undefined
}
