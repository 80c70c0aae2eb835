/** What names a list on the target among those of its operation: path parameters, and query parameters of its own. */
export interface Named {
  params: Record<string, string>
  /** Sent with its requests, beside the query of all requests. */
  query?: Record<string, string>
}

/** One list on the target, named by the operation's path parameters and a query of its own. */
export interface Collection extends Named {
  operation: string
  /** What is known of it beforehand. */
  expect: { count?: number; ids?: string[]; status?: number }
  /** Anybody with any credential, or none, may read it: no access verdicts here. */
  isOpen: boolean
  /** The suite made it for this run, and removes it again. */
  isMade?: boolean
}

/** All that names a collection in one record. A query parameter with the name of a path parameter is called `?name`. */
export const idOf = ({ params, query = {} }: Named): Record<string, string> => {
  const own = Object.entries(query).map(([name, value]) => [
    Object.hasOwn(params, name) ? `?${name}` : name,
    value,
  ])
  return { ...params, ...Object.fromEntries(own) }
}

/** A collection in one line: `space_id=space_full`. */
export function collectionName(id: Record<string, string>): string {
  const pairs = Object.entries(id).map(([name, value]) => `${name}=${value}`)
  return pairs.join(' ') || 'the only collection'
}
