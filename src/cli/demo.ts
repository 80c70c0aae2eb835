import { isDeepStrictEqual } from 'node:util'
import { type CollectionConfig, type Config, resolveConfig } from '../config/index.ts'
import type { Arguments } from './arguments.ts'
import { referenceFlags } from './flags.ts'
import { judge } from './judge.ts'
import { type Reference, startFrom } from './reference.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** The organization of the reference server's users, which its write operations ask for. */
const values = { organization_id: 'org_abc123' }

/** `threadcount demo` */
export async function execute({ flags }: Arguments, terminal: Terminal): Promise<number> {
  const own = new Set(referenceFlags.map(({ name }) => name))
  const ofRun = Object.fromEntries(Object.entries(flags).filter(([name]) => !own.has(name)))
  // Neither a config file nor a credential that is meant for another target has a say here.
  const config = await resolveConfig({ flags: ofRun, env: {}, cwd: terminal.cwd, findsFile: false })
  const reference = await startFrom(flags)
  try {
    return await judge(demoConfig(config, reference), terminal, { reference: linesFor(flags, reference) })
  } finally {
    await reference.close()
  }
}

/** The command lines that start this server again, the second one where it was. */
function linesFor(flags: Arguments['flags'], { baseUrl }: Reference): { demo: string; serve: string } {
  const given = referenceFlags
    .filter(({ name }) => flags[name] !== undefined)
    .map(({ name }) => (flags[name] === true ? ` --${name}` : ` --${name} ${flags[name]}`))
    .join('')
  return {
    demo: `npx threadcount demo${given}`,
    serve: `npx threadcount serve --port ${new URL(baseUrl).port}${given}`,
  }
}

function demoConfig(config: Config, { baseUrl, credentials, collections }: Reference): Config {
  const known = collections.map(
    ({ params, expect = {}, open = false }): CollectionConfig => ({ params, expect, isOpen: open }),
  )
  const chosen = config.collections.map(
    (collection) => known.find(({ params }) => isDeepStrictEqual(params, collection.params)) ?? collection,
  )
  return {
    ...config,
    baseUrl,
    credentials,
    implementation: config.implementation ?? { name: 'reference server', version: version() },
    collections: chosen.length > 0 ? chosen : known,
    fixtures: { driver: 'api', values },
  }
}
