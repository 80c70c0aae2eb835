/** Credentials that no target issued. */
const STRANGERS = ['anonymous', 'unknown', 'altered', 'shortened'] as const

export type Stranger = (typeof STRANGERS)[number]

/**
 * Dotted name of a credential that a run may use. `anonymous` sends none, `unknown` a made-up one, `altered` the viewer's
 * with its last characters changed, `shortened` the viewer's without them.
 */
export type CredentialName = 'viewer' | 'outsider' | 'editor' | Stranger

/** True for a credential that no target issued. */
export const isStranger = (name: CredentialName): name is Stranger =>
  (STRANGERS as readonly string[]).includes(name)

/** Where a security scheme of the document puts the credential. */
export interface CredentialPlacement {
  in: 'header' | 'query' | 'cookie'
  name: string
  /** `Bearer ` for http bearer schemes, else empty. */
  prefix: string
}

/** Where an answer says how to go on: the value at this place of the body. */
export interface NextPlace {
  pointer: string
}

/**
 * Paging of an operation, read from its parameters' schemas and from the block that says how it pages. Pointers are RFC 6901.
 * How answers are read by it, and requests made, is in `paging.ts` alone.
 */
export interface Paging {
  /** What says it: `x-pagination`, `pagination.listBooks`. */
  source: string
  cursor: { parameter: string; next: NextPlace }
  limit: {
    parameter: string
    minimum: number | undefined
    maximum: number | undefined
    default: number | undefined
  }
  items: string
  /** An answer without the array of items is a page without items: the document does not require it. */
  mayLackItems: boolean
  /** The places that make the identity of an item together; most often one. */
  identity: readonly string[]
  /** A negated flag is true on the last page. */
  hasMore: { pointer: string; isNegated: boolean } | undefined
  times: string[]
  promises: {
    hasMore: 'exact' | 'hint'
    outOfRange: 'reject' | 'clamp' | 'unstated'
    badCursor: 'reject' | 'unstated'
    changedLimit: 'allowed' | 'refused' | 'ignored' | 'unstated'
    shortPages: 'never' | 'allowed' | 'unstated'
    emptyLastPage: 'never' | 'allowed' | 'unstated'
    limit: 'exact' | 'hint'
    /** Seconds until a change is listed. */
    consistency: number | 'unstated'
    endCursor: 'none' | 'resumes' | 'unstated'
  }
  /** Keys of the block that nothing is judged by. */
  unjudged: string[]
}

/** Pointers into error bodies, from `x-errors`. */
export interface ErrorPaging {
  code: string | undefined
  status: string | undefined
  trace: string | undefined
  time: string | undefined
}

/** One way in which a value breaks a schema. */
export interface SchemaViolation {
  /** Pointer into the value, for example `/data/3/id`. */
  pointer: string
  keyword: string
  /** Pointer into the OpenAPI document. */
  schemaPointer: string
  /** One clause, for example `must be string`. */
  message: string
  /** The value found, shortened; `undefined` where the value is missing. */
  actual: string | undefined
}

/** The keyword of what could not be judged: its message is a sentence of its own, and it breaks no rule. */
export const UNJUDGED = 'unjudged'

/** The exchange that a value came with: its number, and the octets of its body. */
export interface Judged {
  id: number
  bytes: number
}

/**
 * Judges a parsed JSON value. An empty list means it is valid; what could not be judged is listed with the keyword
 * {@link UNJUDGED}.
 *
 * @param of - without it the value is taken to be large
 */
export type Validator = (value: unknown, of?: Judged) => SchemaViolation[]

/** A response that the document has for this operation. */
export interface DocumentedResponse {
  /** `200`, `4XX` or `default`. */
  key: string
  /** Marked `x-contract: recommended`: judged as a SHOULD. */
  recommended: boolean
  description: string
  /** Media types without parameters, lower case; empty if the document has no body. */
  mediaTypes: string[]
  /** Validator of the JSON body; `undefined` if the document has none. */
  validate: Validator | undefined
  /** The document's `x-recommendations` for this body. */
  recommend: Validator | undefined
}

/** A paginated GET of an OpenAPI document. */
export interface Operation {
  id: string
  /** Path template without the server's prefix, for example `/spaces/{space_id}/threads`. */
  path: string
  pathParameters: string[]
  /** Query parameters that a request must have, beside those of paging and the credential. */
  requiredQuery: string[]
  /** Placement of the credential; `undefined` where the operation needs none. */
  security: CredentialPlacement | undefined
  paging: Paging
  errors: ErrorPaging | undefined
  /** Validator of the general error envelope, if the document names one. */
  validateEnvelope: Validator | undefined
  responses: DocumentedResponse[]
  /** The documented response for a status: exact, then `4XX`, then `default`. */
  responseFor(status: number): DocumentedResponse | undefined
  /**
   * Fields that the document declares in the 200 body, as pointers in which `*` stands for any array index;
   * `open` holds those whose own fields are free.
   */
  fields: { declared: string[]; open: string[] }
  /** The document's own words, by part: `limit`, `cursor`, `hasMore`, `next`, `items`, or a response key. */
  sentences: Record<string, string>
  /** Pointer of this operation in the document, with line and column where known. */
  place: { pointer: string; line: number | undefined; column: number | undefined }
}

/** An OpenAPI document, loaded. */
export interface Contract {
  document: { title: string; version: string; sha256: string; file: string }
  servers: string[]
  /** Every paginated GET of the document. */
  operations: Operation[]
  /** Formats and keywords that the document uses and no validator knows: named in the report, not judged. */
  unchecked: string[]
  /** Sentences about what is odd in the document and does no harm. */
  warnings: string[]
  /** The run has ended: from now on nothing is judged that may take long. */
  endJudging(): void
}
