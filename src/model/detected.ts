/** Where an answer says how to go on, in the words of `x-pagination`. */
export type NextPlace =
  | string
  | { url: string }
  | { link: string }
  | { rel: string; in: string }
  | { header: string }
  | { lastItem: string | string[] }
  | { offset: number }
  | { page: number }

/** How a list pages: where the next position comes from. */
export type PagingStyle =
  | 'token'
  | 'url'
  | 'link'
  | 'rel'
  | 'header'
  | 'lastItem'
  | 'offset'
  | 'page'
  | 'none'

/** A block of `pagination`, as far as the document shows it. */
export interface DetectedBlock {
  cursor: { parameter?: string; next?: NextPlace; counts?: 'pages' | 'items' }
  limit?: { parameter: string; minimum?: number; maximum?: number; default?: number }
  items?: string
  identity?: string | string[]
  hasMore?: string | { not: string }
  ends?: { first?: string; last?: string }
  total?: string | { pages: string }
}

/** What a member of a block was read from, and whether it is more than a guess. */
export interface Source {
  /** A clause, such as `the query parameter page_token`. */
  from: string
  isCertain: boolean
}

/** A list of a document, and how it pages. */
export interface Detected {
  /** Its operation id; `GET /path` where that is missing or there twice. */
  id: string
  path: string
  style: PagingStyle
  block: DetectedBlock
  /** The extension of the document that says all this; `undefined` where it was read from the rest. */
  extension: string | undefined
  /** By member of the block, such as `cursor.next`. */
  sources: Record<string, Source>
  /** Members that the document does not show. */
  missing: Lack[]
  pathParameters: string[]
  /** Query parameters that its requests need beside those of its pages; with a value where the document has one. */
  query: Record<string, string | undefined>
  /** Headers that its requests need, likewise. */
  headers: Record<string, string | undefined>
  /** Whether a request needs a credential. */
  credential: 'required' | 'optional' | 'none'
}

/** A member of a block that the document does not show, and why. */
export interface Lack {
  member: string
  /** A clause. */
  why: string
}
