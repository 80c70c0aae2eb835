import type { Evidence } from '../../model/exchange.ts'
import { counted, grouped, lasting, moment } from '../figures.ts'
import { readable } from './body.ts'
import { box } from './marks.ts'
import { type Html, html } from './template.ts'

/** Exchanges shown of one finding: as many from its beginning as from its end. */
const SHOWN = 8
/** Up to this many exchanges are all open. */
const OPEN = 2

/** `open`: with bodies to be seen at once; `folded`: a click away; `brief`: request lines and statuses alone. */
export type Manner = 'open' | 'folded' | 'brief'

/** The exchanges of a finding in the order in which they were sent. */
export function exchangeList(evidence: readonly Evidence[], manner: Manner): Html | false {
  if (evidence.length === 0) return false
  const numbered = evidence.map((one, index) => ({ one, number: index + 1 }))
  const isCut = numbered.length > SHOWN
  const shown = (part: typeof numbered): Html[] =>
    part.map(({ one, number }) => item(one, number, evidence.length, manner))
  const gap = html`<li class="gap">${counted(numbered.length - SHOWN, 'more exchange')} in report.json</li>`
  const half = SHOWN / 2
  const items = isCut ? [shown(numbered.slice(0, half)), gap, shown(numbered.slice(-half))] : shown(numbered)
  return html`<h5>Exchanges</h5><ol class="exchanges">${items}</ol>`
}

function item(one: Evidence, number: number, of: number, manner: Manner): Html {
  const isOpen = manner === 'open' && (of <= OPEN || number === of)
  if (manner === 'brief') return html`<li value="${number}">${requestLine(one)}</li>`
  return html`<li value="${number}"><details${isOpen && html` open`}>
<summary>${requestLine(one)}</summary>
<p class="faint timing">${moment(one.startedAt)}, ${lasting(one.durationMs)}</p>
${headers(one)}
${body(one, number)}
</details></li>`
}

function requestLine({ request, response }: Evidence): Html {
  const status = response.status === 0 ? 'no response' : response.status
  const tone = `status s${Math.floor(response.status / 100)}`
  return html`<code class="request"><b>${request.method}</b> ${withoutOrigin(request.url)}</code> <span class="${tone}">${status}</span>`
}

function headers({ request, response }: Evidence): Html {
  const rows = (named: Record<string, string>): Html[] =>
    Object.entries(named).map(
      ([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`,
    )
  return html`<details class="headers"><summary>Headers</summary>
<h6>Request</h6><dl class="facts"><div><dt>url</dt><dd><code>${request.url}</code></dd></div>${rows(request.headers)}</dl>
<h6>Response</h6><dl class="facts">${rows(response.headers)}</dl></details>`
}

function body({ request, response }: Evidence, number: number): Html {
  if (response.body === '') return html`<p class="faint">No body.</p>`
  const { text, omitted } = readable(response.body)
  const cut = omitted > 0 && `${grouped(omitted)} more characters in report.json.`
  const truncated = response.truncated && 'The body was longer than the evidence keeps.'
  const notes = [cut, truncated].filter((note) => note !== false).join(' ')
  return html`${box(`Body of response ${number}, ${request.method}`, text, 'box body')}${notes !== '' && html`<p class="faint">${notes}</p>`}`
}

function withoutOrigin(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'
}
