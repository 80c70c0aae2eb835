import { counted } from '../../model/count.ts'
import type { Paging } from '../../model/operation.ts'
import { identityPlace, nextPlace } from '../../model/paging.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { claimsMore, type Page } from '../../walk/page.ts'

// What pages say of what is configured of their paging.

/** The pages of one collection that a preflight has asked for. */
export interface Seen {
  paging: Paging
  /** What says how the operation pages, in a sentence. */
  source: string
  /** The first page, and one that has a second page if the collection has one. */
  whole: Page
  first: Page
  /** Asked for with the next cursor of the first page. */
  second: Page | undefined
}

type Line = Pick<PreflightLine, 'status' | 'found' | 'advice' | 'isUnjudged'>

const problem = (found: string, advice: string): Line => ({
  status: 'problem',
  found,
  advice,
  isUnjudged: true,
})

/** Whether the items of a page have identities of their own. */
export function identityLine({ whole, paging, source }: Seen): PreflightLine[] {
  const { count, ids } = whole
  if (count === 0) return []
  const place = identityPlace(paging)
  const repeated = ids.length - new Set(ids).size
  const advice = `Correct identity in ${source}.`
  const line =
    ids.length < count
      ? problem(`${count - ids.length} of ${items(count)} have no identity there`, advice)
      : repeated > 0
        ? problem(`${repeated} of ${items(count)} have the identity of an item before them`, advice)
        : ({ status: 'ok', found: `${items(count)}, each with its own` } as const)
  return [{ subject: 'identity', tried: `the first page, at ${place}`, ...line }]
}

/** Whether a page has no more items than its limit. */
export function limitLine({ paging, source }: Seen, pages: readonly Page[]): PreflightLine[] {
  const limited = pages.filter(({ limit, problem: trouble }) => limit !== undefined && !trouble)
  const over = limited.find(({ count, limit }) => count > (limit ?? count))
  const smallest = limited.toSorted((a, b) => (a.limit ?? 0) - (b.limit ?? 0))[0]
  if (!smallest) return []
  const { limit, count } = over ?? smallest
  const tried = `${paging.limit.parameter}=${limit}`
  const line = over
    ? problem(`${items(count)}`, `Check limit.parameter in ${source}, and the bounds of the limit.`)
    : ({ status: 'ok', found: items(count) } as const)
  return [{ subject: 'limit', tried, ...line }]
}

/** Whether the has-more flag fits what follows. */
export function flagLine({ paging, source, first, second }: Seen): PreflightLine[] {
  if (paging.hasMore === undefined) return []
  const base = {
    subject: 'has-more flag',
    tried: `the first page, at ${paging.hasMore.pointer || 'the root'}`,
  }
  const advice = `Correct hasMore in ${source}.`
  if (first.hasMore === undefined) return [{ ...base, ...problem('neither true nor false', advice) }]
  const follows = second !== undefined && others(first, second) > 0
  if (!first.hasMore && follows)
    return [{ ...base, ...problem('no more items follow, and a second page has some', advice) }]
  return [{ ...base, status: 'ok', found: first.hasMore ? 'more items follow' : 'no more items follow' }]
}

/** Whether the next cursor leads to another page. */
export function cursorLine(seen: Seen): Line {
  const { paging, source, first, second } = seen
  if (!second) {
    if (!claimsMore(first))
      return {
        status: 'note',
        found: 'no collection has a second page',
        advice: 'Add a collection with more items.',
      }
    return problem(
      `more items follow, and there is no cursor at ${nextPlace(paging)}`,
      `Correct cursor.next in ${source}.`,
    )
  }
  const url = urlMistake(seen)
  if (url) return problem(url.message, url.hint)
  if (second.problem) {
    const found = `the cursor returned status ${second.status || 'none'}`
    return problem(found, `Check cursor.parameter in ${source}.`)
  }
  const isSame = second.ids.length > 0 && others(first, second) === 0
  if (isSame)
    return problem(
      'the same items as on the first page',
      `Check cursor.parameter in ${source}. If it is correct, the target repeats its first page.`,
    )
  return { status: 'ok', found: counted(others(first, second), 'other item') }
}

/** A mistake in what is configured, in two sentences: what was seen, and what to write. */
export interface Mistake {
  message: string
  hint: string
  /** The URL has the cursor parameter: there is no doubt that its value is the cursor. */
  isCertain: boolean
}

/** Says that the next cursor is a URL, where it is one and was refused as a cursor. */
export function urlMistake({ paging, first, second }: Seen): Mistake | undefined {
  const { parameter } = paging.cursor
  const url = second?.problem && first.next !== undefined ? urlIn(first.next) : undefined
  if (!url) return undefined
  const isCertain = url.searchParams.has(parameter)
  const place = nextPlace(paging)
  const status = second?.status ? `status ${second.status}` : 'no response'
  const which = isCertain ? ` whose query has ${parameter}` : ''
  return {
    message: `the cursor returned ${status}: the value at ${place} is a URL${which}`,
    hint: `Write cursor.next as { url: ${paging.cursor.next.pointer} }.`,
    isCertain,
  }
}

/** A cursor that is a URL, absolute or relative. */
function urlIn(cursor: string): URL | undefined {
  if (!/^(https?:\/\/|\/|\?)/i.test(cursor)) return undefined
  const url = URL.parse(cursor, 'http://relative.invalid')
  return url && (/^https?:/i.test(cursor) || url.search !== '') ? url : undefined
}

const others = (first: Page, second: Page): number =>
  second.ids.filter((id) => !first.ids.includes(id)).length

const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`
