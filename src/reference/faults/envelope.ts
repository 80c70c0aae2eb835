import type { Fault } from '../behaviour.ts'
import { envelope, internal } from '../errors.ts'
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
    title: 'One late item lacks its title.',
    change: onItem(181, ({ title: _, ...item }) => item),
  },
  {
    name: 'time-without-zone',
    title: 'The update time of one late item does not say which zone it is in.',
    change: onItem(181, (item) => ({ ...item, updated_at: String(item.updated_at).replace('Z', '') })),
  },
  {
    name: 'wrong-object',
    title: 'One late item calls itself something else than a thread.',
    change: onItem(181, (item) => ({ ...item, object: 'thread.deleted' })),
  },
  {
    name: 'flag-as-text',
    title: 'The last page says has_more "false", a string.',
    change: onBody((page) => (page.has_more ? page : { ...page, has_more: 'false' })),
  },
  {
    name: 'null-when-empty',
    title: 'An empty list has null in the place of its items.',
    change: onBody((page) => (page.data.length > 0 ? page : { ...page, data: null })),
  },
  {
    name: 'html-content-type',
    title: 'The list is labelled as HTML.',
    change: () => ({
      respond: (answer) => (answer.list ? { ...answer, headers: { 'content-type': 'text/html' } } : answer),
    }),
  },
  {
    name: 'malformed-body',
    title: 'One late page loses the end of its JSON.',
    change: onPageWith(181, (answer, page) => ({ ...answer, text: JSON.stringify(page).slice(0, -1) })),
  },
  {
    name: 'undocumented-success',
    title: 'One late page is answered 206.',
    change: onPageWith(181, (answer) => ({ ...answer, status: 206 })),
  },
  {
    name: 'more-without-cursor',
    title: 'The page behind item 150 claims more but gives no cursor.',
    change: atBoundary(150, (page) => ({ ...page, has_more: true, next_cursor: null })),
  },
  {
    name: 'cursor-without-more',
    title: 'The last page gives a cursor though it claims nothing more.',
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
    title: 'A page that may be compressed with brotli is a server error.',
    change: () => ({
      respond: (answer, call) =>
        answer.list && /\bbr\b/.test(String(call.headers['accept-encoding'])) ? envelope(internal()) : answer,
    }),
  },
  {
    name: 'duplicate-keys',
    title: 'One key of the envelope stands there twice.',
    change: () => ({
      respond: (answer) => {
        const text = answer.list && JSON.stringify(answer.body).replace('"object":"list"', '$&,$&')
        return text === undefined ? answer : { ...answer, text }
      },
    }),
  },
]
