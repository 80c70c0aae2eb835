import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '../../http/index.ts'
import { tool } from '../plan/bundled.ts'
import type { Plan } from '../plan/plan.ts'
import { nullRecorder } from './null-recorder.ts'

const PAUSE_MS = 500
/** What stands in front of a target that is not up yet. */
const NOT_UP: readonly number[] = [0, 502, 503, 504]

/** What waiting came to. */
export interface Waited {
  requests: number
  isReady: boolean
}

/** Asks for a list again and again until something answers, for as long as `--wait` says. */
export async function waitUntilReady(plan: Plan, signal: AbortSignal): Promise<Waited> {
  const { wait } = plan.config
  const end = performance.now() + (wait ?? 0) * 1000
  for (let requests = 0; ; requests++) {
    const left = end - performance.now()
    if (signal.aborted || left <= 0) return { requests, isReady: wait === undefined }
    if (!NOT_UP.includes(await statusOf(plan, signal, left))) return { requests: requests + 1, isReady: true }
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** A client for one request: it forgets that the target was silent. */
async function statusOf({ config, jobs }: Plan, signal: AbortSignal, left: number): Promise<number> {
  const [job] = jobs
  const timeoutMs = Math.max(1, Math.min(config.timeoutMs, Math.ceil(left)))
  const security = job?.operation.security
  const client = createClient({
    ...config,
    timeoutMs,
    security,
    recorder: nullRecorder(),
    version: tool.version,
    signal,
  })
  try {
    const path = pathOf(job)
    const exchange = await client.send({ path, credential: 'viewer', purpose: 'wait', retry: false })
    return exchange.status
  } catch {
    // The run has ended.
    return 0
  } finally {
    await client.close()
  }
}

function pathOf(job: Plan['jobs'][number] | undefined): string {
  const [collection] = job?.collections ?? []
  if (!job || !collection) return '/'
  return job.operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(collection.params[name] ?? ''),
  )
}
