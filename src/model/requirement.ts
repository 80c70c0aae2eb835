import type { Operation, Paging } from './operation.ts'

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
  /** Levels that the document changes. The first match counts. */
  levels?: (Promised | Unnamed)[]
  /** Why no check covers this row. */
  excluded?: string
}

/** A promise of the document is this one. */
interface Promised {
  promise: keyof Paging['promises']
  is: string
  keyword: Level
}

/** The description of this response says nothing of the collection: `Not Found`, `The path is wrong`. */
interface Unnamed {
  unnamed: string
  keyword: Level
}

/** What the level depends on. */
type Documented = Pick<Operation, 'paging' | 'path' | 'responses'>

/** What is scored: `spec/profiles/*.yaml`. */
export interface Profile {
  name: string
  title: string
  scores: Level[]
  /** Rows that came with a later release are run and shown, not scored. */
  release: string
}

/** The level of a requirement under what one document says. */
export function levelOf(requirement: Requirement, operation: Documented): Level {
  const { promises } = operation.paging
  const changed = requirement.levels?.find((level) =>
    'promise' in level ? promises[level.promise] === level.is : !namesCollection(operation, level.unnamed),
  )
  return changed?.keyword ?? requirement.keyword
}

const OF_ANY_RESOURCE = /\b(?:resource|exists?|unknown|no such)\b/i
const MIN_NAME_LETTERS = 3

/** True if the description of a response speaks of what the path names. */
function namesCollection({ path, responses }: Documented, key: string): boolean {
  const description = responses.find((response) => response.key === key)?.description ?? ''
  const names = path
    .split(/[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/)
    .map((name) => name.toLowerCase().replace(/i?e?s$/, ''))
  const words = description.toLowerCase()
  return (
    OF_ANY_RESOURCE.test(words) ||
    names.some((name) => name.length >= MIN_NAME_LETTERS && words.includes(name))
  )
}

/** True if a profile scores this requirement at this level. */
export function isScored(requirement: Requirement, level: Level, profile: Profile): boolean {
  return profile.scores.includes(level) && !isLater(requirement.since, profile.release)
}

function isLater(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0
}

/**
 * A row's source for another document than that of the program, whose sentences it cites: without them.
 */
export function sourceElsewhere(source: string): string {
  const parts = source
    .replace(/ \(contract\b[^)]*\)/, '')
    .split('; ')
    .map((part) => (part.startsWith('contract, ') ? 'the document' : part))
    .filter((part) => !part.endsWith(' the contract'))
  return [...new Set(parts)].join('; ') || 'the document'
}
