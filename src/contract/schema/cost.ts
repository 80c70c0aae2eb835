import { type DocumentNode, isRecord } from '../node.ts'
import { patternCost } from './pattern-cost.ts'
import { type Applied, appliedBy, type Part } from './reach.ts'

/** Steps for one part of a value that are not worth counting on from. */
const MAX_STEPS = 100_000
/** Sets of schemas that are followed at most. */
const MAX_STATES = 5000
/** Schemas that one part of a value may meet at once, to be followed. */
const MAX_SCHEMAS_AT_ONCE = 2000

/** What judging by a schema takes. */
export interface Cost {
  /** Steps at most for each octet of any value; `Infinity` where there is no such bound, or none was found. */
  steps: number
  /** The highest schema at which the count of steps runs away, where one does by itself. */
  place: DocumentNode | undefined
}

/** How often schemas meet one part of a value. */
type Meeting = Map<object, number>

/**
 * What judging a value by a schema takes at most: the schemas that any one part of the value can meet, each as often as
 * it meets it. Follows the schemas down the levels of a value until no new set of them comes up, so that schemas that
 * refer to themselves are bounded too, and those that meet each level twice as often as the one above are not.
 */
export function costOf(document: unknown, root: DocumentNode): Cost {
  return new Count(document).of(root)
}

class Count {
  readonly #document: unknown
  readonly #meetings = new Map<object, Meeting>()
  readonly #own = new Map<object, number>()
  readonly #ids = new Map<object, number>()
  readonly #nodes = new Map<object, DocumentNode>()
  readonly #applied = new Map<object, Applied[]>()
  #place: DocumentNode | undefined
  /** A pattern has no bound of its own. */
  #isOpen = false

  constructor(document: unknown) {
    this.#document = document
  }

  of(root: DocumentNode): Cost {
    if (!isRecord(root.value)) return { steps: 1, place: undefined }
    const seen = new Set<string>()
    const open: Meeting[] = [this.#meet(root)]
    let steps = 0
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const own = this.#stepsOf(state)
      steps = Math.max(steps, own)
      if (own > MAX_STEPS || seen.size > MAX_STATES) return this.#endless()
      const key = this.#keyOf(state)
      if (seen.has(key)) continue
      seen.add(key)
      open.push(...this.#below(state))
    }
    return { steps: this.#isOpen ? Number.POSITIVE_INFINITY : steps, place: undefined }
  }

  #appliedBy(node: DocumentNode): Applied[] {
    const known = this.#applied.get(node.value as object) ?? appliedBy(this.#document, node)
    this.#applied.set(node.value as object, known)
    return known
  }

  #endless(): Cost {
    return { steps: Number.POSITIVE_INFINITY, place: this.#place }
  }

  /** The schemas that a value meets by way of one, without going down. */
  #meet(node: DocumentNode): Meeting {
    const schema = node.value as object
    const known = this.#meetings.get(schema)
    if (known) return known
    this.#nodes.set(schema, node)
    const meeting: Meeting = new Map([[schema, 1]])
    // Stands for a ring, which is cut before anything is judged.
    this.#meetings.set(schema, meeting)
    for (const { part, node: next } of this.#appliedBy(node)) {
      if (part === 'self') add(meeting, this.#meet(next))
    }
    if (meeting.size > MAX_SCHEMAS_AT_ONCE || this.#stepsOf(meeting) > MAX_STEPS) this.#place = node
    return meeting
  }

  /** The sets of schemas that the parts of a value meet which meets these. */
  #below(state: Meeting): Meeting[] {
    const parts = new Map<Part, Meeting>()
    for (const [schema, times] of state) {
      for (const { part, node } of this.#appliedBy(this.#nodes.get(schema) as DocumentNode)) {
        if (part === 'self' || part === 'none') continue
        const met = parts.get(part) ?? new Map()
        parts.set(part, add(met, this.#meet(node), times))
      }
    }
    for (const [part, meeting] of parts) {
      const every = part.startsWith('item ') ? 'items' : part.startsWith('member ') ? 'members' : undefined
      if (every) add(meeting, parts.get(every) ?? new Map())
    }
    return [...parts.values()]
  }

  #stepsOf(state: Meeting): number {
    if (state.size > MAX_SCHEMAS_AT_ONCE) return Number.POSITIVE_INFINITY
    let steps = 0
    for (const [schema, times] of state) {
      steps += times * this.#ownOf(schema)
    }
    return steps
  }

  #ownOf(schema: object): number {
    const known = this.#own.get(schema)
    if (known !== undefined) return known
    const patterns = patternsOf(schema as Record<string, unknown>)
    const costs = patterns.map(patternCost)
    if (costs.includes(Number.POSITIVE_INFINITY)) this.#isOpen = true
    const bounded = costs.filter(Number.isFinite).reduce((sum, each) => sum + each, 0)
    const own = bounded + ownSteps(schema as Record<string, unknown>)
    this.#own.set(schema, own)
    return own
  }

  #keyOf(state: Meeting): string {
    const ids = [...state].map(([schema, times]) => {
      const id = this.#ids.get(schema) ?? this.#ids.size
      this.#ids.set(schema, id)
      return `${id}x${times}`
    })
    return ids.sort().join()
  }
}

function add(to: Meeting, from: Meeting, times = 1): Meeting {
  for (const [schema, count] of from) to.set(schema, (to.get(schema) ?? 0) + count * times)
  return to
}

/** The regular expressions of a schema. */
export function patternsOf({ pattern, patternProperties }: Record<string, unknown>): string[] {
  const names = isRecord(patternProperties) ? Object.keys(patternProperties) : []
  return typeof pattern === 'string' ? [pattern, ...names] : names
}

/** Steps that the keywords of a schema take by themselves, its patterns apart. */
function ownSteps({ properties, required, dependentRequired, ...schema }: Record<string, unknown>): number {
  const names = isRecord(properties) ? Object.keys(properties).length : 0
  const sizes = [required, dependentRequired, schema.enum, schema.const].map(sizeOf)
  return sizes.reduce((sum, each) => sum + each, 1 + names)
}

/** Values in a value. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length / 100
  if (typeof value !== 'object' || value === null) return value === undefined ? 0 : 1
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1)
}
