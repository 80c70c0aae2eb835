import type { Report } from '../../model/report.ts'
import { isToleratedFinding } from '../../model/tolerance.ts'
import { curlLines, startLine } from '../terminal/plain.ts'
import { counted, grouped, lasting } from '../words/figures.ts'
import { groupFindings } from '../words/finding-groups.ts'
import { replayCommand, type TroubledCheck, troubledChecks } from '../words/numbered.ts'
import { placeNames } from '../words/place-name.ts'
import { prose, quoted } from '../words/quoted-markdown.ts'
import { untestedGroups } from '../words/untested.ts'
import { inLine, shorten } from '../words/visible.ts'
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

/** Checks shown with their findings. */
const MAX_CHECKS = 40
/** Octets of all of them together: GitHub refuses a job summary above 1 MiB, and a step may have more to say. */
const MAX_FINDINGS_BYTES = 512 * 1024

/** `report.md`: a summary for a CI job or a pull request; whatever a target sent is text in it, never markup. */
export function renderMarkdown(report: Report): string {
  const troubled = troubledChecks(report)
  const shown = fitting(troubled.slice(0, MAX_CHECKS).map(checkSection))
  const rest = troubled.length - shown.length
  const sections = [
    `## ${outcomeWords[verdictOutcome[report.verdict]].symbol} ${prose(verdictSentence(report))}`,
    gateLines(report),
    report.run.aborted !== null && `**Reason:** ${prose(report.run.aborted)}`,
    `${quoted(targetName(report))}  \n${prose(countsLine(report.summary))}  \n${facts(report)}`,
    ...shown,
    rest > 0 && `${counted(rest, 'more check')} with findings in report.json.`,
    untestedTable(report),
    collectionTable(report),
  ]
  return `${sections.filter((section) => section !== false).join('\n\n')}\n`
}

function gateLines(report: Report): string | false {
  const exit = exitLine(report)
  const lines = [exit && `**${prose(exit)}**`, toleranceSentence(report)].filter((line) => line !== undefined)
  return (
    lines.length > 0 && lines.map((line, index) => (index === 0 && exit ? line : prose(line))).join('  \n')
  )
}

/** The first sections, as many as there is room for. */
function fitting(sections: readonly string[]): string[] {
  let room = MAX_FINDINGS_BYTES
  return sections.filter((section) => {
    room -= Buffer.byteLength(section)
    return room >= 0
  })
}

function facts({ target, run }: Report): string {
  const parts = [target.document.title, `profile ${run.profile}`, `seed ${run.seed}`]
  const shard = run.shard === null ? [] : [`shard ${run.shard}`]
  return [...parts, ...shard, `${counted(run.requests, 'request')} in ${lasting(run.durationMs)}`]
    .map(quoted)
    .join(' · ')
}

function checkSection({ check, findings, operation }: TroubledCheck): string {
  const { symbol, word } = outcomeWords[check.outcome]
  const head = `### ${symbol} ${word}: ${quoted(check.id)} (${check.level} ${quoted(check.requirement)})${operation ? ` · ${quoted(operation)}` : ''}`
  const first = groupFindings(findings)[0]?.lead
  const rows = findings.slice(0, 10).map(({ finding, number, place }) => {
    const cells = [number, place, finding.expected, finding.actual]
    return `| ${cells.map((cell) => quoted(String(cell))).join(' | ')} | ${isToleratedFinding(finding) ? 'yes' : ''} |`
  })
  const table = [
    '| # | Collection | Expected | Actual | Known |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  const parts = [
    head,
    `> ${prose(check.sentence || check.title)}`,
    rows.length === 0 && check.reason !== null && prose(check.reason),
    rows.length > 0 && table,
    findings.length > rows.length &&
      `${counted(findings.length - rows.length, 'more finding')} in report.json.`,
    first &&
      folded('Reproduce it', [
        ...startLine(first),
        ...curlLines(first.finding),
        replayCommand('report.json', first),
      ]),
    `**Why it matters:** ${prose(check.why)}  \n**How to fix it:** ${prose(check.mend)}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

function folded(title: string, lines: readonly string[]): string {
  const code = lines.map((line) => shorten(inLine(line), 2000)).join('\n')
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `<details><summary>${title}</summary>\n\n${fence}sh\n${code}\n${fence}\n\n</details>`
}

function untestedTable(report: Report): string | false {
  const rows = untestedGroups(report).map(({ outcome, reason, setting, checks }) => {
    const ids =
      checks.length > 5 ? `${checks.slice(0, 4).join(', ')} and ${checks.length - 4} more` : checks.join(', ')
    return `| ${outcome} | ${prose(reason)} | ${prose(setting ?? '')} | ${quoted(ids)} |`
  })
  if (rows.length === 0) return false
  return [
    '### Not tested',
    '',
    '| Outcome | Why | To test it | Checks |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function collectionTable(report: Report): string | false {
  const { collections } = report
  const placeName = placeNames(report)
  if (collections.length === 0) return false
  const rows = collections.slice(0, 50).map((collection) => {
    const { items, complete, boundaries, still } = collection
    const name = quoted(placeName(collection))
    if (isUnread(collection)) return `| ${name} | ${unreadWords(collection)} | | |`
    const read = `${grouped(items)}${complete ? '' : ', not read to the end'}`
    const crossed = `${grouped(boundaries.crossed)} of ${grouped(boundaries.total)}`
    return `| ${name} | ${read} | ${crossed} | ${still ? 'still' : 'changed'} |`
  })
  const head = '| Collection | Items | Page boundaries tested | During the run |\n| --- | --- | --- | --- |'
  return ['### Collections', '', head, ...rows].join('\n')
}
