import type { Config } from '../../config/index.ts'
import {
  type Fixtures,
  type Journal,
  type MadeCollections,
  openFixtures,
  operationsWithFixtures,
} from '../../fixtures/index.ts'
import type { Recorder } from '../../http/index.ts'
import type { Collection } from '../../model/collection.ts'
import { usageError } from '../../model/failure.ts'
import type { Contract, Operation } from '../../model/operation.ts'
import { RunStopped } from '../../model/stopped.ts'
import { bundledDocument, tool } from '../plan/bundled.ts'

/**
 * Ids of the operations that the suite makes collections of: those that the driver can serve.
 * @throws KnownFailure where there is none, and where nothing says which
 */
export async function operationsToMake(
  { fixtures, spec, overlay, collections }: Pick<Config, 'fixtures' | 'spec' | 'overlay' | 'collections'>,
  { operations }: Contract,
): Promise<string[]> {
  if (!fixtures) return []
  if (fixtures.driver === 'api')
    return operationsOfDocument({ fixtures, spec: spec ?? bundledDocument(), overlay }, operations)
  const fitting = operations.filter(({ pathParameters }) => pathParameters.length > 0)
  const named = fitting.filter(({ pathParameters }) =>
    collections.some(({ params }) => pathParameters.every((name) => name in params)),
  )
  const [only, another] = named.length > 0 ? named : fitting
  if (!only) {
    throw usageError(
      'No list of the document has a path parameter, so fixtures cannot make a collection of it.',
      'Remove fixtures from the config.',
    )
  }
  if (!another) return [only.id]
  const ids = fitting.map(({ id }) => id).join(', ')
  throw usageError(`The fixtures may be for ${ids}.`, 'Choose one with --operation.')
}

async function operationsOfDocument(
  settings: Parameters<typeof operationsWithFixtures>[1],
  operations: readonly Operation[],
): Promise<string[]> {
  const ids = await operationsWithFixtures(operations, settings)
  if (ids.length > 0) return ids
  const names = operations.map(({ id }) => id).join(', ')
  throw usageError(
    `${names} in ${settings.spec} has no x-fixtures, so the driver api cannot make collections.`,
    'Add x-fixtures beside x-pagination or fixtures.operations to the config, or use the driver command or module.',
  )
}

/** What a run gives the fixtures of an operation. */
export interface FixtureRun {
  config: Config & { baseUrl: string }
  operation: Operation
  /** Those that the config names. */
  collections: readonly Pick<Collection, 'params'>[]
  journal: Journal
  recorder: Recorder
  signal: AbortSignal
}

/**
 * Opens the fixtures of an operation. Nothing is sent before something is made.
 * @throws KnownFailure where document, command or module cannot do it
 */
export function openFixturesOf(run: FixtureRun): Promise<Fixtures> | undefined {
  const { config, operation, collections, journal, recorder, signal } = run
  const { fixtures, spec } = config
  if (!fixtures) return undefined
  return openFixtures({
    ...config,
    fixtures,
    spec: spec ?? bundledDocument(),
    operation,
    existing: collections.map(({ params }) => params),
    journal,
    recorder,
    signal,
    version: tool.version,
  })
}

const nothing: MadeCollections = { collections: [], trouble: undefined }

/** Makes collections of these sizes, by default of those that the paging calls for; none where the run ends before. */
export async function makeCollections(
  fixtures: Fixtures | undefined,
  sizes: readonly number[] | undefined,
): Promise<MadeCollections> {
  try {
    return (await fixtures?.makeCollections(sizes)) ?? nothing
  } catch (error) {
    if (error instanceof RunStopped) return { ...nothing, trouble: error.message.replace(/\.$/, '') }
    throw error
  }
}

/** Sentences about what was made: what kept collections from being made, and what is left on a target. */
export function fixtureNotes(
  results: readonly { fixtureTrouble: string | undefined; leftBehind: readonly string[] }[],
  journal: Journal | undefined,
): string[] {
  if (!journal) return []
  const troubles = new Set(results.flatMap(({ fixtureTrouble }) => fixtureTrouble ?? []))
  const notes = [...troubles].map((trouble) => `fixtures: not every collection could be made: ${trouble}.`)
  const left = results.flatMap(({ leftBehind }) => leftBehind).length
  const earlier = journal.inherited.length
  if (left > 0)
    notes.push(`fixtures: ${left} left on the target; threadcount sweep ${journal.file} removes them.`)
  if (earlier > 0) {
    notes.push(
      `fixtures: an earlier run left ${earlier} on the target; threadcount sweep ${journal.file} removes them.`,
    )
  }
  return notes
}
