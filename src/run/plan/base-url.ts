import type { Config } from '../../config/index.ts'
import { usageError } from '../../model/failure.ts'
import type { Contract } from '../../model/operation.ts'

/**
 * The target: from the config, else the document's first server where that is this machine. A document may come from
 * anywhere, and must not send credentials to a host of its choice.
 * @throws KnownFailure where there is none
 */
export function baseUrlOf(
  { baseUrl }: Pick<Config, 'baseUrl'>,
  { servers }: Pick<Contract, 'servers'>,
): string {
  if (baseUrl !== undefined) return baseUrl.replace(/\/$/, '')
  const server = servers.find((each) => /^https?:\/\//i.test(each)) ?? servers[0]
  if (server === undefined) throw usageError('There is no base URL.', 'Add --base-url URL.')
  if (isLocal(server)) return server.replace(/\/$/, '')
  throw usageError(
    'There is no base URL. Credentials are not sent to a server that only the document names.',
    `Add --base-url ${asArgument(server)} if that is the target.`,
  )
}

/** True where a URL leads to this machine, as URLs are read: `127.1` does, `localhost@example.com` does not. */
export function isLocal(url: string): boolean {
  const { protocol, hostname, username, password } = URL.parse(`${url}/`) ?? {}
  if (!/^https?:$/.test(protocol ?? '') || username !== '' || password !== '') return false
  return /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname ?? '')
}

/** A URL as it can be pasted into a shell; the host is the reader's to fill in where the document names none. */
export function asArgument(server: string): string {
  const url = URL.parse(server)
  if (!url || !/^https?:$/.test(url.protocol))
    return `https://HOST${server.startsWith('/') ? quotable(server) : ''}`
  const { origin, pathname } = url
  return quotable(origin + pathname).replace(/\/$/, '')
}

/** Nothing that a shell would act on. */
const quotable = (text: string): string =>
  [...Buffer.from(text)]
    .map((octet) => {
      const character = String.fromCharCode(octet)
      return /[\w.:/[\]%~-]/.test(character)
        ? character
        : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
