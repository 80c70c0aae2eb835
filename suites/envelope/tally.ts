import type { Defect } from '../../src/kit.ts'
import { type SchemaViolation, UNJUDGED } from '../../src/model/operation.ts'
import type { Place } from '../../src/model/place.ts'
import { nameOf, parentOf } from '../../src/model/pointer.ts'
import type { Show } from './quoted-violation.ts'

/** Different violations that one check distinguishes; more of them say nothing new. */
const MAX_VIOLATION_GROUPS = 100
const MAX_SAMPLES_PER_GROUP = 3
/** Sentences about what was not judged; the first say what there is to say. */
const MAX_DOUBTS = 3

/** One rule broken at one place of the schema, however often. */
interface Group {
  /** Pointer in which `*` stands for any index. */
  pattern: string
  first: SchemaViolation
  samples: SchemaViolation[]
  exchanges: number[]
  /** Where the samples stand. */
  places: Place[]
  /** Bodies that break it. */
  bodies: number
}

/** How a check words its defects. */
export interface Wording {
  code: string
  /** The bodies judged, in the plural: `pages`, `404 responses`. */
  bodies: string
  /** What is broken: `its schema`. */
  rule: string
  /** The beginning of each message: `In a 404 response, `. */
  prefix?: string
}

/** Counts violations by place and keyword, so that a thousand items with one fault are one defect. */
export class Tally {
  readonly #groups = new Map<string, Group>()
  readonly #doubts = new Set<string>()
  #bodies = 0

  /** Why part of what was taken in is in doubt; `undefined` where all of it was judged. */
  get doubt(): string | undefined {
    return this.#doubts.size > 0 ? [...this.#doubts].join(' ') : undefined
  }

  /** Bodies judged so far. */
  get bodies(): number {
    return this.#bodies
  }

  /** Takes a judged body in. */
  add(exchange: number, violations: readonly SchemaViolation[], show: Show = (violation) => violation): void {
    this.#bodies += 1
    const broken = violations.filter(({ keyword }) => keyword !== UNJUDGED)
    for (const { keyword, message } of violations) {
      if (keyword === UNJUDGED && this.#doubts.size < MAX_DOUBTS) this.#doubts.add(message)
    }
    const touched = new Set(broken.map((violation) => this.#note(violation, exchange, show)))
    for (const group of touched) {
      if (!group) continue
      group.bodies += 1
      if (group.exchanges.length < MAX_SAMPLES_PER_GROUP) group.exchanges.push(exchange)
    }
  }

  /** A defect for each group. */
  defects(wording: Wording): Defect[] {
    return [...this.#groups.values()].map((group) => this.#defect(group, wording))
  }

  #note(violation: SchemaViolation, exchange: number, show: Show): Group | undefined {
    const pattern = patternOf(violation.pointer)
    const key = `${pattern} ${violation.keyword}`
    const known = this.#groups.get(key)
    if (!known && this.#groups.size >= MAX_VIOLATION_GROUPS) return undefined
    const group = known ?? { pattern, first: violation, samples: [], exchanges: [], places: [], bodies: 0 }
    this.#groups.set(key, group)
    if (group.samples.length < MAX_SAMPLES_PER_GROUP) {
      group.samples.push(show(violation))
      group.places.push(placeOf(violation, exchange))
    }
    return group
  }

  #defect(
    { pattern, first, samples, exchanges, places, bodies }: Group,
    { code, bodies: noun, rule, prefix = '' }: Wording,
  ): Defect {
    const place = first.schemaPointer === '' ? '' : ` (${first.schemaPointer})`
    return {
      code,
      // The same in every run, so that it can be listed as known; what differs stands below.
      message: messageOf(prefix, pattern, rule, first),
      expected: wanted(first) + place,
      actual: `${[...new Set(samples.map(found))].join('; ')} (in ${bodies} of ${this.#bodies} ${noun})`,
      exchanges,
      places: places.length > 0 ? places : exchanges.map((exchange) => ({ exchange, pointer: pattern })),
    }
  }
}

function messageOf(prefix: string, pattern: string, rule: string, { message }: SchemaViolation): string {
  const subject = pattern === '' ? 'body' : `value at ${pattern}`
  return `${prefix === '' ? 'The' : `${prefix}the`} ${subject} breaks ${rule}: it ${message}.`
}

/** What is missing is at no place of its own: the object that lacks it is. */
function placeOf({ pointer, keyword, actual }: SchemaViolation, exchange: number): Place {
  const isThere = actual !== undefined || keyword === 'depth'
  return isThere ? { exchange, pointer } : { exchange, pointer: parentOf(pointer), lacks: nameOf(pointer) }
}

/** A pointer with `*` for each index. */
export const patternOf = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, '/*')

function wanted({ keyword, message }: SchemaViolation): string {
  if (keyword === 'required' || keyword.startsWith('dependentRequired')) return 'a value'
  return /additionalProperties|unevaluatedProperties/.test(keyword) ? 'no such member' : message
}

function found({ pointer, keyword, actual }: SchemaViolation): string {
  const place = pointer || 'the body'
  if (actual !== undefined) return `${place} is ${actual}`
  return keyword === 'depth' ? `${place} is deeper` : `${place} is missing`
}
