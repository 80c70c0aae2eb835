import type { Detected } from '../../model/detected.ts'
import { loadedOf } from '../sample-document.fixture.ts'
import { detectAll } from './detect.ts'

/** A list of a made-up document. */
export interface MadeList {
  path?: string
  id?: string
  /** Query parameters by name: a type, or a schema with `description` and `required` of the parameter. */
  query?: Record<string, string | Record<string, unknown>>
  /** Properties of the 200 body, or its schema where it is an array. */
  body?: Record<string, unknown> | unknown[]
  /** More of the operation, such as `security`. */
  more?: Record<string, unknown>
  headers?: Record<string, unknown>
}

/** An array of objects with these properties: `items('id', 'name')`. */
export const items = (...names: string[]): unknown => ({
  type: 'array',
  items: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
})

/** What is detected of a list; fails where it is not taken for one. */
export function detected(list: MadeList): Detected {
  const [found] = detectedIn(list)
  if (!found) throw new Error('no list was found')
  return found
}

/** All that is detected in a document with this GET alone. */
export function detectedIn(list: MadeList): Detected[] {
  return detectAll(loadedOf(JSON.stringify(documentOf(list))))
}

/** A document with this GET alone. */
function documentOf({ path = '/books', id, query = {}, body = {}, more, headers }: MadeList): object {
  const parameters = Object.entries(query).map(([name, of]) => {
    const { description, required, ...schema } =
      typeof of === 'string' ? { type: of } : (of as Record<string, unknown>)
    return {
      name,
      in: 'query',
      schema,
      ...(description !== undefined && { description }),
      ...(required === true && { required }),
    }
  })
  const schema = Array.isArray(body) ? body[0] : { type: 'object', properties: body }
  const response = { description: 'A page.', headers, content: { 'application/json': { schema } } }
  const get = { operationId: id ?? 'list', parameters, responses: { 200: response }, ...more }
  return { openapi: '3.1.0', info: { title: 'Books', version: '1' }, paths: { [path]: { get } } }
}
