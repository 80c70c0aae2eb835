import { Collector } from '../../src/engine/collector.ts'
import { readJournal } from '../../src/fixtures/index.ts'
import { withRig } from '../../src/fixtures/rig.fixture.ts'
import { createClient } from '../../src/http/index.ts'
import type { Check, Judgement } from '../../src/kit.ts'
import type { Probing } from '../../src/probe/kit/probing.ts'
import type { ReferenceOptions } from '../../src/reference/index.ts'
import { Timeline } from '../../src/walk/timeline.ts'
import { change } from './index.ts'

/** What the suite says of a server. */
export interface Verdicts {
  /** By check. */
  judgements: Record<string, Judgement>
  requests: number
  fixtureRequests: number
  /** What was not removed, by the driver's word and by the journal's. */
  left: string[]
  journaled: number
}

/** Judges the reference server by this suite alone. */
export function judgeChanges(reference: ReferenceOptions = {}, seed = 42): Promise<Verdicts> {
  return withRig(async ({ options, operation, open, journal }) => {
    const client = createClient({ ...options, security: operation.security, maxRequests: 100_000 })
    const fixtures = await open()
    const collector = new Collector<Probing>()
    const collection = {
      operation: operation.id,
      params: { space_id: 'space_full' },
      expect: {},
      isOpen: false,
    }
    const probing: Probing = {
      operation,
      collection,
      rank: 0,
      others: [],
      credentials: new Set(['viewer', 'editor']),
      driver: fixtures.driver,
      seed,
      timeline: new Timeline(),
      left: () => 2000,
      send: client.send,
      exclusive: (work) => client.exclusive(work),
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
  }, reference)
}

async function judge(check: Check, probing: Probing): Promise<[string, Judgement]> {
  if (!('needs' in check)) throw new Error(`${check.id} is a fold`)
  const entries = Object.entries(check.needs).map(async ([name, probe]) => [name, await probing.get(probe)])
  const { operation, collection } = probing
  return [check.id, check.judge(Object.fromEntries(await Promise.all(entries)), { operation, collection })]
}
