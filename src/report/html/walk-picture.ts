import type { Evidence } from '../../model/exchange.ts'
import { shorten } from '../visible.ts'
import { type EvidencePage, pagesOf } from './pages.ts'
import { type Html, html } from './template.ts'

/** More pages than this are not drawn. */
const PAGES = 16
/** Items drawn at either end of a page, and around what is marked. */
const EDGE = 3

/** Pages as rows and items as cells, with what stands on several of them marked. Nothing where there is no walk to show. */
export function walkPicture(evidence: readonly Evidence[]): Html | false {
  const pages = pagesOf(evidence)
  if (pages.length < 2 || pages.length > PAGES) return false
  const repeated = repeatedIds(pages)
  const prefix = commonPrefix(pages.flatMap(({ ids }) => ids))
  const rows = pages.map(
    ({ query, ids }) =>
      html`<li><code class="asked">${asked(query)}</code><span class="items">${cells(ids, repeated, prefix)}</span></li>`,
  )
  const marked = repeated.size > 0 && ' Items in a frame are listed more than once.'
  return html`<figure class="walk"><figcaption>The pages of these exchanges, in the order asked for.${marked}</figcaption><ol>${rows}</ol></figure>`
}

/** `limit=7 cursor=F-bhPV241…`: cursors are told apart by their beginning, if at all. */
function asked(query: string): string {
  const parts = query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return value.length === 0 ? name : `${shorten(name, 16)}=${shorten(value.join('='), 12)}`
  })
  return shorten(parts.join(' '), 60) || 'no query'
}

function repeatedIds(pages: readonly EvidencePage[]): Set<string> {
  const seen = new Set<string>()
  return new Set(pages.flatMap(({ ids }) => ids).filter((id) => seen.has(id) || !seen.add(id)))
}

function cells(ids: readonly string[], repeated: ReadonlySet<string>, prefix: number): Html[] {
  if (ids.length === 0) return [html`<span class="faint">no items</span>`]
  // Where nearly everything repeats, as it should in a replay, drawing it all would show nothing.
  const marks = ids.flatMap((id, index) => (repeated.has(id) ? [index] : [])).slice(0, 12)
  const isShown = (index: number): boolean =>
    index < EDGE || index >= ids.length - EDGE || marks.some((mark) => Math.abs(mark - index) <= 1)
  return ids.flatMap((id, index) => {
    if (isShown(index)) return [cell(id, repeated.has(id), prefix)]
    return isShown(index - 1) ? [html`<span class="faint">…</span>`] : []
  })
}

function cell(id: string, isRepeated: boolean, prefix: number): Html {
  const tail = id.slice(Math.min(prefix, Math.max(0, id.length - 4)))
  const label = tail.length > 12 ? `…${tail.slice(-11)}` : tail
  return html`<span class="${isRepeated ? 'item again' : 'item'}" title="${id}">${label}${isRepeated && html`<span class="hidden"> again</span>`}</span>`
}

function commonPrefix(ids: readonly string[]): number {
  const [first = '', ...rest] = ids
  let length = first.length
  for (const id of rest) while (!id.startsWith(first.slice(0, length))) length--
  return length
}
