import type { Contract } from '../model/operation.ts'
import { howToPaginate } from './detect/advice.ts'
import { brokenSchema } from './load/broken.ts'
import type { Loaded, Reading } from './load/loaded.ts'
import { refuseDefects } from './load/official.ts'
import { minorOf } from './load/version.ts'
import { isRecord } from './node.ts'
import { isForeign } from './read/block.ts'
import { assemble, type OperationParts, readOperation, schemasOf } from './read/operation.ts'
import { serversOf } from './read/servers.ts'
import { chosen } from './read/survey.ts'
import { dynamicIn, resolveNames } from './schema/identifiers.ts'
import { Judges } from './schema/judges.ts'
import { dropNullable, modernise } from './schema/openapi30.ts'
import { unreadableIn } from './schema/pattern.ts'
import { reach, type SchemaPointers } from './schema/reach.ts'
import { ringsIn } from './schema/rings.ts'
import { uncheckedIn } from './schema/unchecked.ts'
import { weaken } from './schema/weaken.ts'
import { releaseWriteOnly } from './schema/write-only.ts'

/** The contract of a document that is bundled and valid. Throws a usage error for an operation that cannot be judged. */
export function contractOf(loaded: Loaded, ids?: readonly string[]): Contract {
  const { document, source } = loaded
  const chosenOnes = chosen(loaded, ids, howToPaginate)
  const asked = chosenOnes.filter((reading) => isAskedFor(reading, ids))
  const warnings = [...(loaded.warnings ?? []), ...refuseDefects(loaded, asked)]
  const parts = readable(chosenOnes, ids)
  resolveNames(document)
  const pointers: SchemaPointers = new Map()
  for (const schema of parts.flatMap(schemasOf)) reach(document, schema, pointers)
  const unchecked = [...uncheckedIn(pointers), ...leaveOut(document, pointers)].sort()
  releaseWriteOnly(document, pointers)
  if (minorOf(document.openapi) === '3.0') modernise(pointers)
  else dropNullable(pointers)
  const judges = new Judges(document, pointers)
  const operations = judgedOrRefused(loaded, pointers, () =>
    parts.map((operation) => assemble(operation, (pointer) => judges.compile(pointer))),
  )
  const info = isRecord(document.info) ? document.info : {}
  return {
    document: {
      title: String(info.title ?? ''),
      version: String(info.version ?? ''),
      sha256: source.sha256,
      file: source.file,
    },
    servers: serversOf(document),
    operations,
    unchecked: [...new Set(unchecked)],
    warnings,
    endJudging: () => judges.end(),
  }
}

/**
 * Reads the chosen operations. One that is chosen only because another tool's extension says that it pages is left out where it
 * cannot be read: its reader did not ask for it.
 */
function readable(operations: readonly Reading[], ids: readonly string[] = []): OperationParts[] {
  const failures: unknown[] = []
  const parts = operations.flatMap((reading) => {
    try {
      return [readOperation(reading)]
    } catch (error) {
      if (isAskedFor(reading, ids)) throw error
      failures.push(error)
      return []
    }
  })
  if (parts.length === 0 && failures.length > 0) throw failures[0]
  return parts
}

const isAskedFor = (reading: Reading, ids: readonly string[] = []): boolean =>
  ids.length > 0 || !isForeign(reading)

/** Takes out what cannot be judged: references in a circle, patterns of another language. Returns their names. */
function leaveOut(document: object, pointers: SchemaPointers): string[] {
  const rings = ringsIn(document, pointers)
  const apart = new Map<object, string[]>(rings.map(({ value }) => [value as object, ['$ref']]))
  for (const schema of pointers.keys()) {
    const dynamic = dynamicIn(schema)
    if (dynamic.length > 0) apart.set(schema, [...(apart.get(schema) ?? []), ...dynamic])
  }
  const keywords = [...pointers.keys()].flatMap(dynamicIn).map((keyword) => `keyword "${keyword}"`)
  const patterns = [...pointers.keys()].flatMap((schema) => {
    const unreadable = unreadableIn(schema)
    if (unreadable.length > 0)
      apart.set(schema, [...(apart.get(schema) ?? []), ...unreadable.flatMap(takenOutFor)])
    return unreadable.map(({ pattern }) => `pattern "${pattern}"`)
  })
  if (apart.size > 0) weaken(document, pointers, apart)
  return [...keywords, ...patterns, ...rings.map(({ pointer }) => `keyword "$ref" at ${pointer}`)]
}

/** Names that an unread pattern may match are no other names. */
function takenOutFor({ keyword }: { keyword: string }): string[] {
  return keyword === 'pattern'
    ? ['pattern']
    : ['patternProperties', 'additionalProperties', 'unevaluatedProperties']
}

/** A schema that does not compile is the document's fault, and has a place in it. */
function judgedOrRefused<T>(loaded: Loaded, pointers: SchemaPointers, compile: () => T): T {
  try {
    return compile()
  } catch (error) {
    throw error instanceof RangeError ? error : brokenSchema(loaded, pointers, error)
  }
}
