import type { Answer, Call, Change, ListCall } from '../behaviour.ts'
import { envelope } from '../envelope.ts'
import { offsetOf } from '../list.ts'
import type { Item, Page } from '../types.ts'

// Where a fault shows is counted in items from the beginning of the list: beyond 100, so that only the full space
// reaches it, and at a prime, so that no round limit has a boundary there.

/** On the page that holds item number `nth`, counted from 1. */
export function onPageWith(nth: number, edit: (answer: Answer, page: Page, call: Call) => Answer): Change {
  return () => ({
    respond: (answer, call) => {
      const page = answer.body as Page
      return answer.list && indexOf(nth, page, answer.list) >= 0 ? edit(answer, page, call) : answer
    },
  })
}

/** Edits item number `nth`, counted from 1, wherever it is shown. */
export function onItem(nth: number, edit: (item: Item) => Item): Change {
  return (base) => ({
    page: (list) => {
      const page = base.page(list)
      const found = indexOf(nth, page, list)
      return { ...page, data: page.data.map((item, index) => (index === found ? edit(item) : item)) }
    },
  })
}

/** Edits the page that begins behind exactly `count` items. */
export function atBoundary(count: number, edit: (page: Page, list: ListCall) => Page): Change {
  return (base) => ({
    page: (list) => (offsetOf(list) === count ? edit(base.page(list), list) : base.page(list)),
  })
}

/** Edits every page. */
export function onPage(edit: (page: Page, list: ListCall) => Page): Change {
  return (base) => ({ page: (list) => edit(base.page(list), list) })
}

/** Edits the body of list answers. */
export function onBody(edit: (body: Page, call: Call) => unknown): Change {
  return () => ({
    respond: (answer, call) => (answer.list ? { ...answer, body: edit(answer.body as Page, call) } : answer),
  })
}

/** Edits the inner object of the error envelope for one status. */
export function onError(status: number, edit: (error: Item, call: Call) => Item): Change {
  return onErrorBody(status, (body, call) => ({ ...body, error: edit(body.error as Item, call) }))
}

/** Edits the whole error body for one status. */
export function onErrorBody(status: number, edit: (body: Item, call: Call) => Item): Change {
  return () => ({
    failure: (error, call) => {
      const answer = envelope(error)
      return error.status === status ? { ...answer, body: edit(answer.body as Item, call) } : answer
    },
  })
}

function indexOf(nth: number, page: Page, list: ListCall): number {
  const index = nth - 1 - offsetOf(list)
  return index < page.data.length ? index : -1
}
