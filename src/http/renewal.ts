import type { CredentialName } from '../model/operation.ts'
import type { Credentials } from './credentials.ts'
import type { ClientOptions } from './options.ts'
import { issueToken } from './token.ts'

type Holder = 'viewer' | 'outsider' | 'editor'

/** Has a credential issued anew when the target takes it no longer: once, until it is taken again. */
export class Renewal {
  readonly #commands: NonNullable<ClientOptions['credentialCommands']>
  readonly #credentials: Credentials
  readonly #underWay = new Map<Holder, Promise<void>>()
  readonly #spent = new Set<Holder>()

  constructor({ credentialCommands = {} }: ClientOptions, credentials: Credentials) {
    this.#commands = credentialCommands
    this.#credentials = credentials
  }

  /** After an answer to `used`: true if there is another value now, so that asking again is worth it. */
  async isRenewed(name: CredentialName, used: string | undefined, status: number): Promise<boolean> {
    const holder = this.#credentials.holderOf(name)
    if (holder === undefined || used === undefined || !this.#commands[holder]) return false
    if (status !== 401) {
      this.#spent.delete(holder)
      return false
    }
    if (this.#credentials.value(name) === used && !this.#spent.has(holder)) await this.#renew(holder)
    return this.#credentials.value(name) !== used
  }

  /** Requests that fail together wait for one and the same call. */
  async #renew(holder: Holder): Promise<void> {
    const renewing = this.#underWay.get(holder) ?? this.#issue(holder)
    this.#underWay.set(holder, renewing)
    await renewing.finally(() => this.#underWay.delete(holder))
    this.#spent.add(holder)
  }

  /** A command that fails leaves things as they are: the answer 401 then says what there is to say. */
  async #issue(holder: Holder): Promise<void> {
    const command = this.#commands[holder]
    const token = command && (await issueToken(holder, command).catch(() => undefined))
    if (token !== undefined) this.#credentials.renew(holder, token)
  }
}
