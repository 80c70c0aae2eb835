import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Agent, request } from 'undici'
import { resolveConfig } from '../../src/config/index.ts'
import { createClient, openRecorder } from '../../src/http/index.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { collectionPath } from '../../src/probe/kit/list-request.ts'
import { takeWalk } from '../../src/probe/kit/walker.ts'
import { setUp } from '../../src/run/operation/setup.ts'
import { type Plan, planRun } from '../../src/run/plan/plan.ts'
import { violationsOf } from '../../src/walk/compare.ts'
import { stillBetween } from '../../src/walk/still.ts'

// Walks a list once, barely or under judgement: `node one-walk.fixture.ts bare|judged BASE_URL KEY PARAMS`,
// with the path parameters of the list as JSON.

type Params = Record<string, string>

/** What a walk came to. */
export interface Walked {
  items: number
  /** From the first request to the verdict. */
  ms: number
  /** Processor time of the same stretch. */
  cpuMs: number
  /** Peak memory of the process. */
  peakMb: number
  /** When each ten thousandth item had come, in milliseconds from the beginning. */
  marks: number[]
}

const EVERY = 10_000
const LIMIT = 100

class Marks {
  readonly #start = performance.now()
  readonly #cpu = process.cpuUsage()
  readonly marks: number[] = []
  items = 0

  count(items: number): void {
    this.items += items
    while (this.marks.length < Math.floor(this.items / EVERY))
      this.marks.push(performance.now() - this.#start)
  }

  result(): Walked {
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
    const { user, system } = process.cpuUsage(this.#cpu)
    const cpuMs = (user + system) / 1000
    return { items: this.items, ms: performance.now() - this.#start, cpuMs, peakMb, marks: this.marks }
  }
}

/** The loop that anybody would write. */
async function bare(
  { config: { baseUrl }, jobs: [job] }: Plan,
  key: string,
  params: Params,
): Promise<Walked> {
  if (!job) throw new Error('there is no list')
  const { paging, security } = job.operation
  const list = baseUrl + collectionPath(job.operation, params)
  const dispatcher = new Agent({ connections: 1 })
  const marks = new Marks()
  let cursor: unknown = null
  do {
    const query = new URLSearchParams({ [paging.limit.parameter]: String(LIMIT) })
    if (typeof cursor === 'string') query.set(paging.cursor.parameter, cursor)
    const { body } = await request(`${list}?${query}`, {
      dispatcher,
      headers: { [security?.name ?? '']: key },
    })
    const page: unknown = JSON.parse(await body.text())
    marks.count(countOf(page, paging.items))
    cursor = atPointer(page, paging.cursor.next.pointer)
  } while (typeof cursor === 'string')
  await dispatcher.close()
  return marks.result()
}

/** Every answer recorded and judged by every check, the walk for duplicates, gaps and order. */
async function judged(plan: Plan): Promise<Walked> {
  const { out } = plan.config
  const [job] = plan.jobs
  if (!job) throw new Error('there is no list')
  const recorder = await openRecorder(out)
  const { signal } = new AbortController()
  const { security } = job.operation
  const client = createClient({ ...plan.config, security, recorder, version: '0', signal })
  const { contexts } = setUp({ ...job, config: plan.config, client, checks: plan.checks })
  const [context] = contexts
  if (!context) throw new Error('there is no collection')
  const marks = new Marks()
  const { probing } = context
  const observe = probing.observe.bind(probing)
  probing.observe = (observation) => {
    observe(observation)
    marks.count(countOf(observation.json?.value, job.operation.paging.items))
  }
  const walk = await takeWalk(probing, 'bench', { label: `limit ${LIMIT}`, limit: () => LIMIT })
  const violations = violationsOf(walk, stillBetween([walk], [walk]))
  if (walk.ended !== 'end' || violations.length > 0) throw new Error(`the walk ended ${walk.ended}`)
  await client.close()
  await recorder.close()
  return marks.result()
}

function countOf(page: unknown, items: string): number {
  const listed = atPointer(page, items)
  return Array.isArray(listed) ? listed.length : 0
}

const [kind = '', baseUrl = '', viewer = '', given = ''] = process.argv.slice(2)
const params: Params = JSON.parse(given)
const out = mkdtempSync(join(tmpdir(), 'threadcount-bench-'))
const flags = { baseUrl, credentials: { viewer }, collections: [{ params }], out, maxRequests: 1_000_000 }
const plan = await planRun(await resolveConfig({ flags, env: {}, cwd: out, findsFile: false }))
const walked = await (kind === 'bare' ? bare(plan, viewer, params) : judged(plan))
rmSync(out, { recursive: true })
process.stdout.write(JSON.stringify(walked))
