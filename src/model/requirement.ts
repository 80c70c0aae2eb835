import type { Paging } from './operation.ts'

/** RFC 2119 keyword of a requirement. */
export type Level = 'MUST' | 'SHOULD' | 'MAY'

/** A row of `spec/requirements.yaml`: one sentence that must hold. */
export interface Requirement {
  /** Stable id such as `PAG-02`. */
  id: string
  /** Level where the document promises nothing more and nothing less. */
  keyword: Level
  /** What must hold, in general words. */
  sentence: string
  /** Part of the document whose own words are shown instead of `sentence`, where it has any. */
  quote?: string
  /** Where the rule comes from: the contract, an RFC, an AIP. */
  source: string
  /** Release that first scored this row. */
  since: string
  /** Levels that a promise of the document changes. The first match counts. */
  levels?: { promise: keyof Paging['promises']; is: string; keyword: Level }[]
  /** Why no check covers this row. */
  excluded?: string
}

/** What is scored: `spec/profiles/*.yaml`. */
export interface Profile {
  name: string
  title: string
  scores: Level[]
  /** Rows that came with a later release are run and shown, not scored. */
  release: string
}

/** The level of a requirement under what one document promises. */
export function levelOf(requirement: Requirement, promises: Paging['promises']): Level {
  const raised = requirement.levels?.find(({ promise, is }) => promises[promise] === is)
  return raised?.keyword ?? requirement.keyword
}

/** True if a profile scores this requirement at this level. */
export function isScored(requirement: Requirement, level: Level, profile: Profile): boolean {
  return profile.scores.includes(level) && !isLater(requirement.since, profile.release)
}

function isLater(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0
}
