import type { Exchange, RequestSpec, Send } from '../../model/exchange.ts'

/** Answers that say something about the moment rather than about the target. */
const PASSING: readonly number[] = [0, 408, 429, 502, 503, 504]

/**
 * Saves requests: what `ahead` requested, `send` does not request again. Each response is used once, so that a second
 * request reaches the target.
 */
export function keepAnswers(send: Send): { ahead: Send; send: Send } {
  const kept = new Map<string, Exchange>()
  return {
    async ahead(spec) {
      const exchange = await send(spec)
      if (!PASSING.includes(exchange.status) && !exchange.failure) kept.set(keyOf(spec), exchange)
      return exchange
    },
    async send(spec) {
      const key = keyOf(spec)
      const exchange = kept.get(key)
      kept.delete(key)
      return exchange ?? send(spec)
    },
  }
}

const keyOf = ({
  method = 'GET',
  path,
  query,
  shared,
  credential,
  credentialIn,
  headers,
  body,
}: RequestSpec): string =>
  JSON.stringify([method, path, query, shared, credential, credentialIn, headers, body])
