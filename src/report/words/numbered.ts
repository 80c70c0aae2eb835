import { OUTCOMES } from '../../model/outcome.ts'
import type { CheckReport, Finding, ReferenceLines, Report } from '../../model/report.ts'
import { isToleratedFinding } from '../../model/tolerance.ts'
import { hasSeveral, placeNames } from './place-name.ts'

/** A finding with its number within its check, counted from 1 in the order of the report. */
export interface NumberedFinding {
  finding: Finding
  number: number
  /** The collection, with the operation where the report has several. */
  place: string
  /** Fragment that names it on the page and after `--replay`: `walk/duplicate-items/1`. */
  fragment: string
  /** The suite made the collection and removed it again: its curl lines show what was sent, and find nothing any more. */
  isGone: boolean
  /** How to start the reference server again, where it was the target: it ended with the run. */
  reference?: ReferenceLines
}

/** A check that has something to show. */
export interface TroubledCheck {
  check: CheckReport
  findings: NumberedFinding[]
  /** Where the report has several. */
  operation?: string
}

/**
 * The checks that have findings, or that ended as `error`: worst first, what is listed as known failing
 * after what is not, else in the order of the report.
 *
 * Where a document has several paginated operations a check id occurs once for each; its findings are numbered through.
 */
export function troubledChecks(report: Report): TroubledCheck[] {
  const { checks, collections, run } = report
  const { reference } = run
  const placeName = placeNames(report)
  const isSeveral = hasSeveral(report)
  const next = new Map<string, number>()
  const made = new Set(collections.flatMap((one) => (one.made === undefined ? [] : [placeName(one)])))
  const troubled = checks.map((check): TroubledCheck => {
    const first = next.get(check.id) ?? 1
    next.set(check.id, first + check.findings.length)
    return {
      check,
      ...(isSeveral && { operation: check.operation }),
      findings: check.findings.map((finding, index) => {
        const place = placeName({ operation: check.operation, params: finding.collection })
        return {
          finding,
          number: first + index,
          place,
          fragment: `${check.id}/${first + index}`,
          isGone: made.has(place) || isWritten(finding),
          ...(reference && { reference }),
        }
      }),
    }
  })
  return troubled
    .filter(({ check, findings }) => findings.length > 0 || check.outcome === 'error')
    .toSorted((a, b) => severity(a.check) - severity(b.check))
}

const READS = ['GET', 'HEAD', 'OPTIONS']

const isWritten = ({ evidence }: Finding): boolean =>
  evidence.some(({ request }) => !READS.includes(request.method))

function severity({ outcome, scored, findings }: CheckReport): number {
  const isKnown = findings.length > 0 && findings.every(isToleratedFinding)
  return OUTCOMES.indexOf(outcome) * 4 + (scored ? 0 : 2) + (isKnown ? 1 : 0)
}

/** The command that runs one finding again. `file` is quoted where a shell would split or expand it. */
export function replayCommand(file: string, { fragment, reference }: NumberedFinding): string {
  return `${reference?.demo ?? 'npx threadcount run'} --replay ${quoted(`${file}#${fragment}`)}`
}

function quoted(word: string): string {
  return /^[\w./#:@+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The checks of each suite, the part of the id before the slash, in the order of the report. */
export function bySuite(checks: readonly CheckReport[]): [suite: string, checks: CheckReport[]][] {
  return [...Map.groupBy(checks, ({ id }) => id.split('/')[0] ?? id)]
}
