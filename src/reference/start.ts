import { randomBytes } from 'node:crypto'
import type { Behaviour, Deviation } from './behaviour.ts'
import { conforming } from './conforming.ts'
import { faults } from './faults/index.ts'
import { keepWriting } from './live.ts'
import { byName } from './names.ts'
import { type Collection, home, member, seed } from './seed.ts'
import { listen } from './server.ts'
import { Store } from './store.ts'
import type { Caller } from './types.ts'
import { variants } from './variants/index.ts'

const defaultSize = 250

/** How to start the reference server; everything has a default. */
export interface ReferenceOptions {
  /** Default: a free one. */
  readonly port?: number
  /** Threads in the full space; default 250. */
  readonly size?: number
  /** Added to every answer; default 0. */
  readonly latencyMs?: number
  /** Another writer keeps changing the full space. */
  readonly live?: boolean
  /** Name of a fault to show. */
  readonly fault?: string
  /** Name of a legal variant to show. */
  readonly variant?: string
  /** Told of every request. */
  readonly log?: (line: string) => void
}

/** A running reference server. */
export interface ReferenceServer {
  /** Version prefix included: `http://127.0.0.1:4010/v1`. */
  readonly baseUrl: string
  /** Made anew for each start. Viewer and editor stand for one user, the outsider for a stranger. */
  readonly credentials: { readonly viewer: string; readonly outsider: string; readonly editor: string }
  readonly collections: readonly Collection[]
  close(): Promise<void>
}

/**
 * Starts the conforming server, or one with a fault or in a variant, on 127.0.0.1.
 *
 * @throws Error for an unknown fault or variant, naming the nearest one
 */
export async function startReference(options: ReferenceOptions = {}): Promise<ReferenceServer> {
  const { size = defaultSize, live = false, port = 0, latencyMs = 0, log = () => {} } = options
  const chosen = deviationsIn(options)
  const behaviour = chosen.reduce(changed, conforming)
  const store = new Store()
  const seeded = seed(store, size)
  const credentials = { viewer: newKey(), outsider: newKey(), editor: newKey() }
  const shared = { store, behaviour, secret: randomBytes(32), keys: callers(credentials) }
  const http = await listen(shared, { port, latencyMs, log })
  const endWriting = live ? keepWriting(store, 'space_full') : () => {}
  // Nobody can say how many threads a space has that another writer keeps changing.
  const isMoving = live || chosen.some((deviation) => deviation.isMoving)
  const collections = seeded.map((collection, index) => {
    return isMoving && index === 0 ? { params: collection.params } : collection
  })
  const close = async (): Promise<void> => {
    endWriting()
    await http.stop()
    store.close()
  }
  return { baseUrl: `http://127.0.0.1:${http.port}/v1`, credentials, collections, close }
}

function changed(base: Behaviour, { change }: Deviation): Behaviour {
  return { ...base, ...change(base) }
}

/** A fault deviates from the variant that is chosen beside it. */
function deviationsIn({ fault, variant }: ReferenceOptions): Deviation[] {
  return [
    ...(variant === undefined ? [] : [byName('variant', variant, variants)]),
    ...(fault === undefined ? [] : [byName('fault', fault, faults)]),
  ]
}

function callers(keys: ReferenceServer['credentials']): Map<string, Caller> {
  return new Map([
    [keys.viewer, { user: member, organization: home, writes: false }],
    [keys.editor, { user: member, organization: home, writes: true }],
    [keys.outsider, { user: 'usr_outside', organization: 'org_outside', writes: false }],
  ])
}

function newKey(): string {
  return `ak_${randomBytes(18).toString('hex')}`
}
