import type { Config } from '../../config/index.ts'
import { issueToken } from '../../http/index.ts'

/**
 * The config with the credentials that commands hand out.
 * @throws KnownFailure for a command that hands out none
 */
export async function withTokens<T extends Config>(config: T): Promise<T> {
  const commands = Object.entries(config.credentialCommands)
  const issued = await Promise.all(
    commands.map(async ([name, command]) => [name, await issueToken(name, command)] as const),
  )
  return { ...config, credentials: { ...config.credentials, ...Object.fromEntries(issued) } }
}
