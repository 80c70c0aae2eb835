import type { Config } from '../../config/index.ts'
import { Collector } from '../../engine/collector.ts'
import type { Context } from '../../engine/execute.ts'
import { Folds } from '../../engine/folds.ts'
import { altered, type Client } from '../../http/index.ts'
import type { Check } from '../../kit.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionDriver } from '../../model/driver.ts'
import type { Send } from '../../model/exchange.ts'
import type { CredentialName, Operation } from '../../model/operation.ts'
import type { Focus } from '../../probe/kit/focus.ts'
import type { Probing } from '../../probe/kit/probing.ts'
import { Kept } from '../../walk/kept.ts'
import { Timeline } from '../../walk/timeline.ts'
import { type Glance, glanceAt } from '../preflight/glance.ts'
import { CoverageCount } from '../result/coverage.ts'

/** Everything that the probes of one operation share, and what is kept with it. */
export interface OperationSetup {
  operation: Operation
  client: Client
  contexts: Context<Probing>[]
  collector: Collector<Probing>
  coverage: CoverageCount
  /** First answers, by collection. */
  glances: ReadonlyMap<Collection, Glance>
}

interface Cast {
  operation: Operation
  collections: readonly Collection[]
  /** Only this one is judged; probes may read the others. */
  focus?: Collection | undefined
  client: Client
  /** What a replay asks for. */
  only?: Focus | undefined
  /** Sends in place of the client. */
  send?: Send
  /** Makes and changes collections; `undefined` where the config has no fixtures. */
  driver?: CollectionDriver | undefined
  config: Config
  checks: readonly Check[]
}

/** Makes a context for each collection of one operation. */
export function setUp(cast: Cast): OperationSetup {
  const { operation, collections, focus, client, driver, config, checks } = cast
  const collector = new Collector<Probing>()
  const coverage = new CoverageCount(operation)
  const glances = new Map<Collection, Glance>()
  const probings = new Map<Collection, Probing>()
  const credentials = credentialsOf(config, operation)
  const kept = new Kept()
  const contexts = collections.map((collection, rank) => {
    const timeline = new Timeline(kept)
    const quote = (text: string): string => client.masked(text)
    const subject = { operation, collection, timeline, quote }
    const folds = new Folds<Probing>(checks, subject)
    const probing: Probing = {
      ...subject,
      rank,
      // Made when it is asked for: of thousands of collections each would hold a list of all.
      get others() {
        return collections.filter((other) => other !== collection)
      },
      credentials,
      driver,
      seed: config.seed,
      focus: collection === focus ? cast.only : undefined,
      left: () => Math.floor(client.left * shareOf(probing, [...probings.values()])),
      send: cast.send ?? client.send,
      exclusive: (work) => client.exclusive(work),
      holdsCredential: (text) => client.holdsCredential(text),
      observe(observation) {
        if (!glances.has(collection)) glances.set(collection, glanceAt(observation.exchange, quote))
        coverage.observe(observation)
        folds.observe(observation)
      },
      get: (probe) => collector.get(probing, probe),
      on: (other) => probings.get(other) ?? probing,
    }
    probings.set(collection, probing)
    return { probing, subject, folds }
  })
  const judged = contexts.filter(({ subject }) => !focus || subject.collection === focus)
  return { operation, client, contexts: judged, collector, coverage, glances }
}

/** The share of the budget that a collection may plan with: by its size, as far as the sizes are known. */
function shareOf({ timeline }: Probing, all: readonly Probing[]): number {
  const total = all.reduce((sum, other) => sum + other.timeline.size, 0)
  return Math.max(timeline.size / Math.max(1, total), 1 / (all.length + 4))
}

function credentialsOf({ credentials }: Config, { security }: Operation): Set<CredentialName> {
  const names: CredentialName[] = ['viewer']
  if (security) names.push('anonymous', 'unknown')
  if (security && altered(credentials.viewer) !== undefined) names.push('altered', 'shortened')
  if (credentials.outsider !== undefined) names.push('outsider')
  if (credentials.editor !== undefined) names.push('editor')
  return new Set(names)
}
