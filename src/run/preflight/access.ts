import type { Config } from '../../config/index.ts'
import { collectionName, idOf } from '../../model/collection.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { ask } from '../../probe/kit/list-request.ts'
import type { Sight } from './collections.ts'

/** Whether callers without a credential, and the outsider, are refused what is not open to them. */
export async function accessLines(sights: readonly Sight[], config: Config): Promise<PreflightLine[]> {
  const closed = sights.find(({ page, collection }) => !page.problem && !collection.isOpen)
  const security = sights[0]?.probing.operation.security
  if (!security || !closed) return []
  return [await anonymousLine(closed), await outsiderLine(closed, config)]
}

const OPEN = 'If that is intended, set open: true for the collection. If not, access checks will fail.'

async function anonymousLine(sight: Sight): Promise<PreflightLine> {
  const { page } = await ask(sight.probing, 'doctor', { credential: 'anonymous', retry: false })
  const subject = 'anonymous'
  const tried = `${collectionName(idOf(sight.collection))} without a credential`
  if (page.problem === undefined)
    return { subject, status: 'problem', tried, found: 'has access', advice: OPEN }
  return { subject, status: 'ok', tried, found: statusOf(page.status) }
}

async function outsiderLine(sight: Sight, { credentials }: Config): Promise<PreflightLine> {
  const subject = 'outsider'
  if (credentials.outsider === undefined) {
    const advice = 'Set THREADCOUNT_OUTSIDER_API_KEY to a valid key without access.'
    return { subject, status: 'note', found: 'not configured', advice }
  }
  if (credentials.outsider === credentials.viewer) {
    const advice = 'Set THREADCOUNT_OUTSIDER_API_KEY to another key.'
    return { subject, status: 'problem', found: 'the same key as the viewer', advice, isUnjudged: true }
  }
  const { page } = await ask(sight.probing, 'doctor', { credential: 'outsider', retry: false })
  const tried = `${collectionName(idOf(sight.collection))} as the outsider`
  if (page.problem === undefined)
    return { subject, status: 'problem', tried, found: 'has access', advice: OPEN }
  if (page.status !== 401) return { subject, status: 'ok', tried, found: statusOf(page.status) }
  const advice = 'The key may not be valid: check THREADCOUNT_OUTSIDER_API_KEY.'
  return { subject, status: 'problem', tried, found: statusOf(page.status), advice, isUnjudged: true }
}

const statusOf = (status: number): string => (status === 0 ? 'no response' : `rejected with status ${status}`)
