import type { Detected } from '../model/detected.ts'
import { KnownFailure, usageError } from '../model/failure.ts'
import type { Contract } from '../model/operation.ts'
import type { PagingSetting } from '../model/paging-setting.ts'
import { contractOf } from './contract.ts'
import { detectWanted } from './detect/wanted.ts'
import { loadDocument } from './load/document.ts'
import { serversOf } from './read/servers.ts'

export interface LoadOptions {
  /** Ids of the operations to load; without it every paginated GET is loaded. */
  operation?: readonly string[]
  /** Files of OpenAPI Overlay documents, applied to it in this order. */
  overlay?: readonly string[]
  /** What the config says of the paging of operations. */
  pagination?: readonly PagingSetting[]
}

/**
 * Loads an OpenAPI 3 or Swagger 2.0 document, YAML or JSON, with its `$ref`s into files of its own folder.
 *
 * @throws {@link KnownFailure} of kind `usage`, with file, line and column, for whatever is wrong with it
 */
export async function loadContract(file: string, options: LoadOptions = {}): Promise<Contract> {
  const { operation, overlay, pagination = [] } = options
  return withoutOverflow(file, async () =>
    contractOf({ ...(await loadDocument(file, overlay)), pagination }, operation),
  )
}

/** What a document says of its lists. */
export interface Detection {
  /** Its addresses, variables replaced. */
  servers: string[]
  lists: Detected[]
}

/** Every list of a document, or these operations, and how each pages. Throws as {@link loadContract}. */
export async function detectLists(file: string, { operation = [] }: LoadOptions = {}): Promise<Detection> {
  return withoutOverflow(file, async () => {
    const loaded = await loadDocument(file)
    return { servers: serversOf(loaded.document), lists: detectWanted(loaded, operation) }
  })
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
