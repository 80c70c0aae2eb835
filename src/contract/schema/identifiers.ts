import { isRecord, joinPointer, refPointer } from '../node.ts'
import { refTo } from './weaken.ts'

type Schema = Record<string, unknown>

/** Keywords that refer by where a validator came from. Left in place, ajv would take another schema for their target. */
const DYNAMIC = ['$dynamicRef', '$recursiveRef']
const NAMES = ['$anchor', '$dynamicAnchor']

/** Where a document names its schemas. */
interface Named {
  anchors: Map<string, string[]>
  /** Objects with a reference that is not a pointer. */
  referring: Schema[]
  /** Objects that name themselves. */
  named: Schema[]
}

/**
 * Turns references by name (`#name`, `$dynamicRef`) into references by pointer, in place, where only one schema has the
 * name: within one document they mean the same. Removes the names, so that every pointer counts from the document,
 * and no name can stand twice. References that cannot be resolved this way stay as they are.
 */
export function resolveNames(document: unknown): void {
  const { anchors, referring, named } = namesIn(document)
  for (const schema of referring) {
    for (const keyword of ['$dynamicRef', '$ref']) {
      const pointer = pointerOf(schema[keyword], anchors)
      if (pointer === undefined || (keyword === '$dynamicRef' && typeof schema.$ref === 'string')) continue
      delete schema[keyword]
      schema.$ref = refTo(pointer)
    }
  }
  for (const schema of named) {
    delete schema.$id
    delete schema.$recursiveAnchor
    for (const name of NAMES) delete schema[name]
  }
}

/** The dynamic references of a schema that were not resolved. */
export const dynamicIn = (schema: object): string[] =>
  DYNAMIC.filter((keyword) => Object.hasOwn(schema, keyword))

function pointerOf(ref: unknown, anchors: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (typeof ref !== 'string') return undefined
  const [only, ...others] = anchors.get(ref.slice(1)) ?? []
  return ref.startsWith('#') && others.length === 0 ? (only ?? refPointer(ref)) : undefined
}

function namesIn(document: unknown): Named {
  const found: Named = { anchors: new Map(), referring: [], named: [] }
  const seen = new Set<object>()
  const open: [unknown, string][] = [[document, '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, pointer] = next
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (isRecord(value)) note(found, value, pointer)
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'object' && !LITERAL.has(key)) open.push([member, joinPointer(pointer, key)])
    }
  }
  return found
}

const LITERAL = new Set(['default', 'const', 'enum'])

function note({ anchors, referring, named }: Named, schema: Schema, pointer: string): void {
  if (/\/properties$/.test(pointer)) return
  const { $ref } = schema
  if ('$dynamicRef' in schema || (typeof $ref === 'string' && /^#[^/]/.test($ref))) referring.push(schema)
  if (
    ['$id', '$recursiveAnchor', ...NAMES].some((name) => ['string', 'boolean'].includes(typeof schema[name]))
  )
    named.push(schema)
  for (const name of NAMES) {
    const anchor = schema[name]
    if (typeof anchor === 'string') anchors.set(anchor, [...(anchors.get(anchor) ?? []), pointer])
  }
}
