import {
  brokenBy,
  type Check,
  type Defect,
  defineFold,
  inconclusive,
  type Observation,
  type Subject,
} from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { identityOf, isCursor } from '../../src/model/paging.ts'
import { parseExact } from '../../src/walk/json.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { continuationOf, itemsOf, pageOf } from '../envelope/page-body.ts'
import { everyPage } from '../every-page.ts'

/** "A `data` array of thread objects": an object stands in it once. */
export const repeatedIdentity: Check = defineFold({
  id: 'item/repeated-identity',
  requirement: 'ITM-02',
  title: 'No page lists an item twice.',
  why: 'A client shows the item twice, or misses the item that belongs in its place.',
  fix: 'Look for a join that multiplies rows, or for two lists that are merged without removing duplicates.',
  codes: {
    'repeated-identity': 'Two items of one page have the same identity.',
  },
  asks: 'two-items',
  on: 'each',
  feeds: everyPage,
  start: (): { most: number; isCapped: boolean; defects: Defect[] } => ({
    most: 0,
    isCapped: false,
    defects: [],
  }),
  step(state, observation, { operation, quote }) {
    const page = pageOf(observation)
    const items = page && itemsOf(page, operation)
    if (!page || !items) return
    state.most = Math.max(state.most, items.length)
    state.isCapped ||= isShort(items.length, observation, page, operation)
    if (state.defects.length > 2 || !repeated(items, operation)) return
    const defect = judgeExactly(observation, page, { operation, quote })
    if (defect) state.defects.push(defect)
  },
  // Pages may be as short as a target likes: one that was asked for more and gives one item lists none twice.
  finish: ({ most, isCapped, defects }) =>
    most > 1 || isCapped ? brokenBy(defects) : inconclusive('not-seen', { what: 'page of two items' }),
})

/** True where one item came, more were asked for, and more are there. */
function isShort(
  count: number,
  { limit }: Observation,
  page: { value: unknown },
  operation: Operation,
): boolean {
  const { flag, cursor } = continuationOf(page, operation)
  return count === 1 && limit !== undefined && limit > 1 && flag !== false && isCursor(cursor)
}

/** Looks again with long integers kept whole: two of them may look alike only once they are rounded. */
function judgeExactly(
  { exchange }: Observation,
  page: { value: unknown },
  { operation, quote }: Pick<Subject, 'operation' | 'quote'>,
): Defect | undefined {
  const value = parseExact(exchange.body, page.value)
  const found = repeated(itemsOf({ value }, operation) ?? [], operation)
  if (!found) return undefined
  const { items, identity } = operation.paging
  return {
    code: 'repeated-identity',
    message: 'A page lists the same item twice.',
    expected: 'each identity once on a page',
    actual: `${excerpt(found.id, quote)} at ${found.places.map((index) => `${items}/${index}`).join(' and ')}`,
    exchanges: [exchange.id],
    places: found.places.map((index) => ({
      exchange: exchange.id,
      pointer: `${items}/${index}${identity}`,
      id: found.id,
    })),
  }
}

function repeated(
  items: readonly unknown[],
  operation: Operation,
): { id: string; places: [number, number] } | undefined {
  const places = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const id = identityOf(item, operation.paging)
    if (id === undefined) continue
    const before = places.get(id)
    if (before !== undefined) return { id, places: [before, index] }
    places.set(id, index)
  }
  return undefined
}
