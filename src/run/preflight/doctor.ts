import type { Config } from '../../config/index.ts'
import { isShared, sizesToMake } from '../../fixtures/index.ts'
import { createClient } from '../../http/index.ts'
import type { Collection } from '../../model/collection.ts'
import type { Operation } from '../../model/operation.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { RunStopped } from '../../model/stopped.ts'
import { joined } from '../../report/words/figures.ts'
import { type Ending, endingOf } from '../operation/ending.ts'
import { setUp } from '../operation/setup.ts'
import { tool } from '../plan/bundled.ts'
import type { Job } from '../plan/place-collections.ts'
import { type Plan, planRun } from '../plan/plan.ts'
import { withTokens } from '../plan/tokens.ts'
import { accessLines } from './access.ts'
import { capabilityLines } from './capabilities.ts'
import { look } from './look.ts'
import { nullRecorder } from './null-recorder.ts'
import { pagingNotes } from './paging.ts'
import { waitUntilReady } from './wait.ts'

/** What a preflight came to. */
export interface Diagnosis {
  lines: PreflightLine[]
  /** 0, or 3 where something that is configured cannot be judged. */
  exitCode: number
}

/**
 * Looks at a target with a handful of requests and foretells what a run will and will not test.
 * @throws KnownFailure for a wrong config or document
 */
export async function examine(given: Config, { signal }: { signal?: AbortSignal }): Promise<Diagnosis> {
  const config = await withTokens(given)
  const plan = await planRun(config)
  const ending = endingOf(config.maxDuration, signal)
  const lines: PreflightLine[] = plan.contract.warnings.map((found) => ({
    subject: 'document',
    status: 'note',
    found,
  }))
  let canRead = false
  try {
    if (config.wait !== undefined) await waitUntilReady(plan, ending.signal)
    for (const [index, job] of plan.jobs.entries()) {
      const isReadable = await examineJob(job, { plan, ending, lines, isFirst: index === 0 })
      canRead ||= isReadable
    }
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error
    lines.push({ subject: 'preflight', status: 'problem', found: error.message })
  } finally {
    ending.clear()
  }
  return { lines, exitCode: canRead && !lines.some(({ isUnjudged }) => isUnjudged) ? 0 : 3 }
}

interface Examination {
  plan: Plan
  ending: Ending
  lines: PreflightLine[]
  isFirst: boolean
}

async function examineJob(job: Job, { plan, ending, lines, isFirst }: Examination): Promise<boolean> {
  const { config, contract, checks } = plan
  const { operation } = job
  const { security } = operation
  const { signal } = ending
  const client = createClient({
    ...config,
    security,
    recorder: nullRecorder(),
    version: tool.version,
    signal,
  })
  try {
    const made = job.hasFixtures ? sizesToMake(operation) : []
    const collections = job.collections.length > 0 ? job.collections : [standIn(operation)]
    const { contexts } = setUp({ ...job, collections, client, config, checks: [] })
    if (plan.jobs.length > 1) lines.push({ subject: operation.id, status: 'note', found: operation.path })
    lines.push(...pagingNotes(operation))
    const surroundings = { baseUrl: config.baseUrl, servers: contract.servers, security }
    const probings = contexts.map(({ probing }) => probing)
    const { sights, lines: seen } = await look(probings, surroundings, (text) => client.masked(text), true)
    lines.push(...seen)
    const readable = sights.filter(({ page }) => !page.problem)
    if (isFirst) lines.push(...(await accessLines(sights, config)))
    // What the suite makes can be read if the target answers and the key is one.
    const isPromising = made.length > 0 && ![0, 401].includes(sights[0]?.glance.status ?? 0)
    if (isPromising) lines.push(fixturesLine(made))
    if (readable.length === 0 && !isPromising) return false
    if (job.hasFixtures && isShared(operation)) lines.push(itemsLine)
    lines.push(...capabilityLines(checks, sights, made, { plan, operation }))
    return true
  } finally {
    await client.close()
  }
}

/** A collection that is not there: enough to see whether the target answers, and takes the key. */
const standIn = ({ id, pathParameters }: Operation): Collection => ({
  operation: id,
  params: Object.fromEntries(pathParameters.map((name) => [name, 'threadcount-doctor'])),
  expect: { status: 404 },
  isOpen: false,
})

const itemsLine: PreflightLine = {
  subject: 'fixtures',
  status: 'ok',
  found: 'a run will make items in this list, and remove them',
}

const fixturesLine = (made: readonly number[]): PreflightLine => ({
  subject: 'fixtures',
  status: 'ok',
  found: `a run will make collections of ${joined(made.map(String))} items, and remove them`,
})
