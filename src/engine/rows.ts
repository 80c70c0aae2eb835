import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Profile, Requirement } from '../model/requirement.ts'

/** The rows of `spec/requirements.yaml`, by id. */
export function loadRequirements(file: string): Map<string, Requirement> {
  const rows = parse(readFileSync(file, 'utf8')) as Requirement[]
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * A profile of `spec/profiles/`.
 * @throws KnownFailure with the nearest name for an unknown one
 */
export function loadProfile(folder: string, name: string): Profile {
  const names = readdirSync(folder).map((file) => basename(file, '.yaml'))
  if (!names.includes(name)) {
    throw usageError(
      `There is no profile ${name}.`,
      didYouMean(name, names) ?? `Profiles are ${names.join(' and ')}.`,
    )
  }
  return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as Profile
}
