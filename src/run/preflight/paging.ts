import { collectionName, idOf } from '../../model/collection.ts'
import type { Operation } from '../../model/operation.ts'
import { nextPlace } from '../../model/paging.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { ask } from '../../probe/kit/list-request.ts'
import type { Page } from '../../walk/page.ts'
import type { Sight } from './collections.ts'
import {
  cursorLine,
  flagLine,
  identityLine,
  limitLine,
  type Mistake,
  type Seen,
  urlMistake,
} from './proof.ts'

/** What says how an operation pages, where that is not the document's `x-pagination`, and what of it is not judged. */
export function pagingNotes({ paging: { source, unjudged } }: Operation): PreflightLine[] {
  const found = [
    ...(source === 'x-pagination' ? [] : [`read from ${source}`]),
    ...(unjudged.length > 0 ? [`not judged: ${unjudged.join(', ')}`] : []),
  ]
  return found.map((sentence) => ({ subject: 'paging', status: 'note', found: sentence }))
}

/** What a second page of the largest collection says of the paging that is configured. */
export interface PagingSight {
  lines: PreflightLine[]
  /** The target refused a URL that was sent as a cursor. */
  mistake: Mistake | undefined
}

/**
 * Whether the paging that is configured is that of the target, by a second page of the largest collection.
 * @param isAlone No run follows, so that a small page is asked for, too
 */
export async function provePaging(readable: readonly Sight[], isAlone: boolean): Promise<PagingSight> {
  const [main] = readable.toSorted((a, b) => b.page.count - a.page.count)
  if (!main) throw new Error('a readable collection is there')
  const { paging } = main.probing.operation
  const whole = main.page
  const small = whole.next === undefined || isAlone ? await smallPage(main) : undefined
  const first = whole.next === undefined ? (small ?? whole) : whole
  const second = first.next === undefined ? undefined : await pageAfter(first, main)
  const seen: Seen = { paging, source: paging.source, whole, first, second }
  const where = `items at ${paging.items || 'the root'}, cursor at ${nextPlace(paging)}`
  const tried = `${where}; the second page of ${collectionName(idOf(main.collection))}`
  return {
    lines: [
      { subject: 'paging', tried, ...cursorLine(seen) },
      ...identityLine(seen),
      ...limitLine(seen, [whole, ...(small ? [small] : [])]),
      ...flagLine(seen),
    ],
    mistake: urlMistake(seen),
  }
}

/** A first page that another should follow. */
async function smallPage({ probing, page }: Sight): Promise<Page | undefined> {
  if (page.count < 2) return undefined
  const limit = Math.max(1, probing.operation.paging.limit.minimum ?? 1)
  const { page: small } = await ask(probing, 'doctor', { limit, retry: false })
  return small.problem ? undefined : small
}

async function pageAfter({ limit, next }: Page, { probing }: Sight): Promise<Page> {
  const { page } = await ask(probing, 'doctor', { limit, cursor: next, retry: false })
  return page
}
