import type { Fault } from '../behaviour.ts'
import { envelope } from '../envelope.ts'
import { internal } from '../errors.ts'
import { acceptsGzip } from '../server.ts'
import { atBoundary, onBody, onItem, onPage, onPageWith } from './at.ts'

/** What a single answer looks like. */
export const envelopeFaults: readonly Fault[] = [
  {
    name: 'number-as-text',
    title: 'The message count of one late item is a string.',
    change: onItem(181, (item) => ({ ...item, message_count: String(item.message_count) })),
  },
  {
    name: 'missing-key',
    title: 'One late item has no title.',
    change: onItem(181, ({ title: _, ...item }) => item),
  },
  {
    name: 'time-without-zone',
    title: 'The update time of one late item has no time zone.',
    change: onItem(181, (item) => ({ ...item, updated_at: String(item.updated_at).replace('Z', '') })),
  },
  {
    name: 'wrong-object',
    title: 'The `object` field of one late item does not name a thread.',
    change: onItem(181, (item) => ({ ...item, object: 'thread.deleted' })),
  },
  {
    name: 'flag-as-text',
    title: 'On the last page has_more is the string "false".',
    change: onBody((page) => (page.has_more ? page : { ...page, has_more: 'false' })),
  },
  {
    name: 'null-when-empty',
    title: 'An empty list has null instead of an array of items.',
    change: onBody((page) => (page.data.length > 0 ? page : { ...page, data: null })),
  },
  {
    name: 'html-content-type',
    title: 'The media type of the list is HTML.',
    change: () => ({
      respond: (answer) => (answer.list ? { ...answer, headers: { 'content-type': 'text/html' } } : answer),
    }),
  },
  {
    name: 'malformed-body',
    title: 'The JSON of one late page is cut off.',
    change: onPageWith(181, (answer, page) => ({ ...answer, text: JSON.stringify(page).slice(0, -1) })),
  },
  {
    name: 'undocumented-success',
    title: 'One late page returns 206.',
    change: onPageWith(181, (answer) => ({ ...answer, status: 206 })),
  },
  {
    name: 'more-without-cursor',
    title: 'The has-more flag of the page after item 150 is true, but the page has no next cursor.',
    change: atBoundary(150, (page) => ({ ...page, has_more: true, next_cursor: null })),
  },
  {
    name: 'cursor-without-more',
    title: 'The last page has a next cursor although its has-more flag is false.',
    change: onPage((page, list) => {
      if (page.has_more || !list.position) return page
      return { ...page, next_cursor: list.call.behaviour.encode(list.position, list) }
    }),
  },
  {
    name: 'compressed-body-differs',
    title: 'A compressed page lacks its last item.',
    change: onBody((page, call) => {
      if (!acceptsGzip(call.headers['accept-encoding'])) return page
      return { ...page, data: page.data.slice(0, -1) }
    }),
  },
  {
    name: 'compression-breaks',
    title: 'A request that allows brotli returns a server error.',
    change: () => ({
      respond: (answer, call) =>
        answer.list && /\bbr\b/.test(String(call.headers['accept-encoding'])) ? envelope(internal()) : answer,
    }),
  },
  {
    name: 'duplicate-keys',
    title: 'The envelope has one key twice.',
    change: () => ({
      respond: (answer) => {
        const text = answer.list && JSON.stringify(answer.body).replace('"object":"list"', '$&,$&')
        return text === undefined ? answer : { ...answer, text }
      },
    }),
  },
]
