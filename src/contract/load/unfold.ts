/** Values that aliases may add to a document, so that a small text cannot fill the memory. */
const MAX_COPIES = 1_000_000

/**
 * Makes a tree of a value: what an alias repeats is copied to each of its places, in place. So every part can be changed
 * alone. Returns what is wrong with a value that is too deep, or becomes too large.
 */
export function unfold(value: unknown, maxDepth: number): 'depth' | 'size' | undefined {
  const seen = new Set<object>()
  let copies = 0
  const visit = (node: object, levels: number): 'depth' | 'size' | undefined => {
    if (levels === 0) return 'depth'
    seen.add(node)
    for (const [key, member] of Object.entries(node)) {
      if (typeof member !== 'object' || member === null) continue
      let own: object = member
      if (seen.has(member)) {
        copies += 1 + Object.keys(member).length
        if (copies > MAX_COPIES) return 'size'
        own = Array.isArray(member) ? [...member] : { ...member }
        Object.defineProperty(node, key, { value: own, writable: true, enumerable: true, configurable: true })
      }
      const outgrown = visit(own, levels - 1)
      if (outgrown) return outgrown
    }
    return undefined
  }
  return typeof value === 'object' && value !== null ? visit(value, maxDepth) : undefined
}
