import type { WalkWindow } from '../../model/picture.ts'
import type { Finding, PagingFacts, Report } from '../../model/report.ts'
import { joined } from '../words/figures.ts'
import { type NumberedFinding, replayCommand } from '../words/numbered.ts'
import { box } from './marks.ts'
import { type Html, html } from './template.ts'

/** What the variables of curl lines stand for. */
const VARIABLES: Record<string, Html> = {
  THREADCOUNT_API_KEY: html`the viewer’s credential, <code>credentials.viewer</code> in the config: it has access to the collection`,
  THREADCOUNT_OUTSIDER_API_KEY: html`the outsider’s credential, <code>credentials.outsider</code> in the config: it is valid, but has no access`,
  THREADCOUNT_EDITOR_API_KEY: html`the editor’s credential, <code>credentials.editor</code> in the config: it makes and changes collections`,
}

/** How to see a finding again: its curl commands, and the replay command. */
export function againBlock(one: NumberedFinding, run: Report['run'], paging?: PagingFacts): Html {
  const { finding, fragment } = one
  const sequence = finding.evidence.map(({ curl }) => curl).join('\n')
  return html`${sequence !== '' && curlBlock(one, sequence, paging)}
${replayBlock(one, fragment, run)}`
}

function curlBlock(
  { finding, fragment, isGone, reference }: NumberedFinding,
  sequence: string,
  paging: PagingFacts | undefined,
): Html {
  const gone = html`<p class="faint">This collection was deleted after the run, so the curl commands now return an error. The replay command makes a new one.</p>`
  return html`<h5>${isGone ? 'What was sent' : 'Reproduce it with curl'}</h5>${isGone ? gone : html`${serveFirst(reference)}${hint(sequence, finding, paging)}`}${box(`curl commands of ${fragment}`, sequence, 'box copy')}`
}

/** The reference server of a demo ended with it. */
const serveFirst = (reference: NumberedFinding['reference']): Html | false =>
  reference !== undefined &&
  html`<p class="faint">The demo stopped its server. First start it again with <code>${reference.serve}</code>, and use the credentials that it prints.</p>`

function hint(sequence: string, finding: Finding, paging: PagingFacts | undefined): Html {
  const names = [...new Set([...sequence.matchAll(/\$\{?(THREADCOUNT_\w+)/g)].map(([, name = '']) => name))]
  const hasCursor = finding.evidence.some(({ request }) => asksWith(request.url, paging?.cursor))
  const sentences = [
    'Run the commands in order, and compare the output with “Actual”.',
    lookFor(finding),
    hasCursor && 'If a cursor has expired, run the replay command instead.',
    repetition(finding),
  ].filter((sentence) => sentence !== false)
  return html`${names.map((name) => html`<p class="faint">Set <code>${name}</code> first${VARIABLES[name] && html` to ${VARIABLES[name]}`}.</p>`)}<p class="faint">${sentences.map((sentence) => html`${sentence} `)}</p>`
}

/** True for a URL whose query has this parameter. */
const asksWith = (url: string, parameter: string | undefined): boolean =>
  parameter !== undefined && new URLSearchParams(url.split('?')[1]).has(parameter)

/** How to see in a body that comes as one long line what is at issue. */
function lookFor({ evidence, window, places = [] }: Finding): Html | false {
  const named = window?.rows.find(({ isAtFault }) => isAtFault) ?? places.find(({ id }) => id !== undefined)
  const id = named?.id ?? ''
  const order = window && invertedIn(window)
  if (order) {
    const [first, second] = order
    return html`With <code>| grep -oE '${first}|${second}'</code> after a command: it prints <code>${second}</code> first. With another limit in the command, it prints <code>${first}</code>.`
  }
  const lists = evidence.map(({ response }) => response.body.includes(JSON.stringify(id)))
  if (PLAIN_ID.test(id)) {
    const words = [linesThat(lists, true, 'it'), linesThat(lists, false, 'nothing')]
      .filter(Boolean)
      .join(', ')
    return html`With <code>| grep -o ${id}</code> after each command: ${words}.`
  }
  const isOneLine = evidence.some(({ response: { body } }) => /^[[{][^\n]{200,}$/.test(body))
  return (
    isOneLine &&
    html`The body is one long line; <code>| tr , '\\n'</code> after a curl command breaks it at its commas.`
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
function repetition({ conditions = [] }: Finding): string | false {
  if (conditions.includes('other-walks'))
    return 'The run sent other walks at the same time. These commands do not repeat them; the replay command does.'
  return (
    conditions.includes('intermittent') &&
    'The fault is intermittent: run the commands, or the replay command, several times.'
  )
}

function replayBlock(one: NumberedFinding, fragment: string, { config }: Report['run']): Html {
  const { replay } = one.finding
  const seed = replay && html` <span class="faint">seed ${replay.seed}, path ${replay.path}</span>`
  const file = config?.files[0]
  const where = file
    ? html`Run it in the folder of the config file <code>${file.name}</code>.`
    : 'Add the options of the run that wrote this page.'
  return html`<h5>Run it again${seed}</h5><p class="faint">${where} Prefix the path to <code>report.json</code> if you run it elsewhere.</p>${box(`Replay command of ${fragment}`, replayCommand('report.json', one), 'box copy')}`
}
