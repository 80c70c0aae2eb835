import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Agent, request } from 'undici'
import { resolveConfig } from '../config/index.ts'
import { createClient, openRecorder } from '../http/index.ts'
import { violationsOf } from '../probe/compare.ts'
import { stillBetween } from '../probe/still.ts'
import { takeWalk } from '../probe/walk.ts'
import { planRun } from '../run/plan.ts'
import { setUp } from '../run/stage.ts'

// Walks a list once, barely or under judgement: `node one-walk.fixture.ts bare|judged BASE_URL KEY SPACE`.

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
async function bare(baseUrl: string, key: string, space: string): Promise<Walked> {
  const dispatcher = new Agent({ connections: 1 })
  const marks = new Marks()
  let cursor: string | null = null
  do {
    const query = new URLSearchParams({ limit: String(LIMIT), ...(cursor !== null && { cursor }) })
    const { body } = await request(`${baseUrl}/spaces/${space}/threads?${query}`, {
      dispatcher,
      headers: { 'x-api-key': key },
    })
    const page = JSON.parse(await body.text()) as { data: unknown[]; next_cursor: string | null }
    marks.count(page.data.length)
    cursor = page.next_cursor
  } while (cursor !== null)
  await dispatcher.close()
  return marks.result()
}

/** Every answer recorded and judged by every check, the walk for duplicates, gaps and order. */
async function judged(baseUrl: string, viewer: string, space: string): Promise<Walked> {
  const out = mkdtempSync(join(tmpdir(), 'threadcount-bench-'))
  const flags = { baseUrl, credentials: { viewer }, collections: [{ params: { space_id: space } }], out }
  const plan = await planRun(
    await resolveConfig({ flags: { ...flags, maxRequests: 1_000_000 }, env: {}, cwd: out, findsFile: false }),
  )
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
    const { data = [] } = (observation.json?.value ?? {}) as { data?: unknown[] }
    marks.count(data.length)
  }
  const walk = await takeWalk(probing, 'bench', { label: `limit ${LIMIT}`, limit: () => LIMIT })
  const violations = violationsOf(walk, stillBetween([walk], [walk]))
  if (walk.ended !== 'end' || violations.length > 0) throw new Error(`the walk ended ${walk.ended}`)
  await client.close()
  await recorder.close()
  rmSync(out, { recursive: true })
  return marks.result()
}

const [kind = '', baseUrl = '', key = '', space = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await (kind === 'bare' ? bare : judged)(baseUrl, key, space)))
