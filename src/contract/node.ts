import { atPointer } from '../model/pointer.ts'

/** A value of the bundled document and where it stands there. */
export interface DocumentNode {
  value: unknown
  /** RFC 6901. */
  pointer: string
}

/** Refs that follow each other; more than this go round in a circle. */
const MAX_REFS_IN_A_ROW = 100

/** True for objects that are no arrays. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The parts of an RFC 6901 pointer, unescaped. */
export function pointerParts(pointer: string): string[] {
  if (pointer === '') return []
  const parts = pointer.slice(1).split('/')
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer with one more part. */
export function joinPointer(pointer: string, part: string | number): string {
  return `${pointer}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The pointer of a `$ref` into the same document, or `undefined` for any other. */
export function refPointer(ref: unknown): string | undefined {
  if (typeof ref !== 'string' || !/^#(\/|$)/.test(ref)) return undefined
  try {
    return decodeURIComponent(ref.slice(1))
  } catch {
    return ref.slice(1)
  }
}

/** The node that a chain of `$ref`s ends at; a dead or endless chain ends where it stands. */
export function follow(document: unknown, node: DocumentNode): DocumentNode {
  let at = node
  for (let hops = 0; hops < MAX_REFS_IN_A_ROW && isRecord(at.value); hops++) {
    const pointer = refPointer(at.value.$ref)
    if (pointer === undefined) return at
    at = { value: atPointer(document, pointer), pointer }
  }
  return at
}

/** The node below `node` by keys, following `$ref`s on the way and at the end. */
export function descend(document: unknown, node: DocumentNode, ...keys: (string | number)[]): DocumentNode {
  let at = follow(document, node)
  for (const key of keys) at = follow(document, child(document, at, key))
  return at
}

/** The node below `node` as it is written: a `$ref` in its place is not followed. */
export function child(document: unknown, node: DocumentNode, key: string | number): DocumentNode {
  const at = follow(document, node)
  return { value: atPointer(at.value, joinPointer('', key)), pointer: joinPointer(at.pointer, key) }
}

/** The members of an object or array as nodes; nothing for anything else. */
export function members(node: DocumentNode): [string, DocumentNode][] {
  if (typeof node.value !== 'object' || node.value === null) return []
  return Object.entries(node.value).map(([key, value]) => [
    key,
    { value, pointer: joinPointer(node.pointer, key) },
  ])
}
