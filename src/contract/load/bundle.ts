import { resolve } from 'node:path'
import { isRecord } from '../node.ts'
import { unmaskLiterals } from './literal.ts'
import { bundlingFailure, deadReference, readConfined, type WantedFile } from './references.ts'
import type { Source } from './source.ts'
import { newestKnown } from './version.ts'

/**
 * The document as one value whose `$ref`s all point into itself. Files are read below the document's folder only.
 *
 * Throws a usage error for a `$ref` that is refused or points to nothing.
 */
export async function bundle(source: Source): Promise<Record<string, unknown>> {
  const dead = deadReference(source)
  if (dead) throw dead
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser')
  const document = structuredClone(source.value)
  try {
    // swagger-parser rejects unknown patch versions; map them to the newest it knows.
    const known = isRecord(document) ? { ...document, openapi: newestKnown(document.openapi) } : document
    const api = await SwaggerParser.bundle(resolve(source.file), known as never, confinedTo(source) as never)
    unmaskLiterals(api)
    return api as unknown as Record<string, unknown>
  } catch (error) {
    throw bundlingFailure(source, error)
  }
}

function confinedTo(source: Source): object {
  const read = (file: WantedFile): Promise<unknown> => readConfined(source, file)
  const parse = ({ data }: { data: unknown }): unknown => data
  return {
    mutateInputSchema: true,
    resolve: { http: false, file: false, confined: { order: 1, canRead: true, read } },
    parse: { json: false, yaml: false, text: false, binary: false, own: { order: 1, canParse: true, parse } },
  }
}
