import { atPointer } from '../../model/pointer.ts'
import { type DocumentNode, isRecord, members, refPointer } from '../node.ts'
import { LITERAL, NAMED, OWN_EXTENSIONS } from './literal.ts'
import type { Reading } from './loaded.ts'

/** What stands beside a list and has no bearing on it. */
const ASIDE = new Set(
  'callbacks requestBody links tags externalDocs summary description example examples xml'.split(' '),
)
/** Keys of an operation's path item that hold for it. */
const OF_ITEM = ['parameters', 'servers']

/** The objects and arrays that operations are read from, by their pointers, `$ref`s followed. */
export function reachedBy(
  document: Record<string, unknown>,
  readings: readonly Reading[],
): Map<string, object> {
  const found = new Map<string, object>()
  const open = readings.flatMap((reading) => startsOf(document, reading))
  for (const { pathItem } of readings.map(({ item }) => ({ pathItem: item })))
    if (isRecord(pathItem.value)) found.set(pathItem.pointer, pathItem.value)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { value, pointer, isNamed } = node
    if (typeof value !== 'object' || value === null || found.has(pointer)) continue
    found.set(pointer, value)
    open.push(...below(document, node, isNamed))
  }
  return found
}

interface Start extends DocumentNode {
  /** Its members have names: none of them is a keyword. */
  isNamed: boolean
}

function below(document: unknown, node: DocumentNode, isNamed: boolean): Start[] {
  const target = isRecord(node.value) && !isNamed ? refPointer(node.value.$ref) : undefined
  const next = members(node)
    .filter(([key]) => isNamed || isRead(key))
    .map(([key, inner]) => ({ ...inner, isNamed: !isNamed && isRecord(node.value) && NAMED.has(key) }))
  if (target !== undefined) next.push({ value: atPointer(document, target), pointer: target, isNamed: false })
  return next
}

function isRead(key: string): boolean {
  if (key.startsWith('x-')) return OWN_EXTENSIONS.has(key)
  return !ASIDE.has(key) && !LITERAL.has(key)
}

function startsOf(document: Record<string, unknown>, { item, operation }: Reading): Start[] {
  const root = { value: document, pointer: '' }
  const own = [operation, ...pick(item, OF_ITEM)]
  const shared = pick(root, ['servers', 'security'])
  return [...own, ...shared, ...schemesOf(document, operation)].map((node) => ({ ...node, isNamed: false }))
}

function pick(node: DocumentNode, keys: readonly string[]): DocumentNode[] {
  return members(node).flatMap(([key, member]) => (keys.includes(key) ? [member] : []))
}

/** The security schemes that an operation names. */
function schemesOf(document: Record<string, unknown>, operation: DocumentNode): DocumentNode[] {
  const own = isRecord(operation.value) ? operation.value.security : undefined
  const security = own ?? document.security
  const names = Array.isArray(security)
    ? security.flatMap((one) => (isRecord(one) ? Object.keys(one) : []))
    : []
  const pointer = '/components/securitySchemes'
  return pick({ value: atPointer(document, pointer), pointer }, names)
}
