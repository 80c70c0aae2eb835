import { resolve } from 'node:path'
import { type KnownFailure, usageError } from '../../model/failure.ts'
import { Parts } from './confined.ts'
import { unmaskLiterals } from './literal.ts'
import { type Checked, withoutDead } from './references.ts'
import type { Source } from './source.ts'

/** A document as one value. */
export interface Bundle {
  /** Its `$ref`s all point into itself, except those that lead nowhere. */
  document: Record<string, unknown>
  /** The failures of those. */
  dead: Checked['dead']
}

/** Joins the files of a document. They are read below the document's folder only. Changes `source.value`. */
export async function bundle(source: Source): Promise<Bundle> {
  const parts = new Parts(source)
  const { dead, isDivided } = await withoutDead(parts)
  const document = (isDivided ? await joined(source, parts) : source.value) as Record<string, unknown>
  unmaskLiterals(document)
  return { document, dead }
}

async function joined(source: Source, parts: Parts): Promise<unknown> {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser')
  const { openapi, ...document } = source.value as Record<string, unknown>
  try {
    // The parser refuses versions that it does not know.
    const known = { ...document, openapi: '3.1.2' }
    const api = await SwaggerParser.bundle(resolve(source.file), known as never, optionsOf(parts) as never)
    return Object.assign(api as unknown as object, { openapi })
  } catch (error) {
    throw bundlingFailure(source, error)
  }
}

function optionsOf(parts: Parts): object {
  const read = ({ url }: { url: string }): Promise<unknown> => parts.at(url)
  const parse = ({ data }: { data: unknown }): unknown => data
  return {
    mutateInputSchema: true,
    resolve: { http: false, file: false, parts: { order: 1, canRead: true, read } },
    parse: { json: false, yaml: false, text: false, binary: false, own: { order: 1, canParse: true, parse } },
  }
}

function bundlingFailure(source: Source, error: unknown): KnownFailure {
  if (error instanceof RangeError)
    return usageError(`${source.file}: the $refs of the document form a chain too long to be followed`)
  const message = error instanceof Error ? error.message : String(error)
  return usageError(`${source.file}: the $refs of the document do not resolve: ${message.split('\n')[0]}`)
}
