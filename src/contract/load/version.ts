/** The newest patch releases that the parser knows. */
const NEWEST: Record<string, string> = { '3.0': '3.0.4', '3.1': '3.1.2' }

/** `3.0` or `3.1` for a version of OpenAPI that is supported, else `undefined`. */
export function minorOf(version: unknown): '3.0' | '3.1' | undefined {
  const minor = typeof version === 'string' ? /^(3\.[01])\.\d+$/.exec(version)?.[1] : undefined
  return minor as '3.0' | '3.1' | undefined
}

/** The newest known patch release of the same minor release. */
export function newestKnown(version: unknown): string | undefined {
  return NEWEST[minorOf(version) ?? '']
}
