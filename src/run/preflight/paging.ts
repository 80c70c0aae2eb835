import { collectionName, idOf } from '../../model/collection.ts'
import type { Operation } from '../../model/operation.ts'
import { identityPlace, nextPlace } from '../../model/paging.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { ask } from '../../probe/kit/list-request.ts'
import { claimsMore } from '../../walk/page.ts'
import type { Sight } from './collections.ts'

/** What says how an operation pages, where that is not the document's `x-pagination`, and what of it is not judged. */
export function pagingNotes({ paging: { source, unjudged } }: Operation): PreflightLine[] {
  const found = [
    ...(source === 'x-pagination' ? [] : [`read from ${source}`]),
    ...(unjudged.length > 0 ? [`not judged: ${unjudged.join(', ')}`] : []),
  ]
  return found.map((sentence) => ({ subject: 'paging', status: 'note', found: sentence }))
}

/** Whether a cursor of the largest collection leads to another page. */
export async function pagingLine(readable: readonly Sight[]): Promise<PreflightLine> {
  const [main] = readable.toSorted((a, b) => b.page.count - a.page.count)
  if (!main) throw new Error('a readable collection is there')
  const { paging } = main.probing.operation
  const subject = 'paging'
  const where = `items at ${paging.items || 'the root'}, cursor at ${nextPlace(paging)}`
  const name = collectionName(idOf(main.collection))
  if (main.page.count > 0 && main.page.ids.length === 0) {
    const found = `no item has an identity at ${identityPlace(paging)}`
    return {
      subject,
      status: 'problem',
      tried: where,
      found,
      advice: `Correct identity in ${paging.source}.`,
    }
  }
  const first = main.page.next === undefined ? await smallPage(main) : main.page
  const tried = `${where}; the second page of ${name}`
  if (first?.next === undefined) {
    if (first && claimsMore(first)) {
      const found = `more is claimed, and there is no cursor at ${nextPlace(paging)}`
      return { subject, status: 'problem', tried, found, advice: `Correct cursor.next in ${paging.source}.` }
    }
    const advice = 'Add a collection with more items.'
    return { subject, status: 'note', tried: where, found: 'no collection has a second page', advice }
  }
  const request = { limit: first.limit, cursor: first.next, retry: false }
  const { page } = await ask(main.probing, 'doctor', request)
  if (page.problem) {
    const found = `the cursor was answered with status ${page.status || 'none'}`
    return { subject, status: 'problem', tried, found, advice: `Check cursor.parameter in ${paging.source}.` }
  }
  const isSame = page.ids.length > 0 && page.ids.every((id) => first.ids.includes(id))
  if (!isSame) return { subject, status: 'ok', tried, found: `${page.count} other items` }
  const advice = `Check cursor.parameter in ${paging.source}; else the target goes round in a circle.`
  return { subject, status: 'problem', tried, found: 'the same items as on the first page', advice }
}

/** A first page that another should follow. */
async function smallPage({ probing, page }: Sight): Promise<Sight['page'] | undefined> {
  if (page.count < 2) return undefined
  const limit = Math.max(1, probing.operation.paging.limit.minimum ?? 1)
  const { page: small } = await ask(probing, 'doctor', { limit, retry: false })
  return small.problem ? undefined : small
}
