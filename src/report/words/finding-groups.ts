import { isToleratedFinding } from '../../model/tolerance.ts'
import type { NumberedFinding } from './numbered.ts'

/** One defect: the finding that shows it, and those that show the same in other places. */
export interface FindingGroup {
  lead: NumberedFinding
  elsewhere: NumberedFinding[]
}

/**
 * The findings of a check, those of one code and one message together. Those that can still be seen come first: a new
 * failure before a known one, a collection that exists before one that is gone.
 */
export function groupFindings(findings: readonly NumberedFinding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ finding }) => JSON.stringify([finding.code, finding.message]))
  return [...groups.values()].map((group) => {
    const [lead = group[0] as NumberedFinding] = group.toSorted((a, b) => rank(a) - rank(b))
    return { lead, elsewhere: group.filter((one) => one !== lead) }
  })
}

const rank = ({ finding, isGone }: NumberedFinding): number =>
  (isToleratedFinding(finding) ? 2 : 0) + (isGone ? 1 : 0)
