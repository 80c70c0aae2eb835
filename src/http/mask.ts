import { type Form, formsOf, type Secret, SHORTEST } from './secrets.ts'

/** What stands in the place of a secret. */
export const MASK = '***'

const SECRET_HEADER =
  /^(proxy-)?authorization$|^(set-)?cookie2?$|(^|[-_])(api[-_]?key|apikey|auth|token|secret|password|session|credential)$/i

/** Takes secrets out of what is recorded. */
export class Mask {
  readonly #secrets = new Map<string, Secret>()
  readonly #names: Set<string>
  #forms: Form[] = []

  /** `names`: headers whose value is never shown, besides those that carry credentials by convention. */
  constructor(secrets: Iterable<Secret>, names: Iterable<string>) {
    this.#names = new Set([...names].map((name) => name.toLowerCase()))
    for (const secret of secrets) this.#keep(secret)
    this.#forms = formsOf(this.#secrets.values())
  }

  /** Adds a secret; the first one of a value counts. */
  add(secret: Secret): void {
    this.#keep(secret)
    this.#forms = formsOf(this.#secrets.values())
  }

  /** The text without secrets. */
  text(text: string): string {
    return this.found(text).reduce((masked, form) => masked.replaceAll(form.text, MASK), text)
  }

  /** A URL without a credential that is too short to be searched for: its place in the query tells it. */
  short(url: string): string {
    const isSecret = (name: string, value: string): boolean =>
      this.#names.has(name.toLowerCase()) && value.length < SHORTEST && this.#secrets.has(value)
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
    const longest = this.#forms[0]?.text.length ?? 0
    const masked = this.text(text.slice(0, cap + longest))
    return masked.slice(0, masked.length - longest)
  }

  /** Headers without secrets: by name, then by value. */
  headers(headers: Record<string, string>): Record<string, string> {
    const isClean = this.found(Object.values(headers).join('\n')).length === 0
    const show = (name: string, value: string): string =>
      this.isSecretHeader(name) ? MASK : isClean ? value : this.text(value)
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, show(name, value)]))
  }

  /** True for a header whose value is never shown. */
  isSecretHeader(name: string): boolean {
    return this.#names.has(name.toLowerCase()) || SECRET_HEADER.test(name)
  }

  /** The forms of secrets that stand in a text, the longest first. */
  found(text: string): Form[] {
    return this.#forms.filter((form) => text.includes(form.text))
  }

  /** The secrets that anybody can read in a text: as they are, percent-encoded or escaped in JSON. */
  shown(text: string): Secret[] {
    const forms = this.#forms.filter((form) => form.isPlain && text.includes(form.text))
    return forms.map(({ secret }) => secret)
  }

  #keep(secret: Secret): void {
    if (!this.#secrets.has(secret.value)) this.#secrets.set(secret.value, secret)
  }
}

/** The secrets inside a header's value: all of it, and what follows a scheme or stands in a cookie or in Basic. */
export function secretsInHeader(value: string): string[] {
  const afterScheme = /^[\w-]+ +(\S.*)$/.exec(value)?.[1]
  const cookies = value.split(/; */).flatMap((pair) => /^[^=\s]+=(.{8,})$/.exec(pair)?.[1] ?? [])
  const basic = /^basic +(\S+)$/i.exec(value)?.[1]
  const password = basic && Buffer.from(basic, 'base64').toString('utf8').split(':').slice(1).join(':')
  return [value, afterScheme, ...cookies, password].filter((part): part is string => Boolean(part))
}
