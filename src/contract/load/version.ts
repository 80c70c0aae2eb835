/** A minor release of OpenAPI that is read. */
export type Minor = '3.0' | '3.1' | '3.2'

/** The patch releases that a document is taken for. */
const NEWEST: Record<Minor, string> = { '3.0': '3.0.4', '3.1': '3.1.2', '3.2': '3.2.0' }

/** The minor release of a version such as `3.1.0`, `3.1` or the number 3.1, if it is read. */
export function minorOf(version: unknown): Minor | undefined {
  if (typeof version !== 'string' && typeof version !== 'number') return undefined
  const minor = /^(3(?:\.[012])?)(?:\.\d+)?$/.exec(String(version))?.[1]
  // YAML reads 3.0 as the number 3.
  return minor === '3' ? '3.0' : (minor as Minor | undefined)
}

/** The newest patch release of the same minor release. */
export function newestOf(version: unknown): string | undefined {
  const minor = minorOf(version)
  return minor && NEWEST[minor]
}
