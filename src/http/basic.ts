import { Buffer, isUtf8 } from 'node:buffer'

/** Passwords that are shorter say nothing: of such a pair the user name is the secret. */
const MIN_PASSWORD_CHARACTERS = 4
const CONTROL = /\p{Cc}/u

/** `user:password` as HTTP Basic sends it (RFC 7617). */
export const encodedPair = (pair: string): string => Buffer.from(pair).toString('base64')

/** The `user:password` that a text holds in base64; `undefined` where it holds none. */
export function decodedPair(text: string): string | undefined {
  const octets = Buffer.from(text, 'base64')
  const bare = (encoded: string): string => encoded.replace(/={0,2}$/, '')
  if (bare(octets.toString('base64')) !== bare(text)) return undefined
  const pair = octets.toString(isUtf8(octets) ? 'utf8' : 'latin1')
  return pair.includes(':') && !CONTROL.test(pair) ? pair : undefined
}

/** True for what HTTP Basic can send: `user:password`, or that in base64. */
export const isBasicCredential = (value: string): boolean =>
  value.includes(':') || decodedPair(value) !== undefined

/** What is secret in `user:password`: all of it, and the password; the user name where it is the key. */
export function secretParts(pair: string): string[] {
  const at = pair.indexOf(':')
  const [user, password] = [pair.slice(0, at), pair.slice(at + 1)]
  return [pair, password.length < MIN_PASSWORD_CHARACTERS ? user : password]
}
