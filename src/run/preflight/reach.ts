import type { Operation } from '../../model/operation.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import type { Sight } from './collections.ts'

/** Whether the target answers, and lets the viewer in. */
export function reachLines(sights: readonly Sight[], baseUrl: string, operation: Operation): PreflightLine[] {
  const [first] = sights
  if (!first) return []
  const tried = `GET ${baseUrl}${operation.path}`
  if (first.glance.status === 0) {
    const { found = 'no response', advice = '' } = first.trouble ?? {}
    return [
      { subject: 'target', status: 'problem', tried, found, ...(advice && { advice }), isUnjudged: true },
    ]
  }
  const found = `returned a response in ${Math.round(first.durationMs)} ms`
  return [{ subject: 'target', status: 'ok', tried, found }, ...viewerLine(sights, operation)]
}

function viewerLine(sights: readonly Sight[], { security }: Operation): PreflightLine[] {
  const subject = 'viewer'
  if (!security) return [{ subject, status: 'note', found: 'the document requires no credential' }]
  const tried = `its credential as ${security.in} ${security.name}`
  if (sights.some(({ page }) => !page.problem)) return [{ subject, status: 'ok', tried, found: 'accepted' }]
  const refused = sights.find(({ glance }) => glance.status === 401 || glance.status === 403)
  const isMissing = sights.some(({ glance }) => glance.status === 404)
  if (!refused && isMissing) return [{ subject, status: 'ok', tried, found: 'not rejected' }]
  if (!refused)
    return [{ subject, status: 'note', tried, found: 'unknown, because no collection could be read' }]
  const advice = refused.trouble?.advice ?? 'Check the key in THREADCOUNT_API_KEY.'
  const found = `rejected with status ${refused.glance.status}`
  return [{ subject, status: 'problem', tried, found, advice, isUnjudged: true }]
}
