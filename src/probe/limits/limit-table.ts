import type { Attempt } from '../../walk/attempt.ts'
import { cursorsOf, type Walk } from '../../walk/walk.ts'
import { isMain, opening } from '../bracket/opening.ts'
import { attemptEach, type Odd } from '../kit/attempt.ts'
import { percentEncode } from '../kit/list-request.ts'
import type { Probe, Probing } from '../kit/probing.ts'
import { boundsOf } from '../kit/scheduled.ts'

/**
 * What kind of value a limit is. `valid` is in range; the others a target may refuse. `unrelated` is another parameter, which
 * may be taken or left.
 */
export type LimitKind = 'valid' | 'out-of-range' | 'malformed' | 'ambiguous' | 'unrelated'

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
    const values = [...limitValues(probing), ...valuesBehind(probing, walks)]
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

function limitValues(probing: Probing): Row[] {
  const name = percentEncode(probing.operation.paging.limit.parameter)
  const { minimum, maximum } = boundsOf(probing)
  const rows = rowsFor(probing)
  return [
    ...rows('valid', [
      ...new Set([minimum, minimum + 1, Math.ceil((minimum + maximum) / 2), maximum - 1, maximum]),
    ]),
    ...rows('out-of-range', outOfRange(minimum, maximum)),
    ...rows('malformed', ['abc', '1.5', '10abc', '', 'NaN', '1e2', 'null', 'true', '0x10', '[]']),
    ...rows('malformed', ["'", ' ', '\0', 'Infinity', '0.5', '٥']),
    ...rows('ambiguous', ['+5', '05', ' 5', '5.0']),
    ['ambiguous', 'repeated', `${name}=${minimum}&${name}=${minimum + 1}`],
    ['unrelated', 'list', `${name}%5B%5D=${minimum}`],
    ['unrelated', 'unknown', 'not_a_parameter=1'],
  ]
}

function fewValues(probing: Probing): Row[] {
  const { minimum, maximum } = boundsOf(probing)
  const rows = rowsFor(probing)
  return [...rows('out-of-range', [minimum - 1, -1, maximum + 1]), ...rows('malformed', ['abc'])]
}

/** The most extreme ones with a cursor: code for later pages may read the limit elsewhere. */
function valuesBehind(probing: Probing, walks: readonly Walk[]): Row[] {
  const [cursor] = cursorsOf(walks)
  if (cursor === undefined) return []
  const { minimum, maximum } = boundsOf(probing)
  const behind = `&${percentEncode(probing.operation.paging.cursor.parameter)}=${percentEncode(cursor)}`
  const rows = rowsFor(probing)
  const gross = [...rows('out-of-range', [minimum - 1, -1, maximum + 1, HUGE]), ...rows('malformed', ['abc'])]
  return gross.map(([kind, value, query]) => [kind, value, query, behind])
}

const rowsFor =
  ({ operation }: Probing) =>
  (kind: LimitKind, values: readonly (string | number)[]): Row[] => {
    const name = percentEncode(operation.paging.limit.parameter)
    return values.map((value) => [kind, String(value), `${name}=${percentEncode(value)}`])
  }

/** One more than 64 bits hold. */
const HUGE = '9223372036854775808'

function outOfRange(minimum: number, maximum: number): (number | string)[] {
  const values = [
    minimum - 1,
    -1,
    -1000,
    '-9223372036854775809',
    maximum + 1,
    maximum * 2,
    maximum * 10,
    2 ** 31,
    HUGE,
    '1'.padEnd(30, '0'),
    '9'.repeat(401),
  ]
  return [...new Set(values)]
}
