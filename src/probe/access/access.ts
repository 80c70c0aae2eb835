import type { CredentialName } from '../../model/operation.ts'
import type { Attempt } from '../../walk/attempt.ts'
import type { Page } from '../../walk/page.ts'
import { cursorsOf } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { Attempts } from '../kit/attempt.ts'
import { isWanted } from '../kit/focus.ts'
import { type LimitRange, limitRange } from '../kit/limit-range.ts'
import type { ListRequest } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { nonsense } from './nonsense.ts'

/** A request with another credential than the viewer's. */
export interface AccessAttempt extends Attempt {
  credential: CredentialName
  /**
   * `fresh`: a URL not requested before; `odd`: one with an invalid query; `plain`: one that others requested; `cursor`:
   * with an own cursor; `cached`: right after the viewer's response.
   */
  way: 'fresh' | 'odd' | 'plain' | 'cursor' | 'cached'
  /** The viewer's response before it. */
  behind?: number
}

const STRANGERS: CredentialName[] = ['anonymous', 'unknown', 'outsider']

/** Credentials that are the viewer's up to their end. */
const NEARLY_VIEWER: CredentialName[] = ['altered', 'shortened']

/** Reads the collection without a credential, with an unknown one, and as the outsider where there is one. */
export const access: Probe<AccessAttempt[]> = {
  id: 'access',
  stage: 'access',
  async collect(probing) {
    if (!isWanted(probing, 'access')) return []
    const attempts = new Attempts(probing, 'access')
    const range = await probing.get(limitRange)
    const strangers = STRANGERS.filter((name) => probing.credentials.has(name))
    const found: AccessAttempt[] = []
    for (const credential of strangers) {
      // Limits that nothing else asks for first, so that no cache has an answer yet.
      found.push(await tryAs(attempts, credential, 'fresh', { limit: freshLimit(range, found.length) }))
    }
    // Throttled: do not repeat this request.
    const isLocked = (name: CredentialName): boolean =>
      found.some(({ credential, page }) => credential === name && page.status === 429)
    const empty = emptyCredential(probing)
    if (empty && !isLocked('anonymous'))
      found.push(await tryAs(attempts, 'anonymous', 'fresh', { limit: freshLimit(range, 4), ...empty }))
    if (await isMain(probing)) {
      for (const credential of NEARLY_VIEWER.filter((name) => probing.credentials.has(name)))
        found.push(await tryAs(attempts, credential, 'fresh', { limit: freshLimit(range, 3) }))
      for (const credential of strangers.filter((name) => name !== 'unknown')) {
        for (const rawQuery of nonsense(probing))
          if (!isLocked(credential)) found.push(await tryAs(attempts, credential, 'odd', { rawQuery }))
      }
      const welcome = strangers.filter((name) => !isLocked(name))
      found.push(
        ...(await tryLate(probing, attempts, welcome)),
        ...(await tryPlainly(probing, attempts, welcome)),
      )
    }
    for (const [index, credential] of strangers.entries()) {
      if (!isLocked(credential))
        found.push(...(await tryBehindViewer(probing, attempts, credential, 5 + 2 * index)))
    }
    return found
  },
}

/** Without a limit, with the last cursor of a walk: other requests cover the first page and the first cursor. */
async function tryLate(
  probing: Probing,
  attempts: Attempts,
  strangers: CredentialName[],
): Promise<AccessAttempt[]> {
  const { walks } = await probing.get(opening)
  const cursor = cursorsOf(walks).at(-1)
  if (cursor === undefined) return []
  return Promise.all(strangers.map((credential) => tryAs(attempts, credential, 'cursor', { cursor })))
}

/** Without a limit, and with its bounds: each may take another way through the target. */
async function tryPlainly(
  probing: Probing,
  attempts: Attempts,
  strangers: CredentialName[],
): Promise<AccessAttempt[]> {
  const { minimum, maximum } = probing.operation.paging.limit
  const limits = [undefined, ...[minimum, maximum].filter((bound) => bound !== undefined)]
  const tries = strangers.flatMap((credential) => limits.map((limit) => ({ credential, limit })))
  return Promise.all(tries.map(({ credential, limit }) => tryAs(attempts, credential, 'plain', { limit })))
}

/** True where an answer is a success, or an error that carries items. */
export const isShown = ({ status, leaked }: Page): boolean =>
  (status >= 200 && status < 300) || leaked !== undefined

/** The requests that let a stranger in. Where a cache did, a URL that others asked for says nothing of its own. */
export function letIn(access: readonly AccessAttempt[], credential: CredentialName): AccessAttempt[] {
  const inside = access.filter((one) => one.credential === credential && isShown(one.page))
  const isCached = inside.some(({ way }) => way === 'cached')
  return inside.filter(({ way }) => way === 'fresh' || way === 'odd' || (way === 'plain' && !isCached))
}

async function tryBehindViewer(
  probing: Probing,
  attempts: Attempts,
  credential: CredentialName,
  offset: number,
): Promise<AccessAttempt[]> {
  const { walks } = await probing.get(opening)
  if (walks.length === 0) return []
  const range = await probing.get(limitRange)
  const request = { limit: freshLimit(range, offset) }
  const viewer = await attempts.beside('the same request with the viewer', request)
  const cached = { ...(await tryAs(attempts, credential, 'cached', request)), behind: viewer.page.exchange }
  const { next } = viewer.page
  if (next === undefined) return [cached]
  const behind = { limit: freshLimit(range, offset + 1), cursor: next }
  const fresh = await tryAs(attempts, credential, 'cursor', behind)
  const { page } = await attempts.beside('the page behind it with the viewer', behind)
  const again = await tryAs(attempts, credential, 'cached', behind)
  return [cached, fresh, { ...again, behind: page.exchange }]
}

const WAYS: Record<AccessAttempt['way'], string> = {
  fresh: '',
  odd: ', with an invalid query',
  plain: ', without a limit',
  cursor: ', with a cursor',
  cached: ', after the same request of the viewer',
}

/** What was tried, as a noun. */
const labelOf = (credential: CredentialName, way: AccessAttempt['way']): string =>
  `a request with the ${credential} credential${WAYS[way]}`

async function tryAs(
  attempts: Attempts,
  credential: CredentialName,
  way: AccessAttempt['way'],
  request: ListRequest,
): Promise<AccessAttempt> {
  const isExclusive = way === 'fresh' || way === 'odd'
  const asked = { ...request, credential: request.headers ? ('anonymous' as const) : credential }
  const found = await attempts[isExclusive ? 'exclusive' : 'beside'](labelOf(credential, way), asked)
  return { ...found, credential, way }
}

/** The scheme's header without a value. */
function emptyCredential({ operation: { security } }: Probing): ListRequest | undefined {
  return security?.in === 'header' ? { headers: { [security.name]: security.prefix.trim() } } : undefined
}

function freshLimit({ minimum, maximum }: LimitRange, offset: number): number {
  return Math.max(minimum, Math.min(maximum, Math.ceil((minimum + maximum) / 3)) - offset)
}
