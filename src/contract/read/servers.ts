import { isRecord } from '../node.ts'

/** The addresses of `servers`, each variable replaced by its default. */
export function serversOf(document: Record<string, unknown>): string[] {
  const servers = Array.isArray(document.servers) ? document.servers : []
  return servers.filter(isRecord).map(({ url, variables }) =>
    String(url).replace(/\{([^}]+)\}/g, (whole, name: string) => {
      const variable = isRecord(variables) ? variables[name] : undefined
      return isRecord(variable) ? String(variable.default) : whole
    }),
  )
}
