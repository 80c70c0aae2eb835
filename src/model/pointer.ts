/** The value at an RFC 6901 pointer, or `undefined`. Own properties only. */
export function atPointer(value: unknown, pointer: string): unknown {
  let at: unknown = value
  for (const key of keysOf(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

/** The pointer to what holds the value that a pointer names. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

/** The last key of a pointer. */
export const nameOf = (pointer: string): string => keysOf(pointer).at(-1) ?? ''

/** Pointers are few, those of a document, and each is asked for with every item. */
const known = new Map<string, readonly string[]>()
const MAX_CACHED_POINTERS = 1000

function keysOf(pointer: string): readonly string[] {
  const keys = known.get(pointer)
  if (keys) return keys
  const read =
    pointer === ''
      ? []
      : pointer
          .slice(1)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (known.size < MAX_CACHED_POINTERS) known.set(pointer, read)
  return read
}
