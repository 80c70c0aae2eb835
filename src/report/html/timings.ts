import type { Timings } from '../../model/picture.ts'
import type { CollectionFacts, Report } from '../../model/report.ts'
import { counted, grouped, lasting } from '../words/figures.ts'
import { placeNames } from '../words/place-name.ts'
import { type Html, html } from './template.ts'

const WIDTH = 1000

interface Try {
  at: number
  took: number
  status: number
}

interface Sent {
  purpose: number
  tries: Try[]
}

/** When requests were sent, and how long pages took. Nothing in a report without timings. */
export function timingsSection(report: Report): Html | false {
  const { timings } = report
  const sent = timings ? timings.requests.flatMap(parseRequest) : []
  const depths = report.collections.filter(({ items, latency }) => items >= 20 && (latency?.length ?? 0) >= 8)
  const placeName = placeNames(report)
  if (!timings || (sent.length === 0 && depths.length === 0)) return false
  return html`<section id="timings" aria-labelledby="timings-title">
<h2 id="timings-title">Timings</h2>
${sent.length > 0 && waterfall(timings, sent)}
${depths.length > 0 && html`<h3>Latency by depth</h3><p>Each dot is a page. The horizontal axis shows how many items come before it, the vertical axis how long it took. A rising line means that later pages take longer.</p><div class="charts">${depths.map((one) => depthChart(one, placeName(one)))}</div>`}
</section>`
}

function parseRequest(line: string): Sent[] {
  const [purpose, ...parts] = line.split(' ')
  const tries = parts.flatMap((part): Try[] => {
    const found = /^(-?\d+)\+(\d+):(\d+)$/.exec(part)
    return found
      ? [{ at: Math.max(0, Number(found[1])), took: Number(found[2]), status: Number(found[3]) }]
      : []
  })
  return tries.length === 0 ? [] : [{ purpose: Number(purpose), tries }]
}

function waterfall(timings: Timings, sent: readonly Sent[]): Html {
  const end = Math.max(1, ...sent.flatMap(({ tries }) => tries.map(({ at, took }) => at + took)))
  const rows = timings.purposes.map((purpose, index) => {
    const own = sent.filter((one) => one.purpose === index)
    return own.length === 0 ? false : waterfallRow(purpose, own, end)
  })
  const sample = timings.every > 1 ? ` The chart shows one request in ${timings.every}, and all retries.` : ''
  return html`<figure class="waterfall"><figcaption>Requests of each probe, from the start of the run until ${lasting(end)}.${sample} Thin lines are waits before a retry.</figcaption><ul>${rows}</ul>
<ul class="keys" aria-label="Key"><li><span class="key s2"></span>2xx or 3xx</li><li><span class="key s4"></span>4xx</li><li><span class="key s5"></span>5xx or no response</li><li><span class="key wait"></span>wait before a retry</li></ul></figure>`
}

function waterfallRow(purpose: string, sent: readonly Sent[], end: number): Html {
  const tries = sent.flatMap((one) => one.tries)
  const again = sent.filter((one) => one.tries.length > 1).length
  const first = Math.min(...tries.map(({ at }) => at))
  const slowest = Math.max(...tries.map(({ took }) => took))
  const words = `${counted(sent.length, 'request')}${again > 0 ? `, ${grouped(again)} retried` : ''}, slowest response ${lasting(slowest)}`
  const bars = (holds: (status: number) => boolean): string =>
    tries
      .filter(({ status }) => holds(status))
      .map((one) => bar(one, end))
      .join('')
  const waits = sent.flatMap((one) => waitsOf(one, end)).join('')
  return html`<li><span class="label">${purpose} <span class="faint">${words}</span></span>
<svg class="lane thin" viewBox="0 0 ${WIDTH} 12" preserveAspectRatio="none" role="img" aria-label="${purpose}: ${words}, the first after ${lasting(first)}"><path class="wait" d="${waits}"/><path class="s2" d="${bars((status) => status > 0 && status < 400)}"/><path class="s4" d="${bars((status) => status >= 400 && status < 500)}"/><path class="s5" d="${bars((status) => status === 0 || status >= 500)}"/></svg></li>`
}

const scaled = (ms: number, end: number): number => Math.round((ms / end) * WIDTH * 10) / 10

function bar({ at, took }: Try, end: number): string {
  const width = Math.max(1, scaled(took, end))
  return `M${scaled(at, end)} 1h${width}v10h-${width}z`
}

function waitsOf({ tries }: Sent, end: number): string[] {
  return tries.slice(1).map((next, index) => {
    const before = tries[index]
    return `M${scaled((before?.at ?? 0) + (before?.took ?? 0), end)} 6H${scaled(next.at, end)}`
  })
}

function depthChart({ latency = [] }: CollectionFacts, name: string): Html {
  const deepest = Math.max(1, ...latency.map(([depth]) => depth))
  const times = latency.map(([, ms]) => ms).toSorted((a, b) => a - b)
  // One slow answer would press all others to the ground.
  const top = Math.max(1, (times[Math.floor((times.length - 1) * 0.98)] ?? 1) * 1.1)
  const x = (depth: number): number => Math.round((depth / deepest) * 970) + 15
  const y = (ms: number): number => Math.round(190 - (Math.min(ms, top) / top) * 180)
  const dots = latency.map(([depth, ms]) => `M${x(depth)} ${y(ms)}h0`).join('')
  const bands = medians(latency, deepest)
  const line = bands.map(([depth, ms], index) => `${index === 0 ? 'M' : 'L'}${x(depth)} ${y(ms)}`).join('')
  const [first, last] = [bands[0]?.[1] ?? 0, bands.at(-1)?.[1] ?? 0]
  const words = `median ${lasting(first)} for the first pages, ${lasting(last)} for the last pages`
  return html`<figure class="chart"><figcaption><code>${name}</code>: ${words}</figcaption>
<svg viewBox="0 0 ${WIDTH} 200" preserveAspectRatio="none" role="img" aria-label="Latency by depth: ${counted(latency.length, 'page')}, ${words}"><path class="axis" d="M0 190H${WIDTH}"/><path class="dots" d="${dots}"/><path class="trend" d="${line}"/></svg>
<p class="scale"><span>0 items before</span><span>top ${lasting(top)}</span><span>${grouped(deepest)} items before</span></p></figure>`
}

/** The median of each fifth of the depth. */
function medians(latency: readonly [number, number][], deepest: number): [depth: number, ms: number][] {
  return [0, 1, 2, 3, 4].flatMap((fifth): [number, number][] => {
    const [from, to] = [(fifth / 5) * deepest, ((fifth + 1) / 5) * deepest]
    const own = latency
      .filter(([depth]) => depth >= from && (depth < to || fifth === 4))
      .map(([, ms]) => ms)
      .sort((a, b) => a - b)
    const median = own[Math.floor(own.length / 2)]
    return median === undefined ? [] : [[(from + to) / 2, median]]
  })
}
