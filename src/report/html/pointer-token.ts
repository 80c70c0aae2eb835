/** A key as it stands in JSON, as a token of a JSON pointer (RFC 6901). */
export function pointerToken(key: string): string {
  let name = key
  try {
    name = String(JSON.parse(key))
  } catch {
    // A key that was cut off stays as it is.
  }
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
