import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js'
import { isDeep } from '../../model/deep.ts'
import { type Judged, type SchemaViolation, UNJUDGED, type Validator } from '../../model/operation.ts'
import { atPointer } from '../../model/pointer.ts'
import type { DocumentNode } from '../node.ts'
import type { Translation } from './branches.ts'
import { ajvFor, compileAt, isTooMany } from './compiler.ts'
import { type Cost, costOf, patternsOf } from './cost.ts'
import { TooSlow, within } from './guard.ts'
import { reach, type SchemaPointers } from './reach.ts'
import { violationsOf } from './violation.ts'
import { placeOf, weaken } from './weaken.ts'

/** Milliseconds that judging one body may take. */
const DEADLINE = 2000
/** Milliseconds for what is left to be said after that. */
const REST = 300
/** Milliseconds that slow schemas may take in a whole run. */
const SLOW_SCHEMA_BUDGET_MS = 20_000
/** A step takes about 10 ns: a body that takes fewer steps is judged without a deadline. */
const MAX_STEPS_WITHOUT_DEADLINE = 1e8

/** A schema that bodies are judged by. */
interface Root {
  node: DocumentNode
  cost: Cost
  isValid: ValidateFunction
}

/**
 * Judges bodies by schemas of a document, each within a deadline where its cost has no bound. A schema that took longer is
 * taken out of the document: what depends on it is in doubt from then on.
 */
export class Judges {
  readonly #document: object
  readonly #pointers: SchemaPointers
  readonly #roots = new Map<string, Root>()
  /** Sentences about what is not judged any more, by the schemas that depend on it. */
  readonly #doubts = new Map<object, Set<string>>()
  readonly #below: Translation['below'] = new Map()
  #fast: Ajv2020
  #detailed: Ajv2020 | undefined
  #details = new Map<string, ValidateFunction>()
  #spent = 0
  #hasEnded = false
  /** The regular expression that is being matched. */
  #running: string | undefined

  /** @param pointers - where each schema object of the document stands */
  constructor(document: object, pointers: SchemaPointers) {
    this.#document = document
    this.#pointers = pointers
    this.#fast = this.#ajv(false)
  }

  /** Throws whatever ajv throws for a schema that cannot be compiled. */
  compile(pointer: string): Validator {
    const first = this.#root(pointer)
    return (value, of) => this.#judge(first.node, pointer, value, of)
  }

  /** From now on nothing is judged that may take long. */
  end(): void {
    this.#hasEnded = true
  }

  #ajv(isDetailed: boolean): Ajv2020 {
    return ajvFor(this.#document, isDetailed, (pattern) => {
      this.#running = pattern
    })
  }

  #root(pointer: string): Root {
    const known = this.#roots.get(pointer)
    if (known) return known
    const node = { value: atPointer(this.#document, pointer), pointer }
    const isValid = compileAt(this.#fast, pointer)
    const root = { node, cost: costOf(this.#document, node), isValid }
    this.#roots.set(pointer, root)
    return root
  }

  #judge(node: DocumentNode, pointer: string, value: unknown, of: Judged | undefined): SchemaViolation[] {
    let found: SchemaViolation[]
    try {
      found = this.#within(DEADLINE, pointer, value, of)
    } catch (error) {
      this.#withdraw(this.#root(pointer), error, of)
      found = this.#rest(pointer, value, of)
    }
    return [...found, ...this.#doubtsAbout(node)]
  }

  /** What can still be judged of a body after one schema has taken too long. */
  #rest(pointer: string, value: unknown, of: Judged | undefined): SchemaViolation[] {
    try {
      return this.#within(REST, pointer, value, of)
    } catch {
      return []
    }
  }

  #doubtsAbout({ value }: DocumentNode): SchemaViolation[] {
    return [...(this.#doubts.get(value as object) ?? [])].map((sentence) => unjudged('', sentence))
  }

  /** @throws TooSlow, or a RangeError of too many errors */
  #within(most: number, pointer: string, value: unknown, of: Judged | undefined): SchemaViolation[] {
    const { cost, isValid } = this.#root(pointer)
    const isCheap = cost.steps * (of?.bytes ?? Number.POSITIVE_INFINITY) < MAX_STEPS_WITHOUT_DEADLINE
    if (!isCheap && this.#hasEnded)
      return [
        unjudged(pointer, `The schema at ${pointer} was not judged on ${valueFrom(of)}: the run had ended.`),
      ]
    const start = performance.now()
    try {
      const isRight = isCheap ? isValid(value) : within(most, () => isValid(value))
      if (isRight) return []
      const errors = isValid.errors ?? []
      return this.#told(pointer, value, errors, Math.max(REST, most - (performance.now() - start)))
    } catch (error) {
      if (error instanceof TooSlow || isTooMany(error) || !(error instanceof RangeError)) throw error
      return [tooDeep(pointer, value, of)]
    } finally {
      if (!isCheap) this.#spent += performance.now() - start
    }
  }

  /** What is wrong with a value that is: all of it, or else what was met first. */
  #told(pointer: string, value: unknown, first: ValidateFunction['errors'], most: number): SchemaViolation[] {
    this.#detailed ??= this.#ajv(true)
    try {
      this.#detail(pointer)
      return within(most, () => this.#all(pointer, value))
    } catch (error) {
      if (!(error instanceof TooSlow || error instanceof RangeError)) throw error
      // It may have been compiling.
      this.#detailed = undefined
      this.#details = new Map()
      return this.#firstOf(pointer, first ?? [])
    }
  }

  #firstOf(pointer: string, errors: NonNullable<ValidateFunction['errors']>): SchemaViolation[] {
    const last = errors.slice(-1)
    const told = violationsOf(
      last,
      this.#translation(() => []),
    )
    const message = `must match the schema at ${pointer}`
    return told.length > 0
      ? told
      : [{ pointer: '', keyword: 'schema', schemaPointer: pointer, message, actual: undefined }]
  }

  #all(pointer: string, value: unknown): SchemaViolation[] {
    const validate = this.#detail(pointer)
    if (validate(value)) return []
    const judge = (at: string, inner: unknown): SchemaViolation[] => this.#all(at, inner)
    return violationsOf(validate.errors ?? [], this.#translation(judge))
  }

  #translation(judge: Translation['judge']): Translation {
    return { document: this.#document, pointers: this.#pointers, below: this.#below, judge }
  }

  #detail(pointer: string): ValidateFunction {
    this.#detailed ??= this.#ajv(true)
    const validate = this.#details.get(pointer) ?? compileAt(this.#detailed, pointer)
    this.#details.set(pointer, validate)
    return validate
  }

  /** Takes the schema that was too slow out of the document. @throws whatever is no slowness */
  #withdraw(root: Root, error: unknown, of: Judged | undefined): void {
    if (!(error instanceof TooSlow || isTooMany(error))) throw error
    const running = this.#running
    this.#running = undefined
    const isSpent = this.#spent > SLOW_SCHEMA_BUDGET_MS
    const places = isSpent || running === undefined ? [] : this.#placesOf(root, running)
    const place = places[0]?.node ?? placeOf(this.#document, (!isSpent && root.cost.place) || root.node)
    const apart = new Map<object, readonly string[] | 'all'>(
      places.map(({ node, keywords }) => [node.value as object, keywords]),
    )
    if (places.length === 0) apart.set(place.value as object, 'all')
    this.#doubt(weaken(this.#document, this.#pointers, apart), sentenceOf(place.pointer, error, isSpent, of))
    this.#anew()
  }

  /** Where a regular expression stands below a root. */
  #placesOf(root: Root, pattern: string): { node: DocumentNode; keywords: readonly string[] }[] {
    const below: SchemaPointers = new Map()
    reach(this.#document, root.node, below)
    return [...below].flatMap(([value, pointer]) => {
      const schema = value as Record<string, unknown>
      if (!patternsOf(schema).includes(pattern)) return []
      const keywords =
        schema.pattern === pattern
          ? ['pattern']
          : ['patternProperties', 'additionalProperties', 'unevaluatedProperties']
      return [{ node: { value, pointer }, keywords }]
    })
  }

  #doubt(schemas: Iterable<object>, sentence: string): void {
    for (const schema of schemas) {
      const known = this.#doubts.get(schema) ?? new Set()
      this.#doubts.set(schema, known.add(sentence))
    }
  }

  #anew(): void {
    this.#fast = this.#ajv(false)
    this.#detailed = undefined
    this.#details = new Map()
    this.#roots.clear()
  }
}

const valueFrom = (of: Judged | undefined): string => (of ? `a value of exchange ${of.id}` : 'a value')

function sentenceOf(pointer: string, error: unknown, isSpent: boolean, of: Judged | undefined): string {
  const end = 'it was not judged further.'
  if (isSpent)
    return `The schema at ${pointer} took longer than ${SLOW_SCHEMA_BUDGET_MS / 1000} s in this run; ${end}`
  if (isTooMany(error))
    return `The schema at ${pointer} is too large to be judged on ${valueFrom(of)}; ${end}`
  return `The schema at ${pointer} took longer than ${DEADLINE / 1000} s on ${valueFrom(of)}; ${end}`
}

/** A recursive schema meets a value as deep as its sender likes. */
function tooDeep(pointer: string, value: unknown, of: Judged | undefined): SchemaViolation {
  if (!isDeep(value))
    return unjudged(pointer, `The schema at ${pointer} leads too deep to be judged on ${valueFrom(of)}.`)
  const message = 'must not be nested so deeply that it cannot be judged'
  return { pointer: '', keyword: 'depth', schemaPointer: pointer, message, actual: undefined }
}

const unjudged = (schemaPointer: string, message: string): SchemaViolation => ({
  pointer: '',
  keyword: UNJUDGED,
  schemaPointer,
  message,
  actual: undefined,
})
