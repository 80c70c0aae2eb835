import process from 'node:process'
import { usageError } from '../model/failure.ts'

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'] as const

/**
 * Refuses a proxy of the environment that is no URL. Its value is not shown: it may hold a password.
 * @throws KnownFailure that names the variable
 */
export function refuseWrongProxies(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of VARIABLES) {
    const value = env[name]
    if (value && !isProxy(value))
      throw usageError(
        `${name} is not the URL of an HTTP proxy`,
        'Write it as http://host:port, or unset it.',
      )
  }
}

function isProxy(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname !== ''
}
