import type { Operation } from '../../src/model/operation.ts'
import { joinKey } from './join-key.ts'

/** A field of the document, and what it may hold. */
export interface FieldNode {
  /** With `*` for indices. */
  pointer: string
  /** By key; `*` for the items of a list. */
  children: Map<string, FieldNode>
  /** Its own keys are not restricted. */
  isOpen: boolean
  isSeen: boolean
}

/** The fields that a document declares, as a tree that bodies are held against. */
export function fieldTree({ declared, open }: Operation['fields']): FieldNode {
  const root = nodeAt('')
  for (const pointer of declared) reach(root, pointer)
  for (const pointer of open) reach(root, pointer).isOpen = true
  return root
}

/** Marks what a value shows; reports each key that is neither declared nor left open. */
export function visit(
  node: FieldNode,
  value: unknown,
  onUnknown: (pointer: string, value: unknown) => void,
): void {
  node.isSeen = true
  if (typeof value !== 'object' || value === null || node.children.size === 0) return
  if (Array.isArray(value)) {
    const items = node.children.get('*')
    if (items) for (const item of value) visit(items, item, onUnknown)
    return
  }
  const held = value as Record<string, unknown>
  // Values come from JSON.parse, whose objects inherit nothing that can be listed; every page passes here.
  for (const key in held) {
    const child = node.children.get(key)
    if (!child) {
      if (!node.isOpen) onUnknown(joinKey(node.pointer, key), held[key])
    } else if (child.children.size === 0) child.isSeen = true
    else visit(child, held[key], onUnknown)
  }
}

/** The highest fields that no value showed: what lies below them could not be seen. */
export function unseenIn(node: FieldNode): FieldNode[] {
  return [...node.children.values()].flatMap((child) => (child.isSeen ? unseenIn(child) : [child]))
}

const nodeAt = (pointer: string): FieldNode => ({
  pointer,
  children: new Map(),
  isOpen: false,
  isSeen: false,
})

function reach(root: FieldNode, pointer: string): FieldNode {
  let node = root
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const child = node.children.get(key) ?? nodeAt(`${node.pointer}/${part}`)
    node.children.set(key, child)
    node = child
  }
  return node
}
