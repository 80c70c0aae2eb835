/** Who a key stands for. Two keys may stand for one user and differ in whether they may write. */
export interface Caller {
  readonly user: string
  readonly organization: string
  readonly writes: boolean
}

/** A collection of threads with its access rule. Times are milliseconds since the epoch. */
export interface Space {
  readonly id: string
  readonly organization: string
  readonly owner: string
  readonly name: string
  readonly description: string | null
  readonly access: 'private' | 'organization' | 'public'
  readonly created: number
}

/** A stored thread. Times are milliseconds since the epoch. */
export interface Thread {
  readonly id: string
  readonly organization: string
  readonly owner: string
  readonly assistant: string | null
  readonly title: string | null
  /** JSON text of an object, or null. */
  readonly metadata: string | null
  readonly model: string | null
  readonly messages: number
  readonly created: number
  readonly updated: number
  readonly active: number
  readonly pinned: number | null
}

/**
 * Where a page begins: behind this thread in the list's order. Both parts never change while the thread lives,
 * so a cursor outlives the thread it was made from.
 */
export interface Position {
  readonly created: number
  readonly id: string
  /** Only deviating behaviours put more into a cursor. */
  readonly [extra: string]: unknown
}

/** An item as it goes over the wire. */
export type Item = Record<string, unknown>

/** The 200 body of the list. */
export interface Page {
  object: 'list'
  data: Item[]
  has_more: boolean
  next_cursor: string | null
}
