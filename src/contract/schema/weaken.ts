import { type DocumentNode, isRecord, joinPointer, pointerParts, refPointer } from '../node.ts'
import { appliedBy, type SchemaPointers } from './reach.ts'

type Schema = Record<string, unknown>

/** Keywords that can fail because a schema below them accepts more than it should. */
const SENSITIVE: readonly string[][] = [
  ['not'],
  ['oneOf'],
  ['if', 'then', 'else'],
  ['contains', 'minContains', 'maxContains'],
  ['unevaluatedProperties'],
  ['unevaluatedItems'],
]

/** The name under which a keyword that is not judged stays where it is: a `$ref` may point into it. */
const aside = (keyword: string): string => `x-unchecked-${keyword}`

/**
 * Takes parts of schemas out of what is judged. `apart` says which keywords of which schema; all of them where it says
 * none. What is left accepts every value that the whole accepted: keywords that would accuse because less is judged below
 * them, such as `not`, are taken out too. Returns the schemas whose verdict depends on what was taken out.
 */
export function weaken(
  document: unknown,
  pointers: SchemaPointers,
  apart: ReadonlyMap<object, readonly string[] | 'all'>,
): Set<object> {
  const affected = above(document, pointers, apart.keys())
  const moved: [string, string][] = []
  const put = (schema: object, keyword: string): void => {
    if (!Object.hasOwn(schema, keyword)) return
    const pointer = pointers.get(schema) ?? ''
    moved.push([joinPointer(pointer, keyword), joinPointer(pointer, aside(keyword))])
    const record = schema as Schema
    record[aside(keyword)] = record[keyword]
    delete record[keyword]
  }
  for (const schema of affected)
    for (const keyword of sensitiveIn(document, schema, affected)) put(schema, keyword)
  for (const [schema, keywords] of apart)
    for (const keyword of keywords === 'all' ? Object.keys(schema) : keywords) put(schema, keyword)
  redirect(pointers, moved)
  return affected
}

function sensitiveIn(document: unknown, schema: object, affected: ReadonlySet<object>): string[] {
  const applied = appliedBy(document, { value: schema, pointer: '' })
  const touched = new Set(
    applied.filter(({ node }) => affected.has(node.value as object)).map((one) => one.keyword),
  )
  if (touched.size === 0) return []
  const isTouched = (keywords: readonly string[]): boolean =>
    /^unevaluated/.test(keywords[0] ?? '') || keywords.some((keyword) => touched.has(keyword))
  return SENSITIVE.filter(isTouched).flat()
}

/** The schemas that apply one of these, and these. */
function above(document: unknown, pointers: SchemaPointers, start: Iterable<object>): Set<object> {
  const parents = new Map<object, object[]>()
  for (const [value, pointer] of pointers) {
    for (const { node } of appliedBy(document, { value, pointer })) {
      const known = parents.get(node.value as object)
      if (known) known.push(value)
      else parents.set(node.value as object, [value])
    }
  }
  const found = new Set(start)
  for (const schema of found) for (const parent of parents.get(schema) ?? []) found.add(parent)
  return found
}

function redirect(pointers: SchemaPointers, moved: readonly [string, string][]): void {
  if (moved.length === 0) return
  for (const schema of pointers.keys() as MapIterator<Schema>) {
    const target = refPointer(schema.$ref)
    const move = target !== undefined && moved.find(([from]) => `${target}/`.startsWith(`${from}/`))
    if (move) schema.$ref = refTo(move[1] + (target ?? '').slice(move[0].length))
  }
  for (const [schema, pointer] of pointers) {
    const move = moved.find(([from]) => pointer.startsWith(`${from}/`))
    if (move) pointers.set(schema, move[1] + pointer.slice(move[0].length))
  }
}

/** A `$ref` to a pointer of the document. */
export function refTo(pointer: string): string {
  return `#${pointerParts(pointer).reduce((ref, part) => joinPointer(ref, part).replace(/[^/]*$/, encodeURIComponent), '')}`
}

/** The schema object at a node, at the end of bare references. */
export function placeOf(document: unknown, node: DocumentNode): DocumentNode {
  let at = node
  for (let hops = 0; hops < 100 && isRecord(at.value) && Object.keys(at.value).length === 1; hops++) {
    const next = appliedBy(document, at).find(({ keyword }) => keyword === '$ref')
    if (!next) break
    at = next.node
  }
  return at
}
