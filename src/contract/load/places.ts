import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { eventsOf } from './parse.ts'

/** A line and a column, both from 1. */
export interface Position {
  line: number
  column: number
}

/** A member of an object or array: where it stands for a reader, and where its value begins for {@link Places}. */
interface Member {
  /** Of the key, or of an array's item. */
  offset: number
  value: number
}

/** Where the parts of a text stand. Each object is looked through once, when its members are asked for. */
export class Places {
  readonly #membersAt: (value: number) => Map<string, Member>
  readonly #known = new Map<number, Map<string, Member>>()
  readonly #root: number
  /** Offsets at which lines begin. */
  readonly #lines: number[]

  constructor(text: string) {
    this.#lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
    const isJson = isJsonText(text)
    this.#membersAt = isJson ? (value) => membersOfJson(text, value) : membersOfYaml(text)
    this.#root = isJson ? text.search(/\S/) : 1
  }

  /** Where a value stands, or the nearest ancestor that the text has. */
  of(parts: readonly string[]): Position {
    let [value, offset] = [this.#root, 0]
    for (const part of parts) {
      const member = this.#members(value).get(part)
      if (!member) break
      ;({ value, offset } = member)
    }
    return this.#positionOf(offset)
  }

  #positionOf(offset: number): Position {
    let [low, high] = [0, this.#lines.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lines[middle] ?? 0) > offset) high = middle
      else low = middle
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 }
  }

  #members(value: number): Map<string, Member> {
    const known = this.#known.get(value) ?? this.#membersAt(value)
    this.#known.set(value, known)
    return known
  }
}

function isJsonText(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const BLANKS = /[\s,:]*/y
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const MARK = /["{}[\]]/g
const LITERAL = /[^\s,\]}]+/y

function membersOfJson(text: string, start: number): Map<string, Member> {
  const found = new Map<string, Member>()
  const isArray = text[start] === '['
  if (!isArray && text[start] !== '{') return found
  let at = skip(BLANKS, text, start + 1)
  while (text[at] !== ']' && text[at] !== '}') {
    const offset = at
    let key = String(found.size)
    if (!isArray) {
      at = skip(STRING, text, at)
      key = JSON.parse(text.slice(offset, at)) as string
      at = skip(BLANKS, text, at)
    }
    found.set(key, { offset, value: at })
    at = skip(BLANKS, text, endOfJson(text, at))
  }
  return found
}

/** The offset after the value that begins at an offset. */
function endOfJson(text: string, start: number): number {
  if (text[start] === '"') return skip(STRING, text, start)
  if (text[start] !== '{' && text[start] !== '[') return skip(LITERAL, text, start)
  let [depth, at] = [0, start]
  do {
    MARK.lastIndex = at
    at = MARK.exec(text)?.index ?? text.length
    const mark = text[at]
    if (mark === '{' || mark === '[') depth += 1
    if (mark === '}' || mark === ']') depth -= 1
    at = mark === '"' ? skip(STRING, text, at) : at + 1
  } while (depth > 0)
  return at
}

function skip(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  expression.test(text)
  return Math.max(from, expression.lastIndex)
}

/** Values are told apart by the index of their event. */
function membersOfYaml(text: string): (value: number) => Map<string, Member> {
  const events = eventsOf(text)
  return (start) => {
    const found = new Map<string, Member>()
    const isSequence = events[start]?.type === EVENT_ID.SEQUENCE
    if (!isSequence && events[start]?.type !== EVENT_ID.MAPPING) return found
    let at = start + 1
    while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
      const first = events[at] as Event
      const value = isSequence ? at : endOfYaml(events, at)
      const key = isSequence ? String(found.size) : keyOf(text, first)
      found.set(key, { offset: offsetOf(first), value })
      at = endOfYaml(events, value)
    }
    return found
  }
}

/** The index after the events of the value that begins at an index. */
function endOfYaml(events: readonly Event[], start: number): number {
  let [depth, at] = [0, start]
  do {
    const type = events[at]?.type
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1
    if (type === EVENT_ID.POP) depth -= 1
    at += 1
  } while (depth > 0 && at < events.length)
  return at
}

function keyOf(text: string, event: Event): string {
  return event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : ''
}

/** Quotes and the asterisk of an alias stand before what an event points at. */
function offsetOf(event: Event): number {
  if ('start' in event) return event.start
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  if (event.type !== EVENT_ID.SCALAR) return 0
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
  return event.valueStart - (isQuoted ? 1 : 0)
}
