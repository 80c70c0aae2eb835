import type { Exchange, RequestSpec, Send } from '../../model/exchange.ts'
import type { Operation } from '../../model/operation.ts'
import { pageQuery } from '../../model/paging.ts'
import { parseJson } from '../../walk/json.ts'
import { type Page, readPage } from '../../walk/page.ts'
import type { Probing } from './probing.ts'

/** A request for a page of the list, before encoding. */
export interface ListRequest {
  /** A number is in range; text is sent as it stands after percent-encoding. */
  limit?: number | string | undefined
  cursor?: string | undefined
  /** Query sent as it stands, instead of `limit` and `cursor`. */
  rawQuery?: string
  params?: Record<string, string>
  /** Path parameters sent as they stand. */
  rawParams?: Record<string, string>
  credential?: RequestSpec['credential']
  credentialIn?: 'query'
  headers?: Record<string, string>
  method?: RequestSpec['method']
  retry?: RequestSpec['retry']
}

/** An answer of the list: the exchange while it is held, and the page read from it. */
export interface ListAnswer {
  exchange: Exchange
  page: Page
}

/** Percent-encodes text; a lone surrogate, which has no UTF-8, goes out as U+FFFD. */
export const percentEncode = (text: string | number): string =>
  encodeURIComponent(String(text).toWellFormed())

/** The path of a collection, each parameter percent-encoded. */
export function collectionPath(
  operation: Operation,
  params: Record<string, string>,
  encode: (value: string) => string = percentEncode,
): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encode(params[name] ?? ''))
}

/** The query of a list request, each value percent-encoded. */
export function listQuery(operation: Operation, { limit, cursor }: ListRequest): string {
  const pairs = pageQuery(operation.paging, { limit, cursor })
  return pairs.map((pair) => pair.map(percentEncode).join('=')).join('&')
}

/**
 * Asks for a page, shows it to the checks that judge every answer, and reads it.
 * @throws KeptTooMuch where the pages of the run leave no room for it
 */
export async function ask(
  probing: Probing,
  purpose: string,
  request: ListRequest,
  send: Send = probing.send,
): Promise<ListAnswer> {
  const exchange = await send(toSpec(probing, purpose, request))
  const json = exchange.failure ? undefined : parseJson(exchange.body)
  const limit = typeof request.limit === 'number' ? request.limit : undefined
  probing.observe({
    exchange,
    isPlain: isPlainRequest(request),
    isOwn: isOwnRequest(request),
    isWellFormed: !request.rawParams,
    hasOwnCursor: request.cursor !== undefined,
    limit,
    json,
  })
  const page = readPage(exchange, json, probing.operation.paging, { limit, cursor: request.cursor })
  return { exchange, page: probing.timeline.kept.keep(page) }
}

/** A list request as it is sent. */
export function toSpec(probing: Probing, purpose: string, request: ListRequest): RequestSpec {
  const { operation, collection } = probing
  return {
    method: request.method ?? 'GET',
    path: request.rawParams
      ? collectionPath(operation, request.rawParams, String)
      : collectionPath(operation, request.params ?? collection.params),
    query: request.rawQuery ?? listQuery(operation, request),
    ...(collection.query && { shared: collection.query }),
    credential: request.credential ?? 'viewer',
    purpose,
    ...(request.credentialIn && { credentialIn: request.credentialIn }),
    ...(request.headers && { headers: request.headers }),
    ...(request.retry !== undefined && { retry: request.retry }),
  }
}

function isPlainRequest(request: ListRequest): boolean {
  return isOwnRequest(request) && typeof request.limit !== 'string' && request.rawQuery === undefined
}

function isOwnRequest({ params, rawParams, credential, credentialIn, method }: ListRequest): boolean {
  const isViewer = !credentialIn && (credential ?? 'viewer') === 'viewer'
  return isViewer && !params && !rawParams && (method ?? 'GET') === 'GET'
}
