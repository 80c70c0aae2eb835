import { resolve } from 'node:path'
import type { Config } from '../../config/index.ts'
import { loadContract } from '../../contract/index.ts'
import { loadProfile, loadRequirements } from '../../engine/rows.ts'
import { type Selection, selectChecks } from '../../engine/select.ts'
import { takeShard } from '../../engine/shard.ts'
import type { Check } from '../../kit.ts'
import { isReadable } from '../../model/collection.ts'
import { usageError } from '../../model/failure.ts'
import type { Contract } from '../../model/operation.ts'
import {
  isScored,
  levelOf,
  type Profile,
  type Requirement,
  sourceElsewhere,
} from '../../model/requirement.ts'
import { operationsToMake } from '../operation/fixtures.ts'
import { baseUrlOf } from './base-url.ts'
import { bundledDocument, profilesFolder, requirementsFile } from './bundled.ts'
import { allChecks } from './checks.ts'
import { refuseBlindCredentials, refuseNoPair } from './credentials.ts'
import { type Job, placeCollections } from './place-collections.ts'
import { refuseMissingQuery } from './required-query.ts'

/** Everything that can be known and refused before the first request. */
export interface Plan {
  config: Config & { baseUrl: string }
  contract: Contract
  jobs: Job[]
  requirements: ReadonlyMap<string, Requirement>
  profile: Profile
  /** Ids of every check there is, in order. */
  known: string[]
  /** What filters leave, and of it this shard's share. */
  selection: Selection<Check>
  checks: Check[]
}

/**
 * Reads document, profile and filters, and finds the operation of each collection.
 * @throws KnownFailure for a wrong config or document
 */
export async function planRun(config: Config): Promise<Plan> {
  const all = allChecks()
  const selection = selectChecks(all, config.only, config.skip)
  const profile = loadProfile(profilesFolder(), config.profile)
  const contract = await loadContract(config.spec ?? bundledDocument(), config)
  const jobs = placeCollections(contract, config.collections, await operationsToMake(config, contract))
  refuseBlindCredentials(jobs, config)
  refuseNoPair(jobs, config)
  refuseMissingQuery(jobs, config)
  refuseNothingReadable(jobs)
  return {
    config: { ...config, baseUrl: baseUrlOf(config, contract) },
    contract,
    jobs,
    requirements: requirementsFor(config),
    profile,
    known: all.map(({ id }) => id),
    selection,
    checks: takeShard(selection.selected, config.shard),
  }
}

/** The rows. Another document than that of the program does not have the sentences that their sources cite. */
function requirementsFor({ spec }: Config): ReadonlyMap<string, Requirement> {
  const rows = loadRequirements(requirementsFile())
  if (spec === undefined || resolve(spec) === bundledDocument()) return rows
  return new Map([...rows].map(([id, row]) => [id, { ...row, source: sourceElsewhere(row.source) }]))
}

/** How many of the deselected checks the profile scores on these operations. */
export function scoredAmong(ids: readonly string[], { jobs, requirements, profile }: Plan): number {
  const rows = allChecks()
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ requirement }) => requirements.get(requirement) ?? [])
  const isCounted = (row: Requirement): boolean =>
    jobs.some(({ operation }) => isScored(row, levelOf(row, operation), profile))
  return rows.filter(isCounted).length
}

/** A list that only refuses says nothing. */
function refuseNothingReadable(jobs: readonly Job[]): void {
  const hasList = ({ collections, hasFixtures }: Job): boolean => hasFixtures || collections.some(isReadable)
  if (jobs.some(hasList)) return
  throw usageError(
    'Every collection is expected to be refused, so there is no list to judge.',
    'Add a collection that the viewer may read.',
  )
}
