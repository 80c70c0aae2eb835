import { decodedPair, secretParts } from './basic.ts'
import { cutAtEnd, Fragments } from './fragments.ts'
import {
  type Form,
  formsOf,
  longestOf,
  MIN_SEARCHED_CHARACTERS,
  mayHoldEscapes,
  type Secret,
} from './secrets.ts'

/** What stands in the place of a secret. */
export const MASK = '***'

const SECRET_HEADER =
  /^(proxy-)?authorization$|^(set-)?cookie2?$|(^|[-_])(api[-_]?key|apikey|auth|token|secret|password|session|credential)$/i

/** Takes secrets out of what is recorded. */
export class Mask {
  readonly #secrets = new Map<string, Secret>()
  readonly #names: Set<string>
  #forms: Form[] = []
  #fragments: Fragments | undefined

  /** `names`: headers whose value is never shown, in addition to those that carry credentials by convention. */
  constructor(secrets: Iterable<Secret>, names: Iterable<string>) {
    this.#names = new Set([...names].map((name) => name.toLowerCase()))
    for (const secret of secrets) this.#keep(secret)
    this.#forms = formsOf(this.#secrets.values())
  }

  /** Adds a secret; the first one of a value counts. */
  add(secret: Secret): void {
    this.#keep(secret)
    this.#forms = formsOf(this.#secrets.values())
    this.#fragments = undefined
  }

  /** The text without secrets. */
  text(text: string): string {
    return masked(text, this.found(text))
  }

  /** The text without secrets and without parts of them, for what may have been cut before it came here. */
  rest(text: string): string {
    this.#fragments ??= new Fragments(this.#forms)
    return this.#fragments.without(this.text(text), MASK)
  }

  /** A URL without a credential that is too short to be searched for: its place in the query identifies it. */
  short(url: string): string {
    const isSecret = (name: string, value: string): boolean =>
      this.#names.has(name.toLowerCase()) &&
      value.length < MIN_SEARCHED_CHARACTERS &&
      this.#secrets.has(value)
    return url.replace(/([?&]([^=&#]+)=)([^&#]*)/g, (pair, start: string, name: string, value: string) =>
      isSecret(name, value) ? start + MASK : pair,
    )
  }

  /** What stands in front of the credential that a value ends with, however short that is, and its variable. */
  credentialIn(value: string): { before: string; variable: string } | undefined {
    for (const { value: secret, variable } of this.#secrets.values()) {
      const before = value.slice(0, value.length - secret.length)
      const isWhole = before === '' || / $|=$/.test(before)
      if (variable !== undefined && value.endsWith(secret) && isWhole) return { before, variable }
    }
    return undefined
  }

  /** The first `cap` characters of a text, about, without secrets, without a part of one at the cut. */
  start(text: string, cap: number): string {
    if (text.length <= cap) return this.text(text)
    const longest = longestOf(this.#forms)
    const masked = this.text(text.slice(0, cap + longest))
    const end = text.length <= cap + longest ? cap : Math.max(0, masked.length - longest)
    return masked.slice(0, end)
  }

  /** A text that broke off, without the beginning of a secret at its end. */
  brokenOff(text: string): string {
    const cut = cutAtEnd(text, this.#forms)
    return cut === 0 ? text : text.slice(0, -cut) + MASK
  }

  /** Headers without secrets: by name, then by value. */
  headers(headers: Record<string, string>): Record<string, string> {
    const entries = Object.entries(headers)
    const isClean = this.found(entries.flat().join('\n')).length === 0
    const show = (text: string): string => (isClean ? text : this.text(text))
    return Object.fromEntries(
      entries.map(([name, value]) => [show(name), this.isSecretHeader(name) ? MASK : show(value)]),
    )
  }

  /** True for a header whose value is never shown. */
  isSecretHeader(name: string): boolean {
    return this.#names.has(name.toLowerCase()) || SECRET_HEADER.test(name)
  }

  /** The forms of secrets that stand in a text, in capitals or not, escaped or not; the longest first. */
  found(text: string): Form[] {
    const lower = text.toLowerCase()
    const mayBeEscaped = mayHoldEscapes(text)
    return this.#forms.filter(
      (form) =>
        lower.includes(form.text) || (mayBeEscaped && form.findsEscapes && text.search(form.pattern) >= 0),
    )
  }

  #keep(secret: Secret): void {
    if (!this.#secrets.has(secret.value)) this.#secrets.set(secret.value, secret)
  }
}

const masked = (text: string, forms: readonly Form[]): string =>
  forms.reduce((left, { pattern }) => left.replace(pattern, MASK), text)

/** True if the secret can be read in the text: as it is, percent-encoded or escaped in JSON. */
export function isShown({ isPlain, spellings, findsEscapes, text: lower }: Form, text: string): boolean {
  if (!isPlain) return false
  return (
    spellings.some((spelling) => text.includes(spelling)) ||
    (findsEscapes && !text.toLowerCase().includes(lower))
  )
}

/** The secrets inside a header's value: all of it, and what follows a scheme or stands in a cookie or in Basic. */
export function secretsInHeader(value: string): string[] {
  const afterScheme = /^[\w-]+ +(\S.*)$/.exec(value)?.[1]
  const cookies = value.split(/; */).flatMap((pair) => /^[^=\s]+=(.{8,})$/.exec(pair)?.[1] ?? [])
  const pair = /^basic +\S+$/i.test(value) ? decodedPair(value.replace(/^basic +/i, '')) : undefined
  return [value, afterScheme, ...cookies, ...(pair === undefined ? [] : secretParts(pair))].filter(
    (part): part is string => Boolean(part),
  )
}
