import type { WalkWindow } from '../../model/picture.ts'
import type { Finding, Report } from '../../model/report.ts'
import { joined } from '../words/figures.ts'
import { type NumberedFinding, replayCommand } from '../words/numbered.ts'
import { box } from './marks.ts'
import { type Html, html } from './template.ts'

/** What the variables of curl lines stand for. */
const VARIABLES: Record<string, Html> = {
  THREADCOUNT_API_KEY: html`the viewer’s credential, <code>credentials.viewer</code> in the configuration: it may read the collection`,
  THREADCOUNT_OUTSIDER_API_KEY: html`the outsider’s credential, <code>credentials.outsider</code> in the configuration: it is valid and may not`,
  THREADCOUNT_EDITOR_API_KEY: html`the editor’s credential, <code>credentials.editor</code> in the configuration: it makes and changes collections`,
}

/** How to see a finding again: its curl commands, and the replay command. */
export function againBlock(one: NumberedFinding, run: Report['run']): Html {
  const { finding, fragment } = one
  const sequence = finding.evidence.map(({ curl }) => curl).join('\n')
  return html`${sequence !== '' && curlBlock(one, sequence)}
${replayBlock(one, fragment, run)}`
}

function curlBlock({ finding, fragment, isGone, reference }: NumberedFinding, sequence: string): Html {
  const gone = html`<p class="faint">The suite made this collection and removed it again, so these lines find it no more. The replay command makes one like it.</p>`
  return html`<h5>${isGone ? 'What was sent' : 'See it with curl'}</h5>${isGone ? gone : html`${serveFirst(reference)}${hint(sequence, finding)}`}${box(`curl lines of ${fragment}`, sequence, 'box copy')}`
}

/** The reference server of a demo ended with it. */
const serveFirst = (reference: NumberedFinding['reference']): Html | false =>
  reference !== undefined &&
  html`<p class="faint">The demo stopped its server. Start it again first with <code>${reference.serve}</code>, and take the credentials that it prints.</p>`

function hint(sequence: string, finding: Finding): Html {
  const names = [...new Set([...sequence.matchAll(/\$\{?(THREADCOUNT_\w+)/g)].map(([, name = '']) => name))]
  const hasCursor = /[?&][^=&]*(?:cursor|token|after)[^=&]*=/i.test(sequence)
  const sentences = [
    'Run the lines in order and look for what “Actual” says.',
    lookFor(finding),
    hasCursor && 'Where a cursor no longer holds, run the replay command instead.',
    repetition(finding),
  ].filter((sentence) => sentence !== false)
  return html`${names.map((name) => html`<p class="faint">Set <code>${name}</code> first${VARIABLES[name] && html` to ${VARIABLES[name]}`}.</p>`)}<p class="faint">${sentences.map((sentence) => html`${sentence} `)}</p>`
}

/** How to see in a body that comes as one long line what is at issue. */
function lookFor({ evidence, window }: Finding): Html | false {
  const id = window?.rows.find(({ isAtFault }) => isAtFault)?.id ?? ''
  const order = window && invertedIn(window)
  if (order) {
    const [first, second] = order
    return html`With <code>| grep -oE '${first}|${second}'</code> behind a line: it prints <code>${second}</code> first; with another limit in the line, <code>${first}</code>.`
  }
  const lists = evidence.map(({ response }) => response.body.includes(JSON.stringify(id)))
  if (PLAIN_ID.test(id)) {
    const words = [linesThat(lists, true, 'it'), linesThat(lists, false, 'nothing')]
      .filter(Boolean)
      .join(', ')
    return html`With <code>| grep -o ${id}</code> behind each: ${words}.`
  }
  const isOneLine = evidence.some(({ response: { body } }) => /^[[{][^\n]{200,}$/.test(body))
  return (
    isOneLine &&
    html`A body comes as one long line; <code>| tr , '\\n'</code> behind a curl line breaks it at its commas.`
  )
}

const PLAIN_ID = /^[\w.:-]{4,64}$/

/** Two items that a page lists the other way about, in the order of the list. */
function invertedIn({ kind, rows }: WalkWindow): [string, string] | undefined {
  if (kind !== 'disorder') return undefined
  for (const [index, row] of rows.entries()) {
    const ahead = rows
      .slice(0, index)
      .find(({ on }) => on.some((at, page) => at !== null && at > (row.on[page] ?? at)))
    if (ahead && PLAIN_ID.test(ahead.id) && PLAIN_ID.test(row.id)) return [ahead.id, row.id]
  }
  return undefined
}

/** `lines 1 and 3 print it`. */
function linesThat(lists: readonly boolean[], wanted: boolean, what: string): string {
  const numbers = lists.flatMap((is, index) => (is === wanted ? [String(index + 1)] : []))
  if (numbers.length === 0) return ''
  return numbers.length === 1 ? `line ${numbers[0]} prints ${what}` : `lines ${joined(numbers)} print ${what}`
}

/** A note where the curl commands may not show the finding. */
function repetition({ actual, window }: Finding): string | false {
  if (/beside others|interleaved/.test(window?.walk ?? ''))
    return 'Other walks were under way, which these lines do not repeat; the replay command does.'
  const [, shown, of] = /shown again in (\d+) of (\d+)/.exec(actual) ?? []
  return shown !== of && 'It does not show every time: run the lines, or the replay command, several times.'
}

function replayBlock(one: NumberedFinding, fragment: string, { config }: Report['run']): Html {
  const { replay } = one.finding
  const seed = replay && html` <span class="faint">seed ${replay.seed}, path ${replay.path}</span>`
  const file = config?.files[0]
  const where = file
    ? html`Run it where the configuration (<code>${file.name}</code>) is.`
    : 'Run it with the options of the run that wrote this page.'
  return html`<h5>Run it again${seed}</h5><p class="faint">${where} It reads <code>report.json</code>, which the run wrote beside this page: put its folder in front of the name.</p>${box(`Replay command of ${fragment}`, replayCommand('report.json', one), 'box copy')}`
}
