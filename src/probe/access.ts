import type { CredentialName } from '../model/operation.ts'
import { type Attempt, attempt, attemptBeside, attemptEach, type Odd } from './attempt.ts'
import { type ListRequest, percentEncode } from './list-request.ts'
import { foreignCursors } from './odd-cursors.ts'
import { isMain, opening } from './opening.ts'
import type { Page } from './page.ts'
import type { Probe, Probing } from './probing.ts'

/** A request with another credential than the viewer's. */
export interface AccessAttempt extends Attempt {
  credential: CredentialName
  /**
   * `fresh`: a URL not asked for before; `odd`: one whose query is wrong by itself; `plain`: one that others asked for; `cursor`: with an own cursor; `cached`: right
   * behind the viewer's answer.
   */
  way: 'fresh' | 'odd' | 'plain' | 'cursor' | 'cached'
}

const STRANGERS: CredentialName[] = ['anonymous', 'unknown', 'outsider']

/** Reads the collection as nobody, as somebody unknown, and as an outsider where there is one. */
export const access: Probe<AccessAttempt[]> = {
  id: 'access',
  stage: 'access',
  async collect(probing) {
    const strangers = STRANGERS.filter((name) => probing.credentials.has(name))
    const found: AccessAttempt[] = []
    for (const credential of strangers) {
      // Limits that nothing else asks for first, so that no cache has an answer yet.
      found.push(await tryAs(probing, credential, 'fresh', { limit: freshLimit(probing, found.length) }))
    }
    const empty = emptyCredential(probing)
    if (empty)
      found.push(await tryAs(probing, 'anonymous', 'fresh', { limit: freshLimit(probing, 4), ...empty }))
    if (await isMain(probing)) {
      if (probing.credentials.has('altered'))
        found.push(await tryAs(probing, 'altered', 'fresh', { limit: freshLimit(probing, 3) }))
      for (const credential of strangers.filter((name) => name !== 'unknown')) {
        for (const rawQuery of nonsense(probing))
          found.push(await tryAs(probing, credential, 'odd', { rawQuery }))
      }
      found.push(...(await tryLate(probing, strangers)))
      found.push(...(await tryPlainly(probing, strangers)))
    }
    for (const [index, credential] of strangers.entries()) {
      found.push(...(await tryBehindViewer(probing, credential, 5 + 2 * index)))
    }
    return found
  },
}

/** Without a limit behind the last cursor of a walk: neither the first page nor the first cursor is asked about there. */
async function tryLate(probing: Probing, strangers: CredentialName[]): Promise<AccessAttempt[]> {
  const { walks } = await probing.get(opening)
  const cursor = walks.flatMap(({ pages }) => pages).findLast(({ next }) => next !== undefined)?.next
  if (cursor === undefined) return []
  return Promise.all(strangers.map((credential) => tryAs(probing, credential, 'cursor', { cursor })))
}

/** Without a limit, and with its bounds: each may take another way through the target. */
async function tryPlainly(probing: Probing, strangers: CredentialName[]): Promise<AccessAttempt[]> {
  const { minimum, maximum } = probing.operation.paging.limit
  const limits = [undefined, ...[minimum, maximum].filter((bound) => bound !== undefined)]
  const tries = strangers.flatMap((credential) => limits.map((limit) => ({ credential, limit })))
  return Promise.all(tries.map(({ credential, limit }) => tryAs(probing, credential, 'plain', { limit })))
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
  credential: CredentialName,
  offset: number,
): Promise<AccessAttempt[]> {
  const { walks } = await probing.get(opening)
  if (walks.length === 0) return []
  const request = { limit: freshLimit(probing, offset) }
  const viewer = await attemptBeside(probing, 'access', 'the same request with the viewer', request)
  const cached = await tryAs(probing, credential, 'cached', request)
  const { next } = viewer.page
  if (next === undefined) return [cached]
  const behind = { limit: freshLimit(probing, offset + 1), cursor: next }
  const fresh = await tryAs(probing, credential, 'cursor', behind)
  await attemptBeside(probing, 'access', 'the page behind it with the viewer', behind)
  return [cached, fresh, await tryAs(probing, credential, 'cached', behind)]
}

async function tryAs(
  probing: Probing,
  credential: CredentialName,
  way: AccessAttempt['way'],
  request: ListRequest,
): Promise<AccessAttempt> {
  const tryIt = way === 'fresh' || way === 'odd' ? attempt : attemptBeside
  const found = await tryIt(probing, 'access', `${credential}, ${way}`, {
    ...request,
    credential: request.headers ? 'anonymous' : credential,
  })
  return { ...found, credential, way }
}

/** The scheme's header without a value. */
function emptyCredential({ operation: { security } }: Probing): ListRequest | undefined {
  return security?.in === 'header' ? { headers: { [security.name]: security.prefix.trim() } } : undefined
}

function freshLimit(probing: Probing, offset: number): number {
  const { minimum, maximum } = { minimum: 1, maximum: 100, ...definedBounds(probing) }
  return Math.max(minimum, Math.min(maximum, Math.ceil((minimum + maximum) / 3)) - offset)
}

function definedBounds(probing: Probing): { minimum?: number; maximum?: number } {
  const { minimum, maximum } = probing.operation.paging.limit
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
}

/** Queries that are wrong by themselves: who asks must come first, and break nothing. */
function nonsense({ operation: { paging } }: Probing): string[] {
  const [limit, cursor] = [paging.limit.parameter, paging.cursor.parameter].map(percentEncode)
  return [`${limit}=not%20one`, `${limit}=${(paging.limit.minimum ?? 1) - 1}`, `${cursor}=not%20one`]
}

/** Several ways into a collection that the viewer may not see. */
export const forbiddenTries: Probe<Attempt[]> = {
  id: 'forbidden-collection',
  stage: 'access',
  async collect(probing) {
    const { minimum = 1, maximum = 100 } = probing.operation.paging.limit
    const limits = [minimum, minimum + 1, Math.floor(maximum / 5), Math.floor(maximum / 2)].map(
      (limit): ListRequest => ({ limit }),
    )
    const cursors = (await foreignCursors(probing)).map(({ cursor }): ListRequest => ({ cursor }))
    const odd = nonsense(probing).map((rawQuery): ListRequest => ({ rawQuery }))
    const nobody: ListRequest[] = probing.credentials.has('anonymous') ? [{ credential: 'anonymous' }] : []
    const requests = [...limits, ...cursors.slice(0, 2), ...odd, ...nobody]
    const odds = requests.map((request) => ({ label: waysIn(request), request }))
    return attemptEach(probing, 'forbidden-collection', odds)
  },
}

const waysIn = ({ limit, cursor, rawQuery, credential }: ListRequest): string =>
  rawQuery ??
  (credential && `asked for by the ${credential}`) ??
  (cursor === undefined ? `limit ${limit}` : 'a cursor of another collection')

/** A request for a collection that does not exist. */
export interface UnknownAttempt extends Attempt {
  /** Something else may be what is refused: a cursor of the collection that does exist, an id of another make. */
  isOddToo: boolean
}

/** Requests for collections that do not exist, in ids that look like real ones: plainly, with limits, behind a cursor. */
export const unknownCollections: Probe<UnknownAttempt[]> = {
  id: 'unknown-collections',
  stage: 'access',
  async collect(probing) {
    const names = probing.operation.pathParameters
    const isFull = await isMain(probing)
    const ways = isFull ? await waysBehind(probing) : []
    const odds = names.flatMap((name) => {
      const [first, ...more] = likeness(probing.collection.params[name] ?? '', probing.seed)
      return [
        ...[first, ...more].flatMap((value) => unknownOdd(probing, name, value, {})),
        ...ways.flatMap((request) => unknownOdd(probing, name, first, request)),
        ...(isFull ? oddWays(probing, name, first) : []),
      ]
    })
    return attemptEach(probing, 'unknown-collections', odds)
  },
}

function unknownOdd(
  probing: Probing,
  name: string,
  value: string | undefined,
  request: ListRequest,
): (Odd & Pick<UnknownAttempt, 'isOddToo'>)[] {
  if (value === undefined) return []
  const isOddToo = request.cursor !== undefined
  const how = isOddToo ? ' behind a cursor' : wordsOf(request)
  const params = { ...probing.collection.params, [name]: value }
  return [{ label: `${name}=${value}${how}`, isOddToo, request: { ...request, params } }]
}

const wordsOf = ({ limit, rawQuery, credential }: ListRequest): string =>
  [
    limit && ` with limit ${limit}`,
    rawQuery && `?${rawQuery}`,
    credential && `, asked for by the ${credential}`,
  ]
    .filter(Boolean)
    .join('')

/** An id that begins with one that exists; and, for one that does not, queries that are wrong, too, and another caller. */
function oddWays(
  probing: Probing,
  name: string,
  unknown: string | undefined,
): (Odd & Pick<UnknownAttempt, 'isOddToo'>)[] {
  const outsider: ListRequest[] = probing.credentials.has('outsider') ? [{ credential: 'outsider' }] : []
  const requests = [...nonsense(probing).map((rawQuery) => ({ rawQuery })), ...outsider]
  const odds = [
    ...unknownOdd(probing, name, `${probing.collection.params[name]}zq9917x`, {}),
    ...requests.flatMap((request) => unknownOdd(probing, name, unknown, request)),
  ]
  return odds.map((odd) => ({ ...odd, isOddToo: true }))
}

/** The bounds of the limit, and a cursor that was given out: a target may look at each before it looks the collection up. */
async function waysBehind(probing: Probing): Promise<ListRequest[]> {
  const { minimum, maximum } = probing.operation.paging.limit
  const { walks } = await probing.get(opening)
  const cursor = walks.flatMap(({ pages }) => pages).find(({ next }) => next !== undefined)?.next
  const bounds = [minimum, maximum].filter((limit) => limit !== undefined).map((limit) => ({ limit }))
  return [...bounds, ...(cursor === undefined ? [] : [{ cursor }])]
}

/** Where a UUID says its version and its variant (RFC 9562, 4.1 and 4.2): another digit there makes it none. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const UUID_MARKS = [14, 19]

/** Ids of the same make as one that exists: each letter and digit behind the prefix replaced. */
function likeness(id: string, seed: number): string[] {
  const isUuid = UUID.test(id)
  const prefix = isUuid ? '' : (/^[A-Za-z]+[_-]/.exec(id)?.[0] ?? '')
  const body = id.slice(prefix.length)
  // Among numbers the high ones are free; elsewhere the first digit may say how much may follow, as in a ULID.
  const first = /^\d+$/.test(body) ? '9' : body.slice(0, 1)
  const turned = (by: number): string =>
    prefix +
    body.replace(/[a-z0-9]/gi, (char, index: number) => {
      if (isUuid && UUID_MARKS.includes(index)) return char
      if (/\d/.test(char)) return index === 0 ? first : String((Number(char) + by + index) % 10)
      const isUpper = char < 'a'
      const letter = 'abcdef'[(char.charCodeAt(0) + by + index) % 6] ?? 'a'
      return isUpper ? letter.toUpperCase() : letter
    })
  const made = [turned(3 + (seed % 5)), turned(1 + (seed % 3))].map((like) =>
    /[^\W\d]|\d{6}/.test(body) ? like : `${like}9917`,
  )
  return [...new Set(made)].filter((like) => like !== id)
}

/** Requests with ids that no system gives out: the last kind of all. */
export const oddIds: Probe<Attempt[]> = {
  id: 'odd-ids',
  stage: 'ids',
  async collect(probing) {
    const names = probing.operation.pathParameters
    const tries = names.flatMap((name) => ODD_IDS.map(([label, encoded]) => ({ name, label, encoded })))
    const odds = tries.map(({ name, label, encoded }) => {
      const rawParams = { ...encodedParams(probing), [name]: encoded }
      return { label: `${name} is ${label}`, request: { rawParams } }
    })
    return attemptEach(probing, 'odd-ids', odds)
  },
}

const ODD_IDS: [label: string, encoded: string][] = [
  ['NUL', 'a%00b'],
  ['not UTF-8', '%ff%fe'],
  ['a quote', "%27%20OR%20'1'='1"],
  ['a path', '..%2f..%2fetc%2fpasswd'],
  ['a template', '%7B%7B7*7%7D%7D'],
  ['an emoji', '%F0%9F%A7%B5'],
  ['a blank', '%20'],
  ['a negative number', '-1'],
  ['a huge number', '99999999999999999999999'],
  ['5 kB long', 'x'.repeat(5000)],
  ['a per cent sign', '%25'],
]

const encodedParams = (probing: Probing): Record<string, string> =>
  Object.fromEntries(
    Object.entries(probing.collection.params).map(([name, value]) => [name, percentEncode(value)]),
  )

/** The viewer's key in the query, where the document does not put it. */
export const queryCredential: Probe<Attempt> = {
  id: 'query-credential',
  stage: 'access',
  collect: (probing) =>
    attempt(probing, 'query-credential', 'the credential in the query', { credentialIn: 'query' }),
}
