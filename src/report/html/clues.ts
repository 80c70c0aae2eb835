import type { Evidence } from '../../model/exchange.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import type { BodyLine } from './body.ts'

/** What a finding points at, so that the lines that decide can be marked in its exchanges. */
export interface Clues {
  /** Identities and other values that it names. */
  values: ReadonlySet<string>
  pointers: readonly RegExp[]
  /** Identities of the items before and after what was left out. */
  near: ReadonlySet<string>
  lacks: readonly Lack[]
  statuses: ReadonlySet<number>
  /** Its words, in lower case: they may name a header. */
  words: string
}

/** What an object lacks: it is not there to be marked. */
export interface Lack {
  /** JSON pointer. */
  object: string
  name: string
}

/** Characters of a finding's words that are searched for clues. */
const READ = 4000

/** Reads the clues of a finding: what it is about, and what it quotes. */
export function cluesOf(finding: Finding, paging: PagingFacts | undefined): Clues {
  const { window } = finding
  const [message, actual, expected] = [finding.message, finding.actual, finding.expected].map((text) =>
    text.slice(0, READ),
  ) as [string, string, string]
  const told = `${message} ${actual}`
  const atFault = window?.rows.filter((row) => row.isAtFault).map(({ id }) => id) ?? []
  const quoted = actual.split(/[\s,;"()]+/).filter((word) => word.length > 3 && /\d|_/.test(word))
  const endPointers = paging && speaksOfEnd(`${told} ${expected}`) ? [paging.next, paging.hasMore] : []
  return {
    values: new Set([...atFault, ...quoted]),
    pointers: [...pointersIn(message, actual), ...endPointers.filter((one) => one !== null)].map(
      pointerPattern,
    ),
    near: neighboursIn(window),
    lacks: [...actual.matchAll(MISSING)].map(([, object = '', name = '']) => ({ object, name })),
    statuses: new Set([...told.matchAll(/status (\d{3})/g)].map(([, status]) => Number(status))),
    words: `${told} ${expected}`.toLowerCase(),
  }
}

/** `/data/80/title is missing`: the object, and what it lacks. */
const MISSING = /((?:\/[\w~-]+)*)\/([\w~-]+) is missing/g

/** What a finding points at. A pattern says less than the places that it stands for, and what is missing is nowhere. */
function pointersIn(message: string, actual: string): string[] {
  const pointers = (text: string): string[] =>
    [...text.matchAll(/(?:\/[\w~*-]+)+/g)].map(([pointer]) => pointer)
  const places = pointers(actual)
  const isToldApart = (pattern: string): boolean =>
    places.some((place) => pointerPattern(pattern).test(place))
  return [
    ...pointers(message).filter((pattern) => !isToldApart(pattern)),
    ...pointers(actual.replace(MISSING, '')),
  ]
}

/** True where a finding is about the end of a list. `and 3 more` is no word of it. */
function speaksOfEnd(told: string): boolean {
  return /more|cursor|\bend(?:s|ed)?\b|noth/i.test(told.replace(/and \d+ more/g, ''))
}

function neighboursIn(window: Finding['window']): Set<string> {
  if (window?.kind !== 'missing' && window?.kind !== 'early-end') return new Set()
  const { rows } = window
  const isBeside = (index: number): boolean =>
    !rows[index]?.isAtFault && [rows[index - 1], rows[index + 1]].some((row) => row?.isAtFault)
  return new Set(rows.filter((_, index) => isBeside(index)).map(({ id }) => id))
}

function pointerPattern(pointer: string): RegExp {
  const source = pointer.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\d+')
  return new RegExp(`^${source}$`)
}

/** True for a line of a body that a finding points at. */
export function isTelling({ text, pointer }: BodyLine, { values, pointers }: Clues): boolean {
  if (pointer !== undefined && pointers.some((pattern) => pattern.test(pointer))) return true
  return holds(text, values)
}

/** True for a line that names an item next to what was left out. */
export const isNear = ({ text }: BodyLine, { near }: Clues): boolean => holds(text, near)

/** True for a line whose value is one of these. */
function holds(text: string, values: ReadonlySet<string>): boolean {
  if (values.size === 0) return false
  const value = /(?:^|: |^ *)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*),?$/.exec(text)?.[1]
  return value !== undefined && values.has(value.replace(/^"|"$/g, ''))
}

/** True where the status of an answer is what a finding is about. */
export function isTellingStatus({ response }: Evidence, { statuses }: Clues): boolean {
  return statuses.has(response.status) || response.status === 0 || response.status >= 500
}

/** Names of an answer's headers that a finding speaks of. */
export function tellingHeaders({ response }: Evidence, { words }: Clues): string[] {
  return Object.keys(response.headers).filter((name) => name.includes('-') && words.includes(name))
}
