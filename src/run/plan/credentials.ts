import type { Config } from '../../config/index.ts'
import { isBasicCredential } from '../../http/index.ts'
import { usageError } from '../../model/failure.ts'
import type { CredentialPlacement } from '../../model/operation.ts'
import type { Job } from './place-collections.ts'

/**
 * Refuses what would make access checks meaningless: no key where the document asks for one, and a key that is sent with
 * every request, whatever its credential.
 * @throws KnownFailure
 */
export function refuseBlindCredentials(jobs: readonly Job[], config: Config): void {
  for (const { operation } of jobs) {
    const { security } = operation
    if (!security) continue
    const smuggled = smuggledIn(security, config)
    if (smuggled) {
      throw usageError(
        `The config's ${smuggled} is where the document puts the credential, so no request would go without it.`,
        'Put the credential into THREADCOUNT_API_KEY.',
      )
    }
    if (config.credentials.viewer === undefined) {
      throw usageError(
        `The document asks for a credential (${security.in} ${security.name}), and none is configured.`,
        'Put it into the environment variable THREADCOUNT_API_KEY.',
      )
    }
  }
}

/**
 * Refuses a credential that HTTP Basic cannot send.
 * @throws KnownFailure
 */
export function refuseNoPair(jobs: readonly Job[], { credentials }: Config): void {
  if (!jobs.some(({ operation }) => operation.security?.prefix === 'Basic ')) return
  for (const [name, value] of Object.entries(credentials)) {
    if (!value || isBasicCredential(value)) continue
    throw usageError(
      `The ${name} credential is neither user:password nor that in base64, and the document asks for HTTP Basic.`,
      'Set it as user:password.',
    )
  }
}

function smuggledIn(
  { in: place, name }: CredentialPlacement,
  { headers, query }: Config,
): string | undefined {
  const header = (wanted: string): string | undefined =>
    Object.keys(headers).find((each) => each.toLowerCase() === wanted.toLowerCase())
  if (place === 'query') return Object.hasOwn(query, name) ? `query parameter ${name}` : undefined
  if (place === 'header') return header(name) && `header ${header(name)}`
  const cookies = (headers[header('cookie') ?? ''] ?? '').split(/; */)
  return cookies.some((cookie) => cookie.startsWith(`${name}=`)) ? `cookie ${name}` : undefined
}
