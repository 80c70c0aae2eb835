import { bodyFields, itemSchemas } from '../detect/fields.ts'
import { findIdentity } from '../detect/identity.ts'
import { findItems, resourcesOf } from '../detect/items.ts'
import { pagingParameters, type QueryParameter } from '../detect/parameters.ts'
import type { Reading } from '../load/loaded.ts'
import type { DocumentNode } from '../node.ts'
import { itemsOf } from '../schema/shape.ts'
import { findField } from './fields.ts'
import type { Told } from './others-forms.ts'

/** What an operation has that a block can be completed from. */
export interface Gathered {
  reading: Reading
  query: readonly QueryParameter[]
  body: DocumentNode | undefined
}

/**
 * A whole block of what another tool says: the limit, the items and the identity are found where it does not say them.
 * `reason` says why there is none.
 */
export function completed(
  said: Told,
  { reading, query, body }: Gathered,
): { value?: object; reason?: string } {
  const { document } = reading
  const names = query.map(({ name }) => name)
  if (!names.includes(said.cursor))
    return { reason: `it names ${said.cursor}, which is no query parameter of the operation` }
  if (!body) return { reason: 'the 200 response has no schema of a JSON body' }
  const limit = said.limit ?? pagingParameters(query).limit?.name
  if (limit === undefined || !names.includes(limit))
    return { reason: 'the operation has no query parameter for the limit' }
  const resources = resourcesOf(reading.path, reading.id)
  const items = said.items ?? findItems(document, bodyFields(document, body), resources)?.field.pointer
  if (items === undefined) return { reason: 'the 200 body shows no array of items' }
  for (const pointer of [items, said.next]) {
    if (findField(document, [body], pointer).missing)
      return { reason: `the schema of the 200 body has no ${pointer}` }
  }
  const found = identityAt(reading, body, items)
  if (!found) return { reason: 'the schema of an item does not show which field is its identity' }
  const cursor = { parameter: said.cursor, next: said.next }
  return { value: { cursor, limit: { parameter: limit }, items, identity: found } }
}

/** The identity of the items at a place of the body, where the names of their fields leave no doubt: a wrong one accuses the target. */
function identityAt(reading: Reading, body: DocumentNode, items: string): string | string[] | undefined {
  const { document, path, id } = reading
  const field = bodyFields(document, body).find(({ pointer }) => pointer === items)
  const schemas = field
    ? itemSchemas(document, field)
    : itemsOf(document, findField(document, [body], items).schemas)
  const found = findIdentity(document, schemas, resourcesOf(path, id))
  return found?.isCertain ? found.identity : undefined
}
