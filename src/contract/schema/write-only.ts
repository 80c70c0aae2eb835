import { type DocumentNode, descend, isRecord } from '../node.ts'
import type { SchemaPointers } from './reach.ts'

/** Takes `writeOnly` properties out of `required`: a response need not have them. Changes the schemas in place. */
export function releaseWriteOnly(document: unknown, pointers: SchemaPointers): void {
  for (const [value, pointer] of pointers) {
    const schema = value as Record<string, unknown>
    if (!Array.isArray(schema.required) || !isRecord(schema.properties)) continue
    schema.required = schema.required.filter((name) => !isWriteOnly(document, { value, pointer }, name))
  }
}

function isWriteOnly(document: unknown, node: DocumentNode, name: unknown): boolean {
  const property = descend(document, node, 'properties', String(name)).value
  return isRecord(property) && property.writeOnly === true
}
