import type { MappedWalk, WalkMap } from '../../model/picture.ts'
import type { CollectionFacts, Report } from '../../model/report.ts'
import { counted, grouped, joined } from '../words/figures.ts'
import { placeNames } from '../words/place-name.ts'
import { parseRuns, type Run, rectangles } from './runs.ts'
import { type Html, html } from './template.ts'

/** Units across every strip, whatever the number of items. */
const WIDTH = 1000

/** The maps of some collections, those with faults first. */
export function walkMaps(report: Pick<Report, 'checks' | 'collections'>): Html[] {
  const placeName = placeNames(report)
  const isFaulty = ({ map }: CollectionFacts): boolean =>
    map?.walks.some(({ faults }) => faults.length > 0) ?? false
  return report.collections
    .toSorted((a, b) => Number(isFaulty(b)) - Number(isFaulty(a)))
    .flatMap((one) =>
      one.map && one.map.size > 1 && one.map.walks.length > 0
        ? [walkMapFigure(one, one.map, placeName(one))]
        : [],
    )
}

/** How a collection was walked: a strip for each walk, and one for the boundaries between neighbours. */
function walkMapFigure({ boundaries }: CollectionFacts, map: WalkMap, name: string): Html {
  const unit = WIDTH / Math.max(1, map.size)
  const rows = map.walks.map((walk) => walkRow(walk, map, unit))
  return html`<figure class="map"><figcaption>Walks of <code>${name}</code>: the ${counted(map.size, 'item')} from left to right. Pages alternate between the upper and the lower row.</figcaption>
<ul>${rows}${boundaries.total > 0 && boundaryRow(map)}</ul>${legend(map)}</figure>`
}

function legend({ walks, ties }: WalkMap): Html {
  const has = (kind: string): boolean =>
    walks.some(({ faults }) => faults.some((fault) => fault.kind === kind))
  const keys: Html[] = [html`<li><span class="key page"></span>page</li>`]
  if (ties !== '') keys.push(html`<li><span class="key tie"></span>equal times</li>`)
  if (has('missing') || has('early-end')) keys.push(html`<li><span class="key gap"></span>missing</li>`)
  if (has('duplicate')) keys.push(html`<li><span class="key again"></span>repeated</li>`)
  if (walks.some(({ faults }) => faults.length > 0))
    keys.push(html`<li><span class="key fault"></span>first item at fault</li>`)
  return html`<ul class="keys" aria-label="Key">${keys}</ul>`
}

function walkRow(walk: MappedWalk, map: WalkMap, unit: number): Html {
  const pages = walk.pages.map(parseRuns)
  const lane = (parity: number): Run[] => pages.filter((_, index) => index % 2 === parity).flat()
  const whole = walk.faults.length > 0
  const again = whole ? repeatsOf(pages, map.size) : []
  const lost = walk.faults.filter(({ kind }) => kind === 'missing' || kind === 'early-end')
  const gaps = lost.length > 0 ? gapsOf(pages, map.size, walk) : []
  const words = wordsOf(walk)
  return html`<li class="${whole ? 'faulty' : ''}"><span class="label">${walk.label} <span class="faint">${words}</span></span>
<svg class="lane" viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" role="img" aria-label="${walk.label}: ${words}">
<path class="tie" d="${rectangles(parseRuns(map.ties), unit, 0, 24)}"/><path class="page" d="${rectangles(lane(0), unit, 3, 8)}"/><path class="page" d="${rectangles(lane(1), unit, 13, 8)}"/>
${gaps.length > 0 && html`<path class="gap" d="${hatched(gaps, unit)}"/>`}${again.length > 0 && html`<path class="again" d="${rectangles(again, unit, 3, 18)}"/>`}
${walk.faults.length > 0 && html`<path class="fault" d="${walk.faults.map(({ place }) => `M${Math.round(place * unit * 100) / 100} 0v24`).join('')}"/>`}</svg></li>`
}

const FAULT_WORDS: Record<string, string> = {
  missing: 'items missing',
  duplicate: 'items repeated',
  disorder: 'items out of order',
  'early-end': 'ended early',
  'phantom-page': 'indicates more items at the end',
  endless: 'endless',
  broken: 'ended with a failure',
  refused: 'cursor or limit rejected',
  declined: 'change of limit rejected',
}

function wordsOf({ count, ended, faults }: MappedWalk): string {
  const kinds = [...new Set(faults.map(({ kind }) => FAULT_WORDS[kind] ?? kind))]
  const first = faults[0]
  const where = first ? `, first at place ${grouped(first.place + 1)}` : ''
  const told = kinds.length > 0 ? `: ${joined(kinds)}${where}` : ''
  return `${counted(count, 'page')}${ended === 'broken' || ended === 'endless' ? `, ${ended}` : ''}${told}`
}

/** How often each place is covered. */
function coverOf(pages: readonly Run[][], size: number): Uint16Array {
  const cover = new Uint16Array(Math.min(size, 100_000))
  for (const [from, count] of pages.flat()) {
    for (let place = from; place < Math.min(from + count, cover.length); place++)
      cover[place] = (cover[place] ?? 0) + 1
  }
  return cover
}

function repeatsOf(pages: readonly Run[][], size: number): Run[] {
  return runsWhere(coverOf(pages, size), (times) => times > 1)
}

/** Places on no page; of a walk from many places only those at fault, for it may stop where the next one begins. */
function gapsOf(pages: readonly Run[][], size: number, { faults }: MappedWalk): Run[] {
  const gaps = runsWhere(coverOf(pages, size), (times) => times === 0)
  const isWhole = parseFirst(pages) === 0
  return isWhole ? gaps : faults.map(({ place, length }): Run => [place, length])
}

const parseFirst = (pages: readonly Run[][]): number | undefined => pages[0]?.[0]?.[0]

function runsWhere(cover: Uint16Array, holds: (times: number) => boolean): Run[] {
  const runs: Run[] = []
  cover.forEach((times, place) => {
    if (!holds(times)) return
    const run = runs.at(-1)
    if (run && run[0] + run[1] === place) run[1]++
    else runs.push([place, 1])
  })
  return runs
}

/** Slanted lines over each run, at least two. */
function hatched(runs: readonly Run[], unit: number): string {
  return runs
    .map(([from, count]) => {
      const [x, width] = [from * unit, Math.max(count * unit, 4)]
      const lines = Math.max(2, Math.min(60, Math.round(width / 5)))
      const step = width / lines
      return Array.from(
        { length: lines },
        (_, index) => `M${(x + index * step).toFixed(1)} 22l${step.toFixed(1)} -20`,
      ).join('')
    })
    .join('')
}

function boundaryRow(map: WalkMap): Html {
  const runs = parseRuns(map.crossed)
  const crossed = runs.reduce((sum, [, count]) => sum + count, 0)
  const total = Math.max(0, map.size - 1)
  const words = `${grouped(crossed)} of ${grouped(total)} tested`
  return html`<li class="boundaries"><span class="label">boundaries <span class="faint">${words}</span></span>
<svg class="lane thin" viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" role="img" aria-label="Boundaries between neighboring items: ${words}"><rect class="open" width="${WIDTH}" height="24"/><path class="crossed" d="${rectangles(runs, WIDTH / Math.max(1, total), 0, 24)}"/></svg></li>`
}
