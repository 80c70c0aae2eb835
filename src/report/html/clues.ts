import type { Evidence } from '../../model/exchange.ts'
import type { Place } from '../../model/place.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import type { BodyLine } from './body.ts'

/** What a finding points at in one of its exchanges, so that the lines that decide can be marked. */
export interface Clues {
  /** Identities of items. */
  ids: ReadonlySet<string>
  /** JSON pointers, in which `*` stands for any index. */
  pointers: readonly string[]
  /** Identities of the items before and after what was left out. */
  near: ReadonlySet<string>
  lacks: readonly Lack[]
  headers: ReadonlySet<string>
  /** The status decides. */
  hasStatus: boolean
}

/** What an object lacks: it is not there to be marked. */
export interface Lack {
  /** JSON pointer, in which `*` stands for any index. */
  object: string
  name: string
}

/** What a finding points at in its exchange with this index. */
export function cluesOf(finding: Finding, index: number, paging: PagingFacts | undefined): Clues {
  const { window, places = [] } = finding
  const here = places.filter(({ exchange = index }) => exchange === index)
  const atFault = window?.rows.filter((row) => row.isAtFault).map(({ id }) => id) ?? []
  return {
    ids: new Set([...atFault, ...here.flatMap(({ id }) => id ?? [])]),
    pointers: here.flatMap((place) => pointersOf(place, paging)),
    near: neighboursIn(window),
    lacks: here.flatMap(({ pointer: object = '', lacks }) =>
      lacks === undefined ? [] : [{ object, name: lacks }],
    ),
    headers: new Set(here.flatMap(({ header }) => header ?? [])),
    hasStatus: here.some(({ status }) => status === true),
  }
}

/** The values that a place points at; what is missing is nowhere. */
export function pointersOf({ pointer, lacks, part }: Place, paging: PagingFacts | undefined): string[] {
  const end =
    part === 'end' && paging ? [paging.next, ...(paging.hasMore === null ? [] : [paging.hasMore])] : []
  return pointer === undefined || lacks !== undefined ? end : [pointer, ...end]
}

function neighboursIn(window: Finding['window']): Set<string> {
  if (window?.kind !== 'missing' && window?.kind !== 'early-end') return new Set()
  const { rows } = window
  const isBeside = (index: number): boolean =>
    !rows[index]?.isAtFault && [rows[index - 1], rows[index + 1]].some((row) => row?.isAtFault)
  return new Set(rows.filter((_, index) => isBeside(index)).map(({ id }) => id))
}

/** True where a pointer is what another one, in which `*` stands for any index, points at. */
export function fits(pattern: string, pointer: string): boolean {
  if (pattern === pointer) return true
  if (!pattern.includes('*')) return false
  const [wanted, tokens] = [pattern.split('/'), pointer.split('/')]
  return (
    wanted.length === tokens.length &&
    wanted.every((token, at) => token === tokens[at] || (token === '*' && /^\d+$/.test(tokens[at] ?? '')))
  )
}

/** True for a line of a body that a finding points at. */
export function isTelling({ text, pointer }: BodyLine, { ids, pointers }: Clues): boolean {
  const isClosing = /^ *[\]}],?$/.test(text)
  if (!isClosing && pointer !== undefined && pointers.some((one) => fits(one, pointer))) return true
  return holds(text, ids)
}

/** True for a line that names an item next to what was left out. */
export const isNear = ({ text }: BodyLine, { near }: Clues): boolean => holds(text, near)

/** True for a line whose value is one of these identities. */
function holds(text: string, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false
  const value = /(?:^|: |^ *)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*),?$/.exec(text)?.[1]
  return value !== undefined && ids.has(identityIn(value))
}

/** A value of JSON as identities are written: a number is told apart from the same digits in a text. */
function identityIn(value: string): string {
  if (!value.startsWith('"')) return `number ${value}`
  try {
    return String(JSON.parse(value))
  } catch {
    return value.slice(1, -1)
  }
}

/** True where the status of an answer is what a finding is about. */
export const isTellingStatus = ({ response: { status } }: Evidence, { hasStatus }: Clues): boolean =>
  hasStatus || status === 0 || status >= 500

/** Names of an answer's headers that a finding points at. */
export const tellingHeaders = ({ response }: Evidence, { headers }: Clues): string[] =>
  Object.keys(response.headers).filter((name) => headers.has(name))
