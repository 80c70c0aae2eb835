import type { CheckReport, Finding } from '../../model/report.ts'
import { groupFindings } from '../words/finding-groups.ts'
import { type NumberedFinding, replayCommand } from '../words/numbered.ts'
import { inLine, shorten } from '../words/visible.ts'

/** Curl lines of one finding that other formats carry; all of them are in report.json. */
const CURL_LINES = 20

/** Other places of a defect that are shown; all of them are in report.json. */
const PLACES = 50

/** Findings as plain text, a block for each defect, for formats that hold nothing richer. No line begins with what a target sent. */
export function plainFindings(findings: readonly NumberedFinding[]): string[] {
  return groupFindings(findings).map(({ lead, elsewhere }) =>
    [plainFinding(lead), ...placeLines(elsewhere)].join('\n'),
  )
}

function placeLines(elsewhere: readonly NumberedFinding[]): string[] {
  const lines = elsewhere.slice(0, PLACES).map(({ finding, number, place }) => {
    const line = inLine(`${number}, ${place}: ${finding.actual}`)
    return `too:        ${shorten(line, 500)}`
  })
  const rest = elsewhere.length - lines.length
  return rest > 0 ? [...lines, `also:       in ${rest} more places`] : lines
}

function plainFinding(one: NumberedFinding): string {
  const { finding } = one
  return [
    `finding:    ${inLine(finding.message)}`,
    `collection: ${inLine(one.place)}`,
    `expected:   ${shorten(inLine(finding.expected), 2000)}`,
    `actual:     ${shorten(inLine(finding.actual), 2000)}`,
    ...startLine(one),
    ...curlLines(finding),
    `again:      ${replayCommand('report.json', one)}`,
  ].join('\n')
}

/** What must be started before curl lines find anything: the reference server of a demo ended with it. */
export function startLine({ reference }: NumberedFinding): string[] {
  return reference
    ? [`# first: ${reference.serve}`, '# then set the variables to the credentials that it prints']
    : []
}

/** What all findings of a check have in common. */
export function plainAdvice({ sentence, why, mend }: CheckReport): string {
  return [sentence, why && `Why it matters: ${why}`, mend && `How to fix it: ${mend}`]
    .filter(Boolean)
    .join('\n')
}

/** The curl lines of a finding in order, the last ones where there are too many. */
export function curlLines({ evidence }: Finding): string[] {
  const lines = evidence.map(({ curl }) => curl)
  const rest = lines.length - CURL_LINES
  return rest > 0
    ? [`# ${rest} earlier curl commands are in report.json`, ...lines.slice(-CURL_LINES)]
    : lines
}
