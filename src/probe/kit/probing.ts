import type { Observation } from '../../model/check.ts'
import type { Collection } from '../../model/collection.ts'
import type { CollectionDriver } from '../../model/driver.ts'
import type { Send } from '../../model/exchange.ts'
import type { CredentialName, Operation } from '../../model/operation.ts'
import type { ProbeIn } from '../../model/probe.ts'
import type { Timeline } from '../../walk/timeline.ts'
import type { Focus } from './focus.ts'

/** A probe of this suite. */
export type Probe<T = unknown> = ProbeIn<Probing, T>

/** What a probe works with. */
export interface Probing {
  operation: Operation
  collection: Collection
  /** Its place in the config. */
  rank: number
  /** The other collections of the same operation. */
  others: readonly Collection[]
  credentials: ReadonlySet<CredentialName>
  driver: CollectionDriver | undefined
  seed: number
  /** What a replay asks for; a run asks for everything. */
  focus?: Focus | undefined
  /** Complete walks of this collection so far. */
  timeline: Timeline
  /** Requests this collection may still spend. */
  left(): number
  send: Send
  exclusive<T>(work: (send: Send) => Promise<T>): Promise<T>
  /** True if a credential of this run stands in the text. */
  holdsCredential(text: string): boolean
  /** Shows an exchange to the checks that judge every answer. */
  observe(observation: Observation): void
  /** What another probe collected on this collection; collects it where that has not been done. */
  get<T>(probe: Probe<T>): Promise<T>
  /** The same for another collection. */
  on(collection: Collection): Probing
}
