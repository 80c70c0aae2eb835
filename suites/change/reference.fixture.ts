import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadContract } from '../../src/contract/index.ts'
import { Collector } from '../../src/engine/collector.ts'
import { Journal, openFixtures, readJournal } from '../../src/fixtures/index.ts'
import { createClient, openRecorder } from '../../src/http/index.ts'
import type { Check, Judgement } from '../../src/kit.ts'
import type { Probing } from '../../src/probe/probing.ts'
import { Timeline } from '../../src/probe/timeline.ts'
import { type ReferenceOptions, startReference } from '../../src/reference/index.ts'
import { change } from './index.ts'

const spec = fileURLToPath(new URL('../../spec/openapi.yaml', import.meta.url))

/** What the suite says of a server, by check. */
export interface Verdicts {
  judgements: Record<string, Judgement>
  requests: number
  fixtureRequests: number
  /** What was not removed, by the driver's word and by the journal's. */
  left: string[]
  journaled: number
}

/** Judges the reference server by this suite alone. */
export async function judgeChanges(options: ReferenceOptions = {}, seed = 42): Promise<Verdicts> {
  const out = mkdtempSync(join(tmpdir(), 'threadcount-change-'))
  const server = await startReference(options)
  const recorder = await openRecorder(out)
  const journal = Journal.open(out)
  try {
    const { operations } = await loadContract(spec, { operation: ['listSpaceThreads'] })
    const [operation] = operations
    if (!operation) throw new Error('the document has the operation')
    const { signal } = new AbortController()
    const { baseUrl, credentials } = server
    const manners = { concurrency: 8, rate: undefined, timeoutMs: 5000, version: '0.0.0' }
    const target = { baseUrl, credentials, headers: {}, query: {}, ...manners, recorder, signal }
    const client = createClient({ ...target, security: operation.security, maxRequests: 100_000 })
    const values = { organization_id: 'org_abc123' }
    const fixtures = await openFixtures({
      ...target,
      fixtures: { driver: 'api', values },
      spec,
      operation,
      journal,
    })
    const collector = new Collector<Probing>()
    const params = { space_id: 'space_full' }
    const probing: Probing = {
      operation,
      collection: { operation: operation.id, params, expect: {}, isOpen: false },
      rank: 0,
      others: [],
      credentials: new Set(['viewer', 'editor']),
      driver: fixtures.driver,
      seed,
      timeline: new Timeline(),
      left: () => 2000,
      send: client.send,
      alone: (work) => client.alone(work),
      holdsCredential: () => false,
      observe: () => undefined,
      get: (probe) => collector.get(probing, probe),
      on: () => probing,
    }
    const judged = await Promise.all(change.checks.map((check) => judge(check, probing)))
    const left = await fixtures.cleanUp()
    await client.close()
    return {
      judgements: Object.fromEntries(judged),
      requests: client.requests,
      fixtureRequests: fixtures.requests,
      left,
      journaled: readJournal(journal.file).length,
    }
  } finally {
    journal.close()
    await recorder.close()
    await server.close()
    rmSync(out, { recursive: true })
  }
}

async function judge(check: Check, probing: Probing): Promise<[string, Judgement]> {
  if (!('needs' in check)) throw new Error(`${check.id} is a fold`)
  const entries = Object.entries(check.needs).map(async ([name, probe]) => [name, await probing.get(probe)])
  const data = Object.fromEntries(await Promise.all(entries))
  const { operation, collection } = probing
  return [check.id, check.judge(data, { operation, collection })]
}
