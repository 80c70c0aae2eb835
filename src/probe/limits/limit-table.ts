import type { Attempt } from '../../walk/attempt.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { givenCursors } from '../cursors/given-cursors.ts'
import { attemptEach, type Odd } from '../kit/attempt.ts'
import { type LimitRange, limitRange } from '../kit/limit-range.ts'
import { percentEncode } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'

/**
 * What kind of value a limit is. `valid` is in range; the others a target may refuse. `unstated` lies beyond a bound that the
 * document does not state, `unrelated` is another parameter: both may be taken or left.
 */
export type LimitKind = 'valid' | 'unstated' | 'out-of-range' | 'malformed' | 'ambiguous' | 'unrelated'

export interface LimitAttempt extends Attempt {
  kind: LimitKind
  value: string
}

/** A limit, the query that it makes, and that of a cursor with it. */
type Row = [kind: LimitKind, value: string, query: string, cursor?: string]

/** Every kind of limit on the first page of the main collection; of the others a few, for each size may break in its own way. */
export const limitTable: Probe<LimitAttempt[]> = {
  id: 'limit-table',
  stage: 'limits',
  async collect(probing) {
    const { walks } = await probing.get(opening)
    if (walks.length === 0) return []
    if (!(await isMain(probing))) return attemptEach(probing, 'limit-table', fewValues(probing).map(toOdd))
    const [given] = await probing.get(givenCursors)
    const values = [
      ...limitValues(probing, await probing.get(limitRange)),
      ...(given ? valuesBehind(probing, given.next) : []),
    ]
    return attemptEach(probing, 'limit-table', values.map(toOdd))
  },
}

function toOdd([kind, value, query, cursor = '']: Row): Odd & Pick<LimitAttempt, 'kind' | 'value'> {
  // A number in range goes out as such, so that every-answer checks judge it as the plain request it is.
  const request = kind === 'valid' ? { limit: Number(value) } : { rawQuery: query + cursor }
  return { kind, value, label: `${shortened(query)}${cursor && ' with a cursor'}`, request }
}

const shortened = (query: string): string =>
  query.length > 60 ? `${query.slice(0, 30)}… (${query.length} characters)` : query

function limitValues(probing: Probing, { minimum, maximum }: LimitRange): Row[] {
  const name = percentEncode(probing.operation.paging.limit.parameter)
  const rows = rowsFor(probing)
  const inner = [minimum, minimum + 1, Math.ceil((minimum + maximum) / 2), maximum - 1, maximum]
  return [
    ...rows(
      'valid',
      [...new Set([probing.operation.paging.limit.minimum ?? minimum, ...inner])].filter(
        (value) => value >= 0 && value <= maximum,
      ),
    ),
    ...numbersBeyond(probing),
    ...rows('malformed', ['abc', '1.5', '10abc', '', 'NaN', '1e2', 'null', 'true', '0x10', '[]']),
    ...rows('malformed', ["'", ' ', '\0', 'Infinity', '0.5', '٥']),
    ...rows('ambiguous', ['+5', '05', ' 5', '5.0']),
    ['ambiguous', 'repeated', `${name}=${minimum}&${name}=${minimum + 1}`],
    ['unrelated', 'list', `${name}%5B%5D=${minimum}`],
    ['unrelated', 'unknown', 'not_a_parameter=1'],
  ]
}

function fewValues(probing: Probing): Row[] {
  return [...grossest(probing), ...rowsFor(probing)('malformed', ['abc'])]
}

/** The most extreme ones with a cursor: code for later pages may read the limit elsewhere. */
function valuesBehind(probing: Probing, cursor: string): Row[] {
  const behind = `&${percentEncode(probing.operation.paging.cursor.parameter)}=${percentEncode(cursor)}`
  const gross = [...grossest(probing, HUGE), ...rowsFor(probing)('malformed', ['abc'])]
  return gross.map(([kind, value, query]) => [kind, value, query, behind])
}

/** The numbers just beyond the bounds, and -1; and one more. */
function grossest(probing: Probing, ...more: string[]): Row[] {
  const { minimum = 1, maximum } = probing.operation.paging.limit
  const wanted = [minimum - 1, -1, ...(maximum === undefined ? [] : [maximum + 1]), ...more].map(String)
  return numbersBeyond(probing).filter(([, value]) => wanted.includes(value))
}

const rowsFor =
  ({ operation }: Probing) =>
  (kind: LimitKind, values: readonly (string | number)[]): Row[] => {
    const name = percentEncode(operation.paging.limit.parameter)
    return values.map((value) => [kind, String(value), `${name}=${percentEncode(value)}`])
  }

/** One more than 64 bits hold. */
const HUGE = '9223372036854775808'

/**
 * Numbers beyond the documented bounds. Where the document states no bound, a target may take 0 or a large number as it likes:
 * only a breakdown counts. Less than nothing is no limit anywhere.
 */
function numbersBeyond(probing: Probing): Row[] {
  const { minimum, maximum } = probing.operation.paging.limit
  const rows = rowsFor(probing)
  const negative = [-1, -1000, '-9223372036854775809'].filter((value) => Number(value) < (minimum ?? 0))
  const low = minimum === undefined ? rows('unstated', [0]) : rows('out-of-range', [minimum - 1])
  const large = [2 ** 31, HUGE, '1'.padEnd(30, '0'), '9'.repeat(401)]
  const high =
    maximum === undefined
      ? rows('unstated', large)
      : rows('out-of-range', [maximum + 1, maximum * 2, maximum * 10, ...large])
  const all = [...low, ...rows('out-of-range', negative), ...high]
  return [...new Map(all.map((row) => [row[1], row])).values()]
}
