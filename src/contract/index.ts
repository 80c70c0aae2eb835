import { KnownFailure, usageError } from '../model/failure.ts'
import type { Contract } from '../model/operation.ts'
import { brokenSchema } from './broken.ts'
import { compilerFor } from './compiler.ts'
import { loadDocument } from './document.ts'
import { type ListedOperation, listed } from './listing.ts'
import type { Loaded } from './loaded.ts'
import { isRecord } from './node.ts'
import { modernise } from './openapi30.ts'
import { assemble, type OperationParts, readOperation, schemasOf } from './operation.ts'
import { reach, type SchemaPointers } from './reach.ts'
import { serversOf } from './servers.ts'
import { chosen } from './survey.ts'
import { uncheckedIn } from './unchecked.ts'
import { minorOf } from './version.ts'
import { releaseWriteOnly } from './write-only.ts'

export type { ListedOperation } from './listing.ts'

export interface LoadOptions {
  /** Ids of the operations to load; without it every paginated GET is loaded. */
  operation?: string[]
}

/**
 * Loads an OpenAPI 3.0 or 3.1 document, YAML or JSON, with its `$ref`s into files of its own folder.
 *
 * @throws {@link KnownFailure} of kind `usage`, with file, line and column, for whatever is wrong with it
 */
export async function loadContract(file: string, options: LoadOptions = {}): Promise<Contract> {
  return withoutOverflow(file, async () => {
    const loaded = await loadDocument(file)
    return contractOf(loaded, chosen(loaded, options.operation).map(readOperation))
  })
}

/** Every GET of a document, and whether it is paginated or looks as if it were. Throws as {@link loadContract}. */
export async function operationsIn(file: string): Promise<ListedOperation[]> {
  return withoutOverflow(file, async () => listed(await loadDocument(file)))
}

function contractOf(loaded: Loaded, parts: readonly OperationParts[]): Contract {
  const { document, source } = loaded
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

/** Hostile documents can be too deep for recursive code in any of the libraries. */
async function withoutOverflow<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof KnownFailure || !(error instanceof RangeError)) throw error
    throw usageError(
      `${file}: the schemas of the document are chained or nested too deeply to be worked with`,
    )
  }
}
