import type { Evidence } from '../../model/exchange.ts'
import type { Finding, PagingFacts } from '../../model/report.ts'
import { grouped, joined, lasting, moment } from '../words/figures.ts'
import { shorten } from '../words/visible.ts'
import { type Addresses, addresseeOf } from './addressee.ts'
import { readable } from './body.ts'
import { type Clues, cluesOf, isTellingStatus, tellingHeaders } from './clues.ts'
import { excerpt, hasMarks } from './excerpt.ts'
import { type Html, html } from './template.ts'

/** Up to this many exchanges are all open. */
const OPEN = 3
/** `open`: with bodies visible at once; `folded`: after a click; `brief`: only request lines and statuses. */
export type Manner = 'open' | 'folded' | 'brief'

/** What the exchanges of a finding are read with. */
export interface Reading {
  paging: PagingFacts | undefined
  addresses: Addresses
  manner: Manner
}

/** The exchanges of a finding in the order in which they were sent, with what decides marked. */
export function exchangeList(finding: Finding, { paging, addresses, manner }: Reading): Html | false {
  const { evidence } = finding
  if (evidence.length === 0) return false
  const items = evidence.map((one, index) =>
    item(one, index, { finding, clues: cluesOf(finding, index, paging), addresses, manner }),
  )
  return html`<h5>Exchanges</h5><ol class="exchanges">${items}</ol>`
}

interface ItemOptions {
  finding: Finding
  clues: Clues
  addresses: Addresses
  manner: Manner
}

function item(one: Evidence, index: number, { finding, clues, addresses, manner }: ItemOptions): Html {
  const count = finding.evidence.length
  const isOpen = manner === 'open' && (count <= OPEN || index === count - 1)
  const line = html`${requestLine(one, clues, index === count - 1)}${ownHeadersOf(one, finding)}${strangerOf(one, finding, addresses)}${roleOf(one, finding)}`
  if (manner === 'brief') return html`<li>${line}</li>`
  return html`<li><details${isOpen && html` open`}>
<summary>${line}</summary>
<p class="faint timing">${moment(one.startedAt)}, ${lasting(one.durationMs)}</p>
${headers(one, clues)}
${body(one, index + 1, clues)}
</details></li>`
}

function requestLine(one: Evidence, clues: Clues, isLast: boolean): Html {
  const { request, response } = one
  const status = response.status === 0 ? 'no response' : response.status
  const decides =
    isTellingStatus(one, clues) ||
    (isLast && tellingHeaders(one, clues).length === 0 && !hasMarks(readable(one.response.body).lines, clues))
  const mark = decides && html`<span class="hidden"> decides</span>`
  const tone = `status s${Math.floor(response.status / 100)}${decides ? ' decides' : ''}`
  return html`<code class="request"><b>${request.method}</b> ${withoutOrigin(request.url)}</code> <span class="${tone}">${status}${mark}</span>`
}

/** What a request has, and the others of the finding have not: their lines would look alike. */
function ownHeadersOf({ request }: Evidence, { evidence }: Finding): Html[] {
  const isUsual = (name: string, value: string): boolean =>
    name === 'user-agent' || evidence.every((other) => other.request.headers[name] === value)
  return Object.entries(request.headers)
    .filter(([name, value]) => !isUsual(name, value))
    .map(([name, value]) => html` <span class="role">${name}: ${shorten(value, 60)}</span>`)
}

const STRANGERS = {
  invented: 'requests a made-up id',
  made: 'requests a collection made for this test',
  other: 'requests another collection',
}

/** Says so where a request does not ask for the collection of the finding. */
function strangerOf({ request }: Evidence, finding: Finding, addresses: Addresses): Html | false {
  const addressee = addresseeOf(request.url, finding, addresses)
  return addressee !== undefined && html` <span class="role">${STRANGERS[addressee.kind]}</span>`
}

/** What an answer says of the items at fault. */
function roleOf({ response }: Evidence, { window }: Finding): Html | false {
  const ids = window?.rows.filter(({ isAtFault }) => isAtFault).map(({ id }) => id) ?? []
  if (ids.length === 0 || response.status !== 200) return false
  const here = ids.filter((id) => response.body.includes(JSON.stringify(id)))
  return html` <span class="role">${here.length === 0 ? 'does not list what is at fault' : `lists ${someOf(here)}`}</span>`
}

function someOf(ids: readonly string[]): string {
  const rest = ids.length - 3
  return joined([...ids.slice(0, 3).map((id) => shorten(id, 30)), ...(rest > 0 ? [`${rest} more`] : [])])
}

function headers(one: Evidence, clues: Clues): Html {
  const { request, response } = one
  const told = new Set(tellingHeaders(one, clues))
  const rows = (named: Record<string, string>, marked: ReadonlySet<string>): Html[] =>
    Object.entries(named).map(([name, value]) => {
      const text = html`<code>${value}</code>`
      return html`<div><dt>${name}</dt><dd>${marked.has(name) ? html`<mark>${text}</mark>` : text}</dd></div>`
    })
  return html`<details class="headers"${told.size > 0 && html` open`}><summary>Headers</summary>
<h6>Request</h6><dl class="facts"><div><dt>url</dt><dd><code>${request.url}</code></dd></div>${rows(request.headers, new Set())}</dl>
<h6>Response</h6><dl class="facts">${rows(response.headers, told)}</dl></details>`
}

function body({ request, response }: Evidence, number: number, clues: Clues): Html {
  if (response.body === '') return html`<p class="faint">No body.</p>`
  const { lines, omitted } = readable(response.body)
  const cut = omitted > 0 && `${grouped(omitted)} more characters in report.json.`
  const truncated = response.truncated && 'The body is truncated: it is longer than the report keeps.'
  const notes = [cut, truncated].filter((note) => note !== false).join(' ')
  const label = `Body of response ${number}, ${request.method}`
  return html`<pre class="box body" tabindex="0" role="group" aria-label="${label}">${excerpt(lines, clues)}</pre>${notes !== '' && html`<p class="faint">${notes}</p>`}`
}

function withoutOrigin(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'
}
