import type { Contract } from '../model/operation.ts'
import { brokenSchema } from './load/broken.ts'
import type { Loaded } from './load/loaded.ts'
import { minorOf } from './load/version.ts'
import { isRecord } from './node.ts'
import { assemble, readOperation, schemasOf } from './read/operation.ts'
import { serversOf } from './read/servers.ts'
import { chosen } from './read/survey.ts'
import { compilerFor } from './schema/compiler.ts'
import { modernise } from './schema/openapi30.ts'
import { reach, type SchemaPointers } from './schema/reach.ts'
import { uncheckedIn } from './schema/unchecked.ts'
import { releaseWriteOnly } from './schema/write-only.ts'

/** The contract of a document that is bundled and valid. Throws a usage error for an operation that cannot be judged. */
export function contractOf(loaded: Loaded, ids?: readonly string[]): Contract {
  const { document, source } = loaded
  const parts = chosen(loaded, ids).map(readOperation)
  const pointers: SchemaPointers = new Map()
  for (const schema of parts.flatMap(schemasOf)) reach(document, schema, pointers)
  const unchecked = uncheckedIn(pointers)
  releaseWriteOnly(document, pointers)
  if (minorOf(document.openapi) === '3.0') modernise(pointers)
  const { compile } = compilerFor(document, pointers)
  const operations = judgedOrRefused(loaded, pointers, () =>
    parts.map((operation) => assemble(operation, compile)),
  )
  const info = isRecord(document.info) ? document.info : {}
  return {
    document: {
      title: String(info.title),
      version: String(info.version),
      sha256: source.sha256,
      file: source.file,
    },
    servers: serversOf(document),
    operations,
    unchecked,
  }
}

/** A schema that does not compile is the document's fault, and has a place in it. */
function judgedOrRefused<T>(loaded: Loaded, pointers: SchemaPointers, compile: () => T): T {
  try {
    return compile()
  } catch (error) {
    throw error instanceof RangeError ? error : brokenSchema(loaded, pointers, error)
  }
}
