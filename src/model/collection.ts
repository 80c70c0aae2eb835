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
  /** Any caller may read it, with or without a credential: access checks do not apply here. */
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

/** True for a collection that the viewer is expected to read. */
export const isReadable = ({ expect }: Pick<Collection, 'expect'>): boolean => (expect.status ?? 200) === 200

/** What decides which collection of an operation is the main one. */
export interface Candidate {
  collection: Collection
  /** Its place in the config. */
  rank: number
  /** Items in it; `undefined` where it could not be read. */
  size: number | undefined
}

/** True if the first is rather the main collection: it is readable, and has more items, or as many and an earlier place. */
export function outranks(one: Candidate, other: Candidate): boolean {
  if (!isReadable(other.collection)) return true
  const more = (one.size ?? -1) - (other.size ?? -1)
  return isReadable(one.collection) && (more === 0 ? one.rank < other.rank : more > 0)
}

/** A collection in one line: `space_id=space_full`. */
export function collectionName(id: Record<string, string>): string {
  const pairs = Object.entries(id).map(([name, value]) => `${name}=${value}`)
  return pairs.join(' ') || 'the only collection'
}
