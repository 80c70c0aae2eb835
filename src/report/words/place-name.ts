import { collectionName, idOf, type Named } from '../../model/collection.ts'
import type { Report } from '../../model/report.ts'

/** Names a collection: with its operation, where a report has several. */
export type PlaceName = (one: { operation: string } & Named) => string

/** How the collections of a report are named: `space_id=space_full`, or `listUsers · the only collection`. */
export function placeNames(report: Pick<Report, 'checks' | 'collections'>): PlaceName {
  const isSeveral = hasSeveral(report)
  return (one) => (isSeveral ? `${one.operation} · ` : '') + collectionName(idOf(one))
}

/** True for a report with several operations. */
export const hasSeveral = ({ checks, collections }: Pick<Report, 'checks' | 'collections'>): boolean =>
  new Set([...checks, ...collections].map(({ operation }) => operation)).size > 1
