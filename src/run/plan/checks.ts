import { suites } from '../../../suites/index.ts'
import { loadRequirements } from '../../engine/rows.ts'
import type { Check } from '../../kit.ts'
import { NEEDS } from '../../model/capability.ts'
import type { FindingCodes } from '../../model/finding-code.ts'
import type { Level } from '../../model/requirement.ts'
import { shownBy } from '../../reference/shown-by.ts'
import { requirementsFile } from './bundled.ts'

/** What `list` and `explain` show of a check. `mend` is its fix, by the name that was published first. */
export interface CheckInfo {
  id: string
  requirement: string
  level: Level
  title: string
  sentence: string
  source: string
  why: string
  mend: string
  /** The codes of its findings, each with its meaning. */
  codes: FindingCodes
  needs: string
  /** A fault of the reference server that shows it. */
  fault?: string
}

/** Every check, in the order of the suites. */
export const allChecks = (): Check[] => suites.flatMap(({ checks }) => checks)

const faultOf = (id: string): { fault?: string } => {
  const fault = shownBy[id]
  return fault === undefined ? {} : { fault }
}

/** Every check with its row, in the order of the suites. */
export function describeChecks(): CheckInfo[] {
  const rows = loadRequirements(requirementsFile())
  return allChecks().map(({ id, requirement, title, why, fix, codes, asks }) => {
    const row = rows.get(requirement)
    if (!row) throw new Error(`${id} names ${requirement}, which is not in requirements.yaml`)
    const { keyword, sentence, source } = row
    return {
      id,
      requirement,
      level: keyword,
      title,
      sentence,
      source,
      why,
      mend: fix,
      codes,
      needs: NEEDS[asks],
      ...faultOf(id),
    }
  })
}
