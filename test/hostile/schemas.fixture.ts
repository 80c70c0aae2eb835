import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

type Json = Record<string, unknown>

/** The bundled document with another schema for the title of a thread, and schemas beside it. */
export function documentWith(title: Json, schemas: Json = {}): Json {
  const document = parse(readFileSync(new URL('../../spec/openapi.yaml', import.meta.url), 'utf8'))
  document.components.schemas.Thread.properties.title = title
  Object.assign(document.components.schemas, schemas)
  return document
}

/** Has a document as a file for as long as some work takes. */
export async function withFile<T>(document: Json, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'threadcount-document-'))
  const file = join(folder, 'api.json')
  writeFileSync(file, JSON.stringify(document))
  try {
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** Thirty schemas, each of which applies the next one as this says. */
export function ladder(step: (next: Json) => Json, last: Json = { type: 'string' }): Json {
  const names = Array.from({ length: 30 }, (_, at) => `Step${at}`)
  return Object.fromEntries(names.map((name, at) => [name, at === 29 ? last : step(refTo(`Step${at + 1}`))]))
}

export const firstStep: Json = refTo('Step0')
