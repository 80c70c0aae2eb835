import { OUTCOMES, type Outcome } from '../../model/outcome.ts'
import type { CheckReport, Report } from '../../model/report.ts'
import { moment } from '../words/figures.ts'
import { troubledChecks } from '../words/numbered.ts'
import { targetName } from '../words/wording.ts'

/** A report to be compared. */
export interface Compared {
  /** Path as it is to be shown. */
  file: string
  /** Its page, as an address relative to the page of the comparison; `undefined` where it has none. */
  page: string | undefined
  report: Report
}

/** Reports side by side; the first is what the others are measured by. */
export interface Comparison {
  columns: Column[]
  rows: Row[]
  /** What keeps the reports from being quite comparable, in sentences. */
  notes: string[]
}

/** One of the reports. */
export interface Column extends Compared {
  name: string
  startedAt: string
}

/** A check over all reports. */
export interface Row {
  /** Check id, with the operation where there are several. */
  name: string
  title: string
  /** One for each report. */
  cells: Cell[]
  /** In some report it stands worse, or better, than in the first. */
  isWorse: boolean
  isBetter: boolean
}

/** A check in one report. */
export interface Cell {
  /** `undefined` where it was not judged. */
  outcome: Outcome | undefined
  /** Where the report's page shows it: its first finding, else its row. */
  fragment: string
}

/** How bad an outcome is. What is no longer shown is worse than what was shown. */
const BADNESS: Record<Outcome, number> = {
  pass: 0,
  inapplicable: 0,
  note: 1,
  warn: 2,
  untested: 3,
  inconclusive: 3,
  error: 4,
  fail: 5,
}

/** Sets reports side by side. */
export function compareReports(compared: readonly Compared[]): Comparison {
  const operations = new Set(
    compared.flatMap(({ report }) => report.checks.map(({ operation }) => operation)),
  )
  const nameOf = ({ id, operation }: CheckReport): string =>
    operations.size > 1 ? `${id} (${operation})` : id
  const checks = compared.map(({ report }) => new Map(report.checks.map((check) => [nameOf(check), check])))
  const fragments = compared.map(({ report }) => fragmentsOf(report))
  const names = new Set(checks.flatMap((column) => [...column.keys()]))
  return {
    columns: compared.map((one) => ({
      ...one,
      name: targetName(one.report),
      startedAt: moment(one.report.run.startedAt),
    })),
    rows: [...names].map((name) => {
      const all = checks.map((column) => column.get(name))
      const cells = all.map((check, index) => ({
        outcome: check?.outcome,
        fragment: (check && fragments[index]?.get(check)) ?? '',
      }))
      const some = all.find((check) => check !== undefined)
      return { name, title: some?.title ?? '', cells, ...changeOf(cells, isNewIn(compared[0], some)) }
    }),
    notes: notesOf(compared.map(({ report }) => report)),
  }
}

/** True if the first report knew nothing of the check: it is of a release that did not have it. */
function isNewIn(first: Compared | undefined, check: CheckReport | undefined): boolean {
  if (!first || !check) return false
  const { checks, run, verdict } = first.report
  const wasRun = verdict !== 'aborted' && run.shard === null && !run.deselected.includes(check.id)
  return wasRun && !checks.some(({ id, operation }) => id === check.id && operation === check.operation)
}

function changeOf(cells: readonly Cell[], isNew: boolean): Pick<Row, 'isWorse' | 'isBetter'> {
  const [first = 0, ...others] = cells.map(({ outcome }) => BADNESS[outcome ?? 'untested'])
  return {
    isWorse: !isNew && others.some((badness) => badness > first),
    isBetter: !isNew && others.some((badness) => badness < first),
  }
}

/** Where a report's page shows each check. */
function fragmentsOf(report: Report): Map<CheckReport, string> {
  const seen = new Set<string>()
  const fragments = new Map<CheckReport, string>()
  for (const check of report.checks) {
    fragments.set(check, seen.has(check.id) ? `${check.id}@${check.operation}` : check.id)
    seen.add(check.id)
  }
  for (const { check, findings } of troubledChecks(report)) {
    const [first] = findings
    if (first) fragments.set(check, first.fragment)
  }
  return fragments
}

function notesOf(reports: readonly Report[]): string[] {
  const differ = (of: (report: Report) => unknown): boolean => new Set(reports.map(of)).size > 1
  return [
    differ(({ target }) => target.document.sha256) && 'The reports are of different documents.',
    differ(({ run }) => run.profile) && 'The reports are of different profiles.',
    differ(({ tool }) => tool.version) && 'The reports are of different releases of Threadcount.',
    reports.some(({ run }) => run.shard !== null) && 'Some reports are of one shard only.',
  ].filter((note) => note !== false)
}

/** `3 worse, 1 better, 70 as before`. */
export function countChanges(rows: readonly Row[]): string {
  const worse = rows.filter(({ isWorse }) => isWorse).length
  const better = rows.filter(({ isBetter }) => isBetter).length
  const same = rows.filter(({ isWorse, isBetter }) => !isWorse && !isBetter).length
  return `${worse} worse, ${better} better, ${same} unchanged`
}

/** Outcomes that occur, in the order of reports. */
export function outcomesIn(rows: readonly Row[]): Outcome[] {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)))
  return OUTCOMES.filter((outcome) => present.has(outcome))
}
