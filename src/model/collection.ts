/** One list on the target, named by the operation's path parameters. */
export interface Collection {
  operation: string
  params: Record<string, string>
  /** What is known of it beforehand. */
  expect: { count?: number; ids?: string[]; status?: number }
  /** Any caller may read it, with or without a credential: access checks do not apply here. */
  isOpen: boolean
  /** The suite made it for this run, and removes it again. */
  isMade?: boolean
}

/** A collection in one line: `space_id=space_full`. */
export function collectionName(params: Record<string, string>): string {
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${value}`)
  return pairs.join(' ') || 'the only collection'
}
