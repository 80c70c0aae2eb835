import type { Finding } from '../../model/report.ts'
import { counted } from '../words/figures.ts'
import { type FindingGroup, groupFindings } from '../words/finding-groups.ts'
import { type NumberedFinding, replayCommand, type TroubledCheck } from '../words/numbered.ts'
import { inLine, shorten } from '../words/visible.ts'
import type { Ink } from './ink.ts'
import { columnsOf, cut, rowsOf, wrap } from './wrap.ts'

/** Room and manner of the findings on a terminal. */
export interface FindingLayout {
  columns: number
  paint: Ink
  /** Rows for all findings together. */
  room: number
  replay: string | undefined
}

/** Checks that take one line each where there is no room for more. */
const BRIEF = 8

/** One block of lines for each check with findings, as many as there is room for, then the rest in brief. */
export function findingBlocks(troubled: readonly TroubledCheck[], layout: FindingLayout): string[][] {
  const loud = troubled.filter(({ check }) => check.outcome === 'fail' || check.outcome === 'warn')
  const blocks: string[][] = []
  let used = 0
  for (const one of loud) {
    const block = blockOf(one, layout)
    used += 1 + block.reduce((sum, line) => sum + rowsOf(line, layout.columns), 0)
    if (used > layout.room && blocks.length > 0) break
    blocks.push(block)
  }
  const rest = loud.slice(blocks.length)
  return rest.length === 0 ? blocks : [...blocks, restLines(rest, layout)]
}

const GONE = 'on a collection that the suite made and removed again'

function blockOf({ check, findings, operation }: TroubledCheck, layout: FindingLayout): string[] {
  const { paint, columns } = layout
  const groups = groupFindings(findings)
  const first = groups[0]?.lead
  const about = [
    check.requirement && `${check.level} ${inLine(check.requirement)}`,
    first ? place(first) : operation && inLine(operation),
  ]
  const head = `${check.outcome.toUpperCase()} ${inLine(check.id)}`
  const tail = about.filter(Boolean).join(' · ')
  const title =
    columnsOf(head) + columnsOf(tail) + 2 > columns
      ? [
          paint.strong(check.outcome, head),
          ...wrap(tail, columns - 2).map((line) => `  ${paint.faint(line)}`),
        ]
      : [`${paint.strong(check.outcome, head)}  ${paint.faint(tail)}`]
  const sentence = wrap(shorten(inLine(check.sentence || check.title), 240), columns - 2).map(
    (line) => `  ${line}`,
  )
  const body = first
    ? [
        ...labelled('expected', first.finding.expected, columns),
        ...labelled('actual', first.finding.actual, columns),
        ...seenAgain(first, columns),
        ...(layout.replay === undefined ? [] : [`  replay   ${inLine(replayCommand(layout.replay, first))}`]),
      ]
    : labelled('reason', check.reason ?? 'none was recorded', columns)
  return [...title, ...sentence, ...body, ...moreLines(groups)]
}

/** What else was found: other places of the same defect, and other defects. */
function moreLines(groups: readonly FindingGroup[]): string[] {
  const places = groups[0]?.elsewhere.length ?? 0
  const lines = [
    places > 0 && `  the same in ${counted(places, 'more place')}`,
    groups.length > 1 && `  and ${counted(groups.length - 1, 'more finding')} of this check`,
  ]
  return lines.filter((line) => line !== false)
}

function place({ finding, place }: NumberedFinding): string {
  const name = shorten(inLine(place), 60)
  if (finding.known) return `${name} · known failing`
  return finding.inBaseline ? `${name} · known` : name
}

function labelled(label: string, text: string, columns: number): string[] {
  const lines = wrap(shorten(inLine(text), 300), columns - 11)
  return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(9)}${line}`)
}

/** A curl line, where something is still there to answer it. */
function seenAgain({ finding, isGone, reference }: NumberedFinding, columns: number): string[] {
  if (isGone) return labelled('', GONE, columns)
  return reference ? [] : curlLine(finding)
}

/** Never broken into lines: it is there to be copied. */
function curlLine({ evidence }: Finding): string[] {
  const last = evidence.at(-1)
  if (!last) return []
  const count =
    evidence.length > 1 ? [`  ${counted(evidence.length, 'curl command')} in the report; the last:`] : []
  return [...count, `  ${inLine(last.curl)}`]
}

/** Checks that do not fit, a line each, and a count of those that do not fit even so. */
function restLines(rest: readonly TroubledCheck[], { columns, paint }: FindingLayout): string[] {
  const lines = rest.slice(0, BRIEF).map(({ check, findings }) => {
    const head = `${check.outcome.toUpperCase()} ${inLine(check.id)}`
    const room = columns - columnsOf(head) - 2
    const message = inLine(findings[0]?.finding.message ?? '')
    return `${paint.strong(check.outcome, head)}  ${columnsOf(message) > room ? `${cut(message, room - 1)}…` : message}`
  })
  const more = rest.length - lines.length
  return more > 0
    ? [...lines, `and ${counted(more, 'more check')} with findings; the report shows all of them`]
    : lines
}
