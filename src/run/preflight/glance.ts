import type { Quote } from '../../model/check.ts'
import type { Exchange } from '../../model/exchange.ts'

/** What the first answer of a collection was like: enough to say why it is no list. */
export interface Glance {
  /** 0 where no answer came. */
  status: number
  failure: Exchange['failure']
  /** Where a redirect leads, without query. */
  location: string | undefined
  isHtml: boolean
  /** Of the Date header, and of the moment it came. */
  clock: { theirs: number; ours: number } | undefined
}

/** Looks at an answer while its body is in hand. */
export function glanceAt(exchange: Exchange, quote: Quote): Glance {
  const { status, failure, headers, body, startedAt, durationMs } = exchange
  const theirs = Date.parse(headers.date ?? '')
  const isHtml = /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body)
  return {
    status,
    failure,
    location:
      status >= 300 && status < 400 ? quote(headers.location ?? '').split(/[?#]/)[0] || undefined : undefined,
    isHtml,
    clock: Number.isNaN(theirs) ? undefined : { theirs, ours: Date.parse(startedAt) + durationMs },
  }
}
