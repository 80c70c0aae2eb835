import type { Report } from '../../model/report.ts'
import { counted, grouped, lasting } from '../words/figures.ts'
import { troubledChecks } from '../words/numbered.ts'
import { placeNames } from '../words/place-name.ts'
import { untestedGroups } from '../words/untested.ts'
import { inLine, shorten, withoutCommands } from '../words/visible.ts'
import {
  countsLine,
  exitLine,
  isUnread,
  outcomeWords,
  targetName,
  toleranceSentence,
  unreadWords,
  verdictOutcome,
  verdictSentence,
} from '../words/wording.ts'
import { type Ink, ink } from './ink.ts'
import { findingBlocks } from './summary-findings.ts'
import { rowsOf, wrap } from './wrap.ts'

/** How a summary is laid out, and where the reports went. */
export interface SummaryOptions {
  columns: number
  color: boolean
  /** Files written, as they are to be shown. */
  files: string[]
  /** The report.json that `--replay` is to be given; without it no replay line is shown. */
  replay?: string
}

/** Rows that the whole summary is meant to stay within. */
const MAX_ROWS = 50
/** Rows that findings may take however long the rest is. */
const MIN_FINDING_ROWS = 30
const GROUPS = 4
const COLLECTIONS = 6

/** The result of a run for a terminal: one screen, safe to print whatever the target sent, ending with a line feed. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const paint = ink(options.color)
  const columns = Math.max(options.columns, 40)
  const head = verdictLines(report, columns, paint)
  const tail = [
    untestedLines(report, columns, paint),
    collectionLines(report, columns, paint),
    leftBehindLines(report, columns, paint),
    fileLines(options.files, paint),
    exitLines(report, columns, paint),
  ]
  const rows = [head, ...tail].flat().reduce((sum, line) => sum + rowsOf(line, columns), tail.length)
  const room = Math.max(MIN_FINDING_ROWS, MAX_ROWS - rows)
  const findings = findingBlocks(troubledChecks(report), { columns, paint, room, replay: options.replay })
  const sections = [head, ...findings, ...tail].filter((lines) => lines.length > 0)
  return withoutCommands(`${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`)
}

function verdictLines(report: Report, columns: number, paint: Ink): string[] {
  const outcome = verdictOutcome[report.verdict]
  const { run, target } = report
  const held = toleranceSentence(report)
  const facts = [
    shorten(inLine(target.document.title), 60),
    `profile ${inLine(run.profile)}`,
    `seed ${run.seed}`,
    `${counted(run.requests, 'request')} in ${lasting(run.durationMs)}`,
    ...(run.longestChain === undefined ? [] : [`longest sequence ${grouped(run.longestChain)}`]),
    ...(run.shard === null ? [] : [`shard ${inLine(run.shard)}`]),
  ]
  const sentence = wrap(`${outcomeWords[outcome].symbol} ${verdictSentence(report)}`, columns)
  const why = run.aborted === null ? [] : indented(`Reason: ${inLine(run.aborted)}`, columns)
  return [
    ...sentence.map((line) => paint.strong(outcome, line)),
    ...why,
    ...indented(countsLine(report.summary), columns),
    ...(held === undefined ? [] : indented(inLine(held), columns)),
    ...indented(shorten(inLine(targetName(report)), 200), columns),
    ...indented(facts.join(' · '), columns).map(paint.faint),
  ]
}

function untestedLines(report: Report, columns: number, paint: Ink): string[] {
  const groups = untestedGroups(report)
  if (groups.length === 0) return []
  const lines = groups.slice(0, GROUPS).flatMap(({ outcome, reason, setting, checks }) => {
    const asked = setting ? indented(`→ ${setting}`, columns, '    ') : []
    const said = `${checks.length} ${outcome}: ${shorten(inLine(reason), 160)} (${someOf(checks)})`
    return [...indented(said, columns), ...asked]
  })
  const rest = groups.slice(GROUPS).reduce((sum, group) => sum + group.checks.length, 0)
  const more =
    rest > 0 ? indented(`and ${counted(rest, 'more check')}; the report shows the reasons`, columns) : []
  return [paint.title('Not tested'), ...lines, ...more]
}

function someOf(checks: readonly string[]): string {
  const shown = checks.slice(0, 2).map(inLine).join(', ')
  return checks.length > 2 ? `${shown} and ${checks.length - 2} more` : shown
}

function collectionLines(report: Report, columns: number, paint: Ink): string[] {
  const { collections } = report
  const placeName = placeNames(report)
  if (collections.length === 0) return []
  const lines = collections.slice(0, COLLECTIONS).flatMap((collection) => {
    const { boundaries, still } = collection
    const name = shorten(inLine(placeName(collection)), 60)
    const of = `${grouped(boundaries.crossed)} of ${counted(boundaries.total, 'boundary', 'boundaries')}`
    const crossed = boundaries.total > 0 ? `, ${of} tested` : ''
    if (isUnread(collection)) return indented(`${name}: ${unreadWords(collection)}`, columns)
    const read = counted(collection.items, 'item') + (collection.complete ? '' : ', not read to the end')
    return indented(`${name}: ${read}${crossed}${still ? '' : ', changed during the run'}`, columns)
  })
  const rest = collections.length - COLLECTIONS
  return [paint.title('Collections'), ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])]
}

function leftBehindLines({ run }: Report, columns: number, paint: Ink): string[] {
  if (run.leftBehind.length === 0) return []
  const shown = run.leftBehind.slice(0, 3).map((name) => shorten(inLine(name), 60))
  const rest = run.leftBehind.length - shown.length
  return [
    paint.title('Fixtures left on the target'),
    ...indented(`${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`, columns),
  ]
}

/** The last lines: the exit code, and why. */
function exitLines(report: Report, columns: number, paint: Ink): string[] {
  const line = exitLine(report)
  if (line === undefined) return []
  return wrap(inLine(line), columns).map((one) => paint.title(one))
}

/** Paths are never broken, so that they can be clicked and copied. */
function fileLines(files: readonly string[], paint: Ink): string[] {
  return files.length === 0 ? [] : [paint.title('Reports'), ...files.map((file) => `  ${inLine(file)}`)]
}

function indented(text: string, columns: number, indent = '  '): string[] {
  return wrap(text, columns - indent.length).map((line) => indent + line)
}
