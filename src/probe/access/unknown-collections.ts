import type { Attempt } from '../../walk/attempt.ts'
import { cursorsOf } from '../../walk/walk.ts'
import { isMain, mainProbing, opening } from '../bracket/opening.ts'
import { attemptEach, type Odd } from '../kit/attempt.ts'
import type { ListRequest } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { nonsense } from './nonsense.ts'

/** A request for a collection that does not exist. */
export interface UnknownAttempt extends Attempt {
  /** Something else may be what is refused: a cursor of the collection that does exist, an id of another make. */
  isOddToo: boolean
}

/** Requests for collections that do not exist, with ids that look like real ones: plain, with limits, with a cursor. */
export const unknownCollections: Probe<UnknownAttempt[]> = {
  id: 'unknown-collections',
  stage: 'access',
  async collect(probing) {
    const names = probing.operation.pathParameters
    const isFull = await isMain(probing)
    // The main collection is asked about first: it is there that an answer, or the end of the target, is judged.
    if (!isFull && !probing.focus) await (await mainProbing(probing))?.get(unknownCollections)
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
  const how = isOddToo ? ' with a cursor' : wordsOf(request)
  const params = { ...probing.collection.params, [name]: value }
  return [{ label: `${name}=${value}${how}`, isOddToo, request: { ...request, params } }]
}

const wordsOf = ({ limit, rawQuery, credential }: ListRequest): string =>
  [
    limit && ` with limit ${limit}`,
    rawQuery && `?${rawQuery}`,
    credential && `, requested with the ${credential} credential`,
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
  const [cursor] = cursorsOf(walks)
  const bounds = [minimum, maximum].filter((limit) => limit !== undefined).map((limit) => ({ limit }))
  return [...bounds, ...(cursor === undefined ? [] : [{ cursor }])]
}

/** Where a UUID says its version and its variant (RFC 9562, 4.1 and 4.2): another digit there makes it none. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const UUID_MARKS = [14, 19]

/** Ids of the same form as one that exists: each letter and digit after the prefix replaced. */
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
