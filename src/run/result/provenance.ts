import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import process from 'node:process'
import type { FileDigest, RunFacts } from '../../model/report.ts'
import { profilesFolder, requirementsFile, tool } from '../plan/bundled.ts'
import { allChecks } from '../plan/checks.ts'
import type { Plan } from '../plan/plan.ts'

/** What a reader needs to see whether two runs were made alike: digests, and what they were made with. */
export function provenanceOf({
  config,
}: Pick<Plan, 'config'>): Required<Pick<RunFacts, 'environment' | 'config' | 'suite'>> {
  const files = [config.file, ...config.overlay, config.knownFailing, config.baseline].filter(
    (file) => file !== undefined,
  )
  return {
    environment: {
      node: process.versions.node,
      os: `${os.type()} ${os.release()} ${process.arch}`,
    },
    config: { files: files.flatMap(digestOf), sha256: sha256(JSON.stringify(settingsOf(config))) },
    suite: { sha256: sha256(suiteText(config.profile)) },
  }
}

/** A path as reports show it: relative to where the run was started, or only a name. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file)
  return near.startsWith('..') || isAbsolute(near) ? basename(file) : near.split(sep).join('/')
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

function digestOf(file: string): FileDigest[] {
  try {
    return [{ name: shownPath(file), sha256: sha256(readFileSync(file)) }]
  } catch {
    // A list that this run is about to write.
    return []
  }
}

/** What bears on the result, whatever the machine: no credential, and no path. */
function settingsOf(config: Plan['config']): unknown {
  const { file, spec, overlay, out, format, knownFailing, baseline, replay, ...others } = config
  const { credentials, credentialCommands, tls, headers, secrets, pagination, ...rest } = others
  const given = {
    ...rest,
    ...(pagination.length > 0 && { pagination }),
    credentials: [...Object.keys(credentials), ...Object.keys(credentialCommands)].toSorted(),
    headers: Object.keys(headers),
  }
  return sorted({ ...given, fixtures: config.fixtures?.driver })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}

/** Two versions with the same rows, levels and checks judge alike; the tool's version is part of it all the same. */
function suiteText(profile: string): string {
  const checks = allChecks().map(({ id, requirement, title }) => [id, requirement, title])
  const rows = readFileSync(requirementsFile(), 'utf8')
  const scores = readFileSync(join(profilesFolder(), `${profile}.yaml`), 'utf8')
  return JSON.stringify([tool.version, checks, rows, scores])
}
