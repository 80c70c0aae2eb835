const WILD = new Map([
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
])

/** True if a glob (`*` any characters but `/`, `**` any, `?` one) matches a whole id. A suite's name matches its checks. */
export function matchesGlob(glob: string, id: string): boolean {
  const pattern = glob
    .split(/(\*\*|\*|\?)/)
    .map((part) => WILD.get(part) ?? part.replace(/[\\^$.|+()[\]{}]/g, '\\$&'))
    .join('')
  return new RegExp(`^${pattern}$`).test(id) || id.startsWith(`${glob}/`)
}
