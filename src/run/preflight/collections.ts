import { type Collection, collectionName, idOf, isReadable } from '../../model/collection.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { ask } from '../../probe/kit/list-request.ts'
import type { Probing } from '../../probe/kit/probing.ts'
import { parseJson } from '../../walk/json.ts'
import type { Page } from '../../walk/page.ts'
import { type Glance, glanceAt } from './glance.ts'
import { type Surroundings, type Trouble, troubleOf } from './unreadable.ts'

/** The first page of a collection. */
export interface Sight {
  probing: Probing
  collection: Collection
  page: Page
  glance: Glance
  /** Why it is no page; `undefined` where it is. */
  trouble: Trouble | undefined
  /** What the target says of it, masked. */
  said: string
  durationMs: number
}

/** Asks for the first page at the maximum limit; where that is refused as a value, without one. */
export async function lookAt(
  probing: Probing,
  surroundings: Surroundings,
  masked: (text: string) => string,
): Promise<Sight> {
  const { maximum } = probing.operation.paging.limit
  const first = await ask(probing, 'doctor', { limit: maximum, retry: false })
  const isRefusedValue = maximum !== undefined && [400, 422].includes(first.page.status)
  const bare = isRefusedValue ? await ask(probing, 'doctor', { retry: false }) : first
  const { page, exchange } = bare.page.problem ? first : bare
  const glance = glanceAt(exchange, masked)
  const trouble = page.problem && troubleOf(glance, surroundings)
  const { collection } = probing
  const said = page.problem ? saidIn(exchange.body, masked) : ''
  return { probing, collection, page, glance, trouble, said, durationMs: exchange.durationMs }
}

/** The sentences of an error's body, of whatever shape it is. */
function saidIn(body: string, masked: (text: string) => string): string {
  const sentences: string[] = []
  const walk = (value: unknown, depth: number): void => {
    if (typeof value === 'string' && /\S \S/.test(value)) sentences.push(masked(value))
    if (typeof value !== 'object' || value === null || depth > 4) return
    for (const inner of Object.values(value).slice(0, 20)) walk(inner, depth + 1)
  }
  walk(parseJson(body.slice(0, 20_000))?.value, 0)
  return [...new Set(sentences)].join(' ').slice(0, 200)
}

/** A line for each collection, and one for those that were not asked. */
export function collectionLines(sights: readonly Sight[], unasked: number): PreflightLine[] {
  const isAnyRead = sights.some(({ page }) => !page.problem)
  const lines = sights.map((sight) => ({
    subject: `collection ${collectionName(idOf(sight.collection))}`,
    tried: 'its first page as the viewer',
    ...(isReadable(sight.collection) ? readableOne(sight, isAnyRead) : forbiddenOne(sight)),
  }))
  if (unasked === 0) return lines
  const found = `${unasked} more were not requested, to limit the load on the target`
  return [...lines, { subject: 'collections', status: 'note', found }]
}

type Result = Pick<PreflightLine, 'status' | 'found' | 'advice' | 'isUnjudged'>

function readableOne(sight: Sight, isAnyRead: boolean): Result {
  const { collection, page, trouble, said } = sight
  if (page.problem === 'malformed') return withoutItems(sight)
  if (trouble) {
    const isRefusal = page.status === 403 || page.status === 404
    const meant = isRefusal ? `If that is intended, set expect: { status: ${page.status} }.` : ''
    // Where the key and the base URL serve others, only the ids are left to be wrong.
    const isAsking = [400, 422].includes(page.status)
    const wanting = 'Set what it asks for in the config: a parameter under query, or other params.'
    const help = isAsking ? wanting : isAnyRead && isRefusal ? 'Check its ids.' : trouble.advice
    const advice = [help, meant].filter(Boolean).join(' ')
    const found = said === '' ? trouble.found : `${trouble.found}: ${said}`
    return { status: 'problem', found, advice, isUnjudged: true }
  }
  const isComplete = page.next === undefined
  const { count } = collection.expect
  const size = `${isComplete ? '' : 'at least '}${page.count} ${page.count === 1 ? 'item' : 'items'}`
  const found = isComplete ? size : `${size}, and more items follow`
  const isOther = count !== undefined && (isComplete ? page.count !== count : page.count > count)
  if (!isOther) return { status: 'ok', found }
  const advice = 'Correct the count, or look for what changed the collection.'
  return { status: 'problem', found: `${found}, but the config expects ${count}`, advice }
}

/** A response that is no page of the list that is configured. */
function withoutItems({ probing, trouble }: Sight): Result {
  const { items, source } = probing.operation.paging
  const found = `${trouble?.found ?? 'no page'}: there is no array at ${items || 'the root'}`
  const advice = `Correct items in ${source}, or check that the document describes this target.`
  return { status: 'problem', found, advice, isUnjudged: true }
}

function forbiddenOne({ collection, page, glance }: Sight): Result {
  const wanted = collection.expect.status
  if (glance.status === wanted) return { status: 'ok', found: `rejected with status ${wanted}, as expected` }
  const advice =
    'Remove expect: if the viewer may read the collection. If not, name one that the viewer may not read.'
  if (!page.problem)
    return {
      status: 'problem',
      found: `${page.count} items, but the config expects status ${wanted}`,
      advice,
    }
  return { status: 'note', found: `returned status ${glance.status}, but the config expects ${wanted}` }
}
