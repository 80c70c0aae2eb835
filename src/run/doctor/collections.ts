import type { Collection } from '../../model/collection.ts'
import { collectionName } from '../../model/collection.ts'
import { ask } from '../../probe/list-request.ts'
import type { Page } from '../../probe/page.ts'
import type { Probing } from '../../probe/probing.ts'
import { type Glance, glanceAt } from '../glance.ts'
import { type Surroundings, type Trouble, troubleOf } from '../unreadable.ts'
import type { DoctorLine } from './line.ts'

/** The first page of a collection. */
export interface Sight {
  probing: Probing
  collection: Collection
  page: Page
  glance: Glance
  /** Why it is no page; `undefined` where it is. */
  trouble: Trouble | undefined
  durationMs: number
}

/** Asks for the first page at the maximum limit. */
export async function lookAt(probing: Probing, surroundings: Surroundings): Promise<Sight> {
  const { maximum } = probing.operation.paging.limit
  const { page, exchange } = await ask(probing, 'doctor', { limit: maximum, retry: false })
  const glance = glanceAt(exchange)
  const trouble = page.problem && troubleOf(glance, surroundings)
  const { collection } = probing
  return { probing, collection, page, glance, trouble, durationMs: exchange.durationMs }
}

/** A line for each collection, and one for those that were not asked. */
export function collectionLines(sights: readonly Sight[], unasked: number): DoctorLine[] {
  const lines = sights.map((sight) => ({
    subject: `collection ${collectionName(sight.collection.params)}`,
    tried: 'its first page as the viewer',
    ...((sight.collection.expect.status ?? 200) === 200 ? readableOne(sight) : forbiddenOne(sight)),
  }))
  if (unasked === 0) return lines
  const found = `${unasked} more were not asked, to spare the target`
  return [...lines, { subject: 'collections', status: 'note', found }]
}

type Result = Pick<DoctorLine, 'status' | 'found' | 'advice'>

function readableOne({ collection, page, trouble }: Sight): Result {
  if (trouble) {
    const isRefusal = page.status === 403 || page.status === 404
    const meant = isRefusal ? `If that is meant, say expect: { status: ${page.status} }.` : ''
    const advice = [trouble.advice, meant].filter(Boolean).join(' ')
    return { status: 'problem', found: trouble.found, advice }
  }
  const isWhole = page.next === undefined
  const { count } = collection.expect
  const size = `${isWhole ? '' : 'at least '}${page.count} ${page.count === 1 ? 'item' : 'items'}`
  const found = isWhole ? size : `${size}, and more to come`
  const isOther = count !== undefined && (isWhole ? page.count !== count : page.count > count)
  if (!isOther) return { status: 'ok', found }
  const advice = 'Correct the count, or look for what changed the collection.'
  return { status: 'problem', found: `${found}, where the config expects ${count}`, advice }
}

function forbiddenOne({ collection, page, glance }: Sight): Result {
  const wanted = collection.expect.status
  if (glance.status === wanted) return { status: 'ok', found: `refused with status ${wanted}, as expected` }
  const advice = 'Take expect: away if the viewer may read it, or name a collection that it may not.'
  if (!page.problem)
    return { status: 'problem', found: `${page.count} items, where ${wanted} is expected`, advice }
  return { status: 'note', found: `answered with status ${glance.status}, where ${wanted} is expected` }
}
