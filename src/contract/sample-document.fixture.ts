import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Contract, Validator } from '../model/operation.ts'
import { contractOf } from './contract.ts'
import { loadContract } from './index.ts'
import { keepLiterals, unmaskLiterals } from './load/literal.ts'
import type { Loaded } from './load/loaded.ts'
import { parseText } from './load/parse.ts'

/** A small document that the tests of this folder change in one place each. */
export const SAMPLE = `openapi: 3.1.0
info: { title: Books, version: '1' }
servers: [{ url: https://example.com/v1 }]
security: [{ key: [] }]
paths:
  /shelves/{shelf}/books:
    parameters:
      - { name: shelf, in: path, required: true, schema: { type: string } }
    get:
      operationId: listBooks
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }
        - { name: cursor, in: query, schema: { type: string } }
      x-pagination:
        cursor: { parameter: cursor, next: /next }
        limit: { parameter: limit }
        items: /data
        identity: /id
      responses:
        '200':
          description: Books.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/BookList' }
  /ping:
    get:
      operationId: ping
      responses: { '204': { description: Pong. } }
    post:
      operationId: pong
      responses: { '204': { description: Ping. } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    BookList:
      type: object
      required: [data]
      properties:
        data: { type: array, items: { $ref: '#/components/schemas/Book' } }
        next: { type: [string, 'null'] }
    Book:
      type: object
      required: [id]
      properties:
        id: { type: string }
        title: { type: string }
`

/** A new folder with these files, by name; resolves to its path. */
export async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'threadcount-contract-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** A document given as text, as if it had been read from a file, bundled and found valid. */
export function loadedOf(text: string): Loaded {
  const [value, document] = [parseText('api.yaml', text), keepLiterals(parseText('api.yaml', text))]
  unmaskLiterals(document)
  const source = { file: 'api.yaml', text, sha256: '', value }
  return { source, document: document as Record<string, unknown> }
}

/** Loads a document given as text. */
export async function load(text: string, operation?: string[]): Promise<Contract> {
  const folder = await folderOf({ 'api.yaml': text })
  return loadContract(join(folder, 'api.yaml'), operation ? { operation } : {})
}

/** The sample with some text replaced; fails where the sample does not have it. */
export function sampleWith(...changes: [old: string, now: string][]): string {
  return changes.reduce((text, [old, now]) => {
    if (!text.includes(old)) throw new Error(`the sample has no ${old}`)
    return text.replace(old, () => now)
  }, SAMPLE)
}

/** The validator of a schema, compiled within a document of this version; `components` are further schemas. */
export function validatorOf(
  schema: unknown,
  version = '3.1.0',
  components: Record<string, unknown> = {},
): Validator {
  const contract = contractOf(loadedOf(documentWith(schema, version, components)))
  const validate = contract.operations[0]?.responseFor(200)?.validate
  if (!validate) throw new Error('the document has no validator')
  return (item) =>
    validate({ data: [item] }).map((found) => ({ ...found, pointer: found.pointer.slice('/data/0'.length) }))
}

/** A document whose items have this schema, as JSON. */
function documentWith(schema: unknown, version: string, components: Record<string, unknown> = {}): string {
  const list = { type: 'object', properties: { data: { type: 'array', items: schema }, next: {} } }
  const content = { 'application/json': { schema: list } }
  const parameters = ['limit', 'cursor'].map((name) => ({ name, in: 'query', schema: { type: 'string' } }))
  const paging = {
    cursor: { parameter: 'cursor', next: '/next' },
    limit: { parameter: 'limit' },
    items: '/data',
  }
  const get = {
    parameters,
    'x-pagination': { ...paging, identity: '' },
    responses: { 200: { description: 'A list.', content } },
  }
  return JSON.stringify({
    openapi: version,
    info: { title: 'One schema', version: '1' },
    paths: { '/things': { get } },
    components: { schemas: components },
  })
}
