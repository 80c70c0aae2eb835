import type { DocumentNode } from '../node.ts'
import { appliedBy, type SchemaPointers } from './reach.ts'

/**
 * The schemas whose `$ref` leads back to themselves without going down a level of the value: judged by them, no value
 * comes to an end.
 */
export function ringsIn(document: unknown, pointers: SchemaPointers): DocumentNode[] {
  const found = new Map<unknown, DocumentNode>()
  const done = new Set<unknown>()
  const open = new Set<unknown>()
  const visit = (node: DocumentNode): void => {
    if (done.has(node.value)) return
    open.add(node.value)
    for (const { keyword, part, node: next } of appliedBy(document, node)) {
      if (part !== 'self' || !open.has(next.value)) continue
      if (keyword === '$ref') found.set(node.value, node)
    }
    for (const { keyword, part, node: next } of appliedBy(document, node)) {
      if (part === 'self' && !open.has(next.value) && !(keyword === '$ref' && found.has(node.value)))
        visit(next)
    }
    open.delete(node.value)
    done.add(node.value)
  }
  for (const [value, pointer] of pointers) visit({ value, pointer })
  return [...found.values()]
}
