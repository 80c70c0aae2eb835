import { randomBytes, randomInt } from 'node:crypto'
import type { CredentialName, CredentialPlacement } from '../model/operation.ts'
import type { ClientOptions } from './options.ts'

/** Shortest value that counts as echoed: shorter ones stand in answers by chance. */
const SHORTEST_ECHO = 8

const VARIABLES = {
  viewer: 'THREADCOUNT_API_KEY',
  outsider: 'THREADCOUNT_OUTSIDER_API_KEY',
  editor: 'THREADCOUNT_EDITOR_API_KEY',
} as const

/** The credentials of one run, and a random one that nobody issued. */
export class Credentials {
  readonly #values: ClientOptions['credentials']
  readonly #listeners: ((secret: { value: string; variable: string }) => void)[] = []
  readonly #unknown: string

  constructor(values: ClientOptions['credentials']) {
    this.#values = { ...values }
    this.#unknown = lookalike(values)
  }

  /** The value sent for a name; `undefined` where none is. */
  value(name: CredentialName): string | undefined {
    if (name === 'anonymous') return undefined
    if (name === 'unknown') return this.#unknown
    return this.#values[name] || (name === 'editor' ? this.#values.viewer : undefined) || undefined
  }

  /** Whose value stands behind a name; `undefined` where it is nobody's. */
  holderOf(name: CredentialName): keyof typeof VARIABLES | undefined {
    if (name === 'anonymous' || name === 'unknown') return undefined
    return name === 'editor' && !this.#values.editor ? 'viewer' : name
  }

  /** Puts a value issued anew in the place of one that is no longer taken. */
  renew(name: keyof typeof VARIABLES, value: string): void {
    for (const listener of this.#listeners) listener({ value, variable: VARIABLES[name] })
    this.#values[name] = value
  }

  /** Calls `listener` for each secret that comes later, before it is sent. */
  onRenewal(listener: (secret: { value: string; variable: string }) => void): void {
    this.#listeners.push(listener)
  }

  /** What must be masked, with the environment variable that curl lines name instead. */
  secrets(): { value: string; variable: string }[] {
    return Object.entries(VARIABLES).flatMap(([name, variable]) => {
      const value = this.#values[name as keyof typeof VARIABLES]
      return value ? [{ value, variable }] : []
    })
  }

  /** Credentials that are among the values found in an answer. */
  echoed(found: ReadonlySet<string>): CredentialName[] {
    const names: CredentialName[] = ['viewer', 'outsider', 'editor']
    return names.filter((name) => {
      const value = this.#values[name as keyof typeof VARIABLES]
      return value !== undefined && value.length >= SHORTEST_ECHO && found.has(value)
    })
  }
}

/** Where the credential of one request goes: as the document says, or into the query under the scheme's name. */
export function placementOf(
  security: CredentialPlacement | undefined,
  credentialIn: 'query' | undefined,
): CredentialPlacement | undefined {
  if (security === undefined || credentialIn === undefined) return security
  return { in: credentialIn, name: security.name, prefix: '' }
}

/** `ak_`, `sk_live_`: what comes before a body of some length. */
const KEY_PREFIX = /^(?:[a-z]+[_-])+(?=.{12})/i

/** A random key of the same prefix, length and alphabet as the viewer's: only who looks it up can tell. */
function lookalike({ viewer, outsider, editor }: ClientOptions['credentials']): string {
  const issued = [viewer, outsider, editor]
  if (!viewer) return randomBytes(24).toString('base64url')
  const hasOnlyHex = /^[\da-f-]+$/.test(viewer)
  const prefix = hasOnlyHex ? '' : (KEY_PREFIX.exec(viewer)?.[0] ?? '')
  const body = viewer.slice(prefix.length)
  for (let i = 0; i < 100; i++) {
    const candidate = prefix + body.replace(/[a-z\d]/gi, (character) => randomLike(character, hasOnlyHex))
    if (!issued.includes(candidate)) return candidate
  }
  return randomBytes(24).toString('base64url')
}

function randomLike(character: string, hasOnlyHex: boolean): string {
  const digits = '0123456789'
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  if (hasOnlyHex) return pick(`${digits}abcdef`)
  if (/\d/.test(character)) return pick(digits)
  return pick(/[a-z]/.test(character) ? letters : letters.toUpperCase())
}

const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length))
