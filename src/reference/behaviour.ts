import type { IncomingHttpHeaders } from 'node:http'
import type { ApiError } from './errors.ts'
import type { Store } from './store.ts'
import type { Caller, Item, Page, Position, Space, Thread } from './types.ts'

/** One request, taken apart. */
export interface Call {
  readonly store: Store
  readonly behaviour: Behaviour
  /** Seals cursors; random for each start. */
  readonly secret: Buffer
  readonly keys: ReadonlyMap<string, Caller>
  readonly method: string
  /** Decoded segments behind `/v1/`; undefined where the path is not valid percent-encoding. */
  readonly path: readonly string[] | undefined
  readonly rawQuery: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A list request that passed every check. */
export interface ListCall {
  readonly call: Call
  readonly caller: Caller
  readonly space: Space
  readonly limit: number
  /** Undefined: the first page. */
  readonly position: Position | undefined
}

/** What goes back. `text` outranks `body`; neither means no body. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly text?: string
  /** The list request that this answers, for behaviours that deviate on certain pages only. */
  readonly list?: ListCall
}

/**
 * The decisions that make up the list operation, each small enough to be replaced alone. A fault or a variant
 * replaces one or two of them; everything else calls them through `call.behaviour`.
 */
export interface Behaviour {
  /** Where the key is read from. */
  credential(call: Call): string | undefined
  /** @throws ApiError 401 */
  authenticate(key: string | undefined, call: Call): Caller
  /** @throws ApiError 404 */
  findSpace(id: string, call: Call): Space
  /** @throws ApiError 403 */
  authorise(caller: Caller, space: Space, call: Call): void
  /** All values of the parameter in, the page size out. @throws ApiError 422 */
  readLimit(values: readonly string[], call: Call): number
  /** All values of the parameter in, the cursor's text out. @throws ApiError 422 */
  readCursor(values: readonly string[], call: Call): string | undefined
  encode(position: Position, list: ListCall): string
  /** @throws ApiError 422 */
  decode(text: string, space: Space, call: Call): Position
  /** At most `count` threads behind the position, in the list's order. */
  select(list: ListCall, count: number): Thread[]
  /** Turns the selected threads, one more than the limit if there are more, into a page. */
  assemble(threads: readonly Thread[], list: ListCall): Page
  /** Selects and assembles. */
  page(list: ListCall): Page
  /** The operation as a whole. */
  list(call: Call): Answer | Promise<Answer>
  item(thread: Thread): Item
  /** A time as it goes over the wire. */
  time(milliseconds: number): string
  failure(error: ApiError, call: Call): Answer
  /** The last word on an answer. */
  respond(answer: Answer, call: Call): Answer | Promise<Answer>
  addThread(space: Space, thread: Thread, call: Call): void
  removeThread(space: Space, thread: Thread, call: Call): void
}

/** Replaces parts of a behaviour; called once for each server, so closures may hold state. */
export type Change = (base: Behaviour) => Partial<Behaviour>

/** One way in which a server differs from the conforming one. */
export interface Deviation {
  /** kebab-case, unique. */
  readonly name: string
  /** One sentence: what differs. */
  readonly title: string
  /** Nobody can say how many threads its full space has. */
  readonly isMoving?: true
  readonly change: Change
}

/** The smallest deviation that breaks the contract. */
export type Fault = Deviation

/** A different choice that the contract leaves open. */
export type Variant = Deviation
