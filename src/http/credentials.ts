import { randomBytes, randomInt } from 'node:crypto'
import { type CredentialName, type CredentialPlacement, isStranger } from '../model/operation.ts'
import { decodedPair, encodedPair, secretParts } from './basic.ts'
import type { ClientOptions } from './options.ts'
import type { Secret } from './secrets.ts'

/** Shortest value that counts as echoed: shorter ones stand in answers by chance. */
const MIN_ECHO_CHARACTERS = 8

const VARIABLES = {
  viewer: 'THREADCOUNT_API_KEY',
  outsider: 'THREADCOUNT_OUTSIDER_API_KEY',
  editor: 'THREADCOUNT_EDITOR_API_KEY',
} as const

type Holder = keyof typeof VARIABLES
const HOLDERS = Object.keys(VARIABLES) as Holder[]

/** Characters at the end of a credential that are exchanged in the altered one; and how long it must be for that. */
const ALTERED_CHARACTERS = 4
const MIN_ALTERABLE_CHARACTERS = 16

/** The credentials of one run: also a random one, and the viewer's with another end. */
export class Credentials {
  readonly #values: ClientOptions['credentials']
  readonly #listeners: ((secret: Secret) => void)[] = []
  readonly #unknown: string
  readonly #isBasic: boolean

  constructor(values: ClientOptions['credentials'], security?: CredentialPlacement) {
    this.#values = { ...values }
    this.#unknown = lookalike(values)
    this.#isBasic = security?.prefix === 'Basic '
  }

  /** The value sent for a name; `undefined` where none is. */
  value(name: CredentialName): string | undefined {
    const value = this.#bare(name)
    // What is derived from the viewer's is sent in the same way.
    const source = this.#values[this.holderOf(name) ?? 'viewer'] ?? ''
    return value !== undefined && this.#isPair(source) ? encodedPair(value) : value
  }

  #bare(name: CredentialName): string | undefined {
    if (name === 'anonymous') return undefined
    if (name === 'unknown') return this.#unknown
    if (name === 'altered') return altered(this.#values.viewer)
    if (name === 'shortened') return altered(this.#values.viewer)?.slice(0, -ALTERED_CHARACTERS)
    return this.#values[name] || (name === 'editor' ? this.#values.viewer : undefined) || undefined
  }

  /** True for `user:password`, which is still to be encoded. */
  #isPair(value: string): boolean {
    return this.#isBasic && value.includes(':') && decodedPair(value) === undefined
  }

  /** Whose value a name has; `undefined` where it has none. */
  holderOf(name: CredentialName): Holder | undefined {
    if (isStranger(name)) return undefined
    return name === 'editor' && !this.#values.editor ? 'viewer' : name
  }

  /** Puts a value issued anew in the place of one that is no longer taken. */
  renew(name: Holder, value: string): void {
    for (const secret of this.#secretsOf(name, value))
      for (const listener of this.#listeners) listener(secret)
    this.#values[name] = value
  }

  /** Calls `listener` for each secret that comes later, before it is sent. */
  onRenewal(listener: (secret: Secret) => void): void {
    this.#listeners.push(listener)
  }

  /** What must be masked, with the environment variable that curl lines name instead. */
  secrets(): Secret[] {
    return HOLDERS.flatMap((name) => this.#secretsOf(name, this.#values[name]))
  }

  #secretsOf(holder: Holder, value: string | undefined): Secret[] {
    if (!value) return []
    const whole = { value, variable: VARIABLES[holder], holder }
    const sent = this.#isPair(value) ? [{ value: encodedPair(value), holder }] : []
    const pair = this.#isBasic ? (this.#isPair(value) ? value : decodedPair(value)) : undefined
    const parts = pair === undefined ? [] : secretParts(pair).map((part) => ({ value: part, holder }))
    const isAlterable = holder === 'viewer' && altered(value) !== undefined
    return [whole, ...sent, ...parts, ...(isAlterable ? [beginningOf(value)] : [])]
  }

  /** Whose credentials are among the secrets in a response, and the random one where it stands in its text. */
  echoed(shown: readonly Secret[], text: string): CredentialName[] {
    const whole = shown.filter(({ value, isPart }) => !isPart && value.length >= MIN_ECHO_CHARACTERS)
    const issued = HOLDERS.filter((name) => whole.some(({ holder }) => holder === name))
    const isUnknown = this.#unknown.length >= MIN_ECHO_CHARACTERS && text.includes(this.#unknown)
    return isUnknown ? [...issued, 'unknown'] : issued
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

/** A random key of the same prefix, length and alphabet as the viewer's: only a look-up shows that it is unknown. */
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

/**
 * A credential with its last characters exchanged: `undefined` where it is too short to show whether all of it is looked at,
 * or ends in something else than letters and digits. In base64 the last character may count for nothing, four do.
 */
export function altered(value: string | undefined): string | undefined {
  if (!value || value.length < MIN_ALTERABLE_CHARACTERS || !/[a-z\d]{4}$/i.test(value)) return undefined
  const hasOnlyHex = /^[\da-f-]+$/i.test(value)
  return (
    value.slice(0, -ALTERED_CHARACTERS) +
    value.slice(-ALTERED_CHARACTERS).replace(/./g, (one) => another(one, hasOnlyHex))
  )
}

/** What an altered credential has in common with the one that was issued: no less secret. */
const beginningOf = (value: string): Secret => ({
  value: value.slice(0, -ALTERED_CHARACTERS),
  variable: `${VARIABLES.viewer}%${'?'.repeat(ALTERED_CHARACTERS)}`,
  holder: 'viewer',
  isPart: true,
})

/** Another character of the same kind, whatever its case. */
function another(character: string, hasOnlyHex: boolean): string {
  const alphabet = /\d/.test(character) ? '0123456789' : hasOnlyHex ? 'abcdef' : 'abcdefghijklmnopqrstuvwxyz'
  const index = (alphabet.indexOf(character.toLowerCase()) + 3) % alphabet.length
  return /[A-Z]/.test(character) ? alphabet.charAt(index).toUpperCase() : alphabet.charAt(index)
}

function randomLike(character: string, hasOnlyHex: boolean): string {
  const digits = '0123456789'
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  if (hasOnlyHex) return pick(`${digits}abcdef`)
  if (/\d/.test(character)) return pick(digits)
  return pick(/[a-z]/.test(character) ? letters : letters.toUpperCase())
}

const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length))
