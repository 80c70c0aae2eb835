import type { Report } from '../../model/report.ts'
import { type NumberedFinding, replayCommand } from '../numbered.ts'
import { box } from './marks.ts'
import { type Html, html } from './template.ts'

/** What the variables of curl lines stand for. */
const VARIABLES: Record<string, Html> = {
  THREADCOUNT_API_KEY: html`the viewer’s credential, <code>credentials.viewer</code> in the configuration: it may read the collection`,
  THREADCOUNT_OUTSIDER_API_KEY: html`the outsider’s credential, <code>credentials.outsider</code> in the configuration: it is valid and may not`,
  THREADCOUNT_EDITOR_API_KEY: html`the editor’s credential, <code>credentials.editor</code> in the configuration: it makes and changes collections`,
}

/** How to see a finding again: its curl lines, and the command that asks for it alone. */
export function againBlock(one: NumberedFinding, run: Report['run']): Html {
  const { finding, fragment } = one
  const sequence = finding.evidence.map(({ curl }) => curl).join('\n')
  return html`${sequence !== '' && curlBlock(one, sequence)}
${replayBlock(one, fragment, run)}`
}

function curlBlock({ finding, fragment, isGone }: NumberedFinding, sequence: string): Html {
  const gone = html`<p class="faint">The suite made this collection and removed it again, so these lines find it no more. The replay command makes one like it.</p>`
  return html`<h5>${isGone ? 'What was sent' : 'See it with curl'}</h5>${isGone ? gone : hint(sequence, finding)}${box(`curl lines of ${fragment}`, sequence, 'box copy')}`
}

function hint(sequence: string, { evidence }: NumberedFinding['finding']): Html {
  const names = [...new Set([...sequence.matchAll(/\$\{?(THREADCOUNT_\w+)/g)].map(([, name = '']) => name))]
  const hasCursor = /[?&][^=&]*(?:cursor|token|after)[^=&]*=/i.test(sequence)
  const isOneLine = evidence.some(({ response: { body } }) => /^[[{][^\n]{200,}$/.test(body))
  return html`${names.map((name) => html`<p class="faint">Set <code>${name}</code> first${VARIABLES[name] && html` to ${VARIABLES[name]}`}.</p>`)}<p class="faint">Run the lines in order and look for what “Actual” says.${hasCursor && ' Where a cursor no longer holds, run the replay command instead.'}${isOneLine && html` A body comes as one long line; <code>| tail -1 | jq</code> behind a curl line lays it out.`}</p>`
}

function replayBlock(one: NumberedFinding, fragment: string, { config }: Report['run']): Html {
  const { replay } = one.finding
  const seed = replay && html` <span class="faint">seed ${replay.seed}, path ${replay.path}</span>`
  const file = config?.files[0]
  const where = file && html` (<code>${file.name}</code>)`
  return html`<h5>Run it again${seed}</h5><p class="faint">Run it where the configuration${where} is. It reads <code>report.json</code>, which the run wrote beside this page: put its folder in front of the name.</p>${box(`Replay command of ${fragment}`, replayCommand('report.json', one), 'box copy')}`
}
