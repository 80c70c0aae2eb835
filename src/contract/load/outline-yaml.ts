import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { membersOfNode, parseLeniently } from './lenient.ts'
import type { Member, Outline } from './outline.ts'
import { eventsOf, isLenience } from './parse.ts'

/** The outline of a YAML text. */
export function outlineOfYaml(text: string): Outline {
  try {
    const events = eventsOf(text)
    // Before the root stands the event of the document.
    return { root: 1, membersOf: (start) => membersAt(text, events, start as number) }
  } catch (error) {
    const lenient = isLenience(error) ? parseLeniently(text) : undefined
    if (!lenient) throw error
    return { root: lenient.root, membersOf: (node) => new Map(membersOfNode(node)) }
  }
}

function membersAt(text: string, events: readonly Event[], start: number): Map<string, Member> {
  const found = new Map<string, Member>()
  const isSequence = events[start]?.type === EVENT_ID.SEQUENCE
  if (!isSequence && events[start]?.type !== EVENT_ID.MAPPING) return found
  let at = start + 1
  while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
    const first = events[at] as Event
    const value = isSequence ? at : endOf(events, at)
    const key = isSequence ? String(found.size) : keyOf(text, first)
    found.set(key, { offset: offsetOf(first), value })
    at = endOf(events, value)
  }
  return found
}

/** The index after the events of the value that begins at an index. */
function endOf(events: readonly Event[], start: number): number {
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
