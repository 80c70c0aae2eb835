import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Member } from './outline.ts'

/** A text that is parsed with the places of its nodes. */
export interface LenientText {
  value: unknown
  /** The node at the top. */
  root: unknown
}

/**
 * Reads YAML that breaks a rule of indentation which most parsers pass over: a bracket may close at the indentation of the
 * key that opened it. It takes five times the processor time and a multiple of the memory. `undefined` for what is no YAML.
 */
export function parseLeniently(text: string): LenientText | undefined {
  const document = parseDocument(text, { merge: true, prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  return { value: document.toJS({ maxAliasCount: -1 }), root: document.contents }
}

/** The members of a node of such a text. */
export function membersOfNode(node: unknown): [string, Member][] {
  if (isSeq(node)) return node.items.map((item, i) => [String(i), { offset: startOf(item), value: item }])
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => [
    isScalar(key) ? String(key.value) : '',
    { offset: startOf(key), value },
  ])
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
