import { isRecord } from '../node.ts'

// What actions of an overlay do to the places that they select.

/** A place that a JSONPath selected. */
interface Place {
  value: unknown
  location: readonly (string | number)[]
  root: unknown
}

/** Says why an action does not fit its target: it begins with what comes behind the target. */
type Refuse = (reason: string) => never

/** Takes the places away. */
export function applyRemove(places: readonly Place[], refuse: Refuse): void {
  // From behind: the places of a list move up where one before them goes.
  for (const { location, root } of places.toReversed()) {
    const key = location.at(-1)
    if (key === undefined) refuse('is the whole document, which cannot be removed')
    const parent = parentOf(root, location)
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else if (isRecord(parent)) delete parent[String(key)]
  }
}

/** Merges a value into the places. Hands over the document, which is another one where the whole is replaced. */
export function applyUpdate(
  document: unknown,
  places: readonly Place[],
  update: unknown,
  refuse: Refuse,
): unknown {
  for (const { value, location, root } of places) {
    const merged = mergedAt(value, structuredClone(update), refuse)
    if (merged === value) continue
    const key = location.at(-1)
    if (key === undefined) return merged
    put(parentOf(root, location), key, merged)
  }
  return document
}

/** A list is added to, an object merged into, anything else replaced by its like. */
function mergedAt(target: unknown, update: unknown, refuse: Refuse): unknown {
  if (Array.isArray(target)) {
    target.push(...(Array.isArray(update) ? update : [update]))
    return target
  }
  if (isRecord(target)) {
    if (!isRecord(update)) return refuse('selects an object, and the update is none')
    return merge(target, update)
  }
  const isPlain = typeof update !== 'object' || update === null
  return isPlain || target === null ? update : refuse('selects a single value, and the update is none')
}

function merge(target: Record<string, unknown>, update: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(update)) {
    const old = Object.hasOwn(target, key) ? target[key] : undefined
    if (isRecord(old) && isRecord(value)) merge(old, value)
    else if (Array.isArray(old) && Array.isArray(value)) old.push(...value)
    else put(target, key, value)
  }
  return target
}

function parentOf(root: unknown, location: readonly (string | number)[]): unknown {
  return location
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], root)
}

/** Sets a member of its own, whatever its name: `__proto__` is one, too. */
function put(parent: unknown, key: string | number, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
}
