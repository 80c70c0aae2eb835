/** A pointer to what stands under a key (RFC 6901). */
export const joinKey = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
