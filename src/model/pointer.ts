/** The value at an RFC 6901 pointer, or `undefined`. Own properties only. */
export function atPointer(value: unknown, pointer: string): unknown {
  if (pointer === '') return value
  let at: unknown = value
  for (const part of pointer.slice(1).split('/')) {
    if (typeof at !== 'object' || at === null) return undefined
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}
