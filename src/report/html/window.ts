import type { WalkWindow, WindowRow } from '../../model/picture.ts'
import { counted, grouped } from '../words/figures.ts'
import { shorten } from '../words/visible.ts'
import { type Html, html } from './template.ts'

/** Where a walk went wrong: items downwards in the order of the list, its pages next to them. */
export function windowFigure(window: WalkWindow): Html {
  const { walk, pages, rows, more, size } = window
  const heads = pages.map(
    ({ name, items }) =>
      html`<th scope="col">${name} <span class="faint">${counted(items, 'item')}</span></th>`,
  )
  const behind = lostBehind(window)
  const body = rows.map((row, index) => [
    gap(rows[index - 1], row, pages.length),
    rowOf(behind.has(row) ? { ...row, isAtFault: true } : row, window),
  ])
  const hasTies = rows.some(({ ties }) => ties)
  return html`<figure class="window"><figcaption>${captionOf(window)}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Where it fails: ${walk}"><table>
<thead><tr><th scope="col" class="figure">Place</th><th scope="col">Order of the list</th>${heads}</tr></thead>
<tbody>${body}</tbody></table></div>
<p class="faint">${more > behind.size && `${counted(more - behind.size, 'more item')} at fault. `}The list has ${grouped(size)} places. A number in a page column is the item's place on that page.${hasTies && ' Shaded items have the same time as the item above.'}</p></figure>`
}

/** Rows after the last one at fault that no page lists either: of a long loss only the first items are marked. */
function lostBehind({ kind, rows, more }: WalkWindow): Set<WindowRow> {
  const lost = new Set<WindowRow>()
  if (more === 0 || (kind !== 'missing' && kind !== 'early-end')) return lost
  let last = rows.findLast(({ isAtFault }) => isAtFault)
  for (const row of rows.slice(last ? rows.indexOf(last) + 1 : rows.length)) {
    if (row.place !== (last?.place ?? 0) + 1 || row.on.some((at) => at !== null) || lost.size === more) break
    lost.add(row)
    last = row
  }
  return lost
}

const CAPTIONS: Record<string, string> = {
  missing: 'does not list the hatched items',
  duplicate: 'lists an item on two pages',
  disorder: 'lists an item in the wrong order',
  'early-end': 'ends before the hatched items',
  'phantom-page': 'indicates more items after the last one',
}

function captionOf({ walk, kind }: WalkWindow): Html {
  return html`<b>${walk}</b>: the walk ${CAPTIONS[kind] ?? 'returned a different result here'}.`
}

function gap(before: WindowRow | undefined, row: WindowRow, pages: number): Html | false {
  const skipped = before ? row.place - before.place - 1 : 0
  return (
    skipped > 0 &&
    html`<tr><td></td><td class="faint" colspan="${pages + 1}">… ${counted(skipped, 'item')}</td></tr>`
  )
}

function rowOf({ id, place, on, isAtFault, ties }: WindowRow, { kind, pages }: WalkWindow): Html {
  const seen = on.filter((at) => at !== null).length
  const isLost = isAtFault && (kind === 'missing' || kind === 'early-end') && seen === 0
  const tone = [isAtFault && 'at-fault', ties && 'tie'].filter(Boolean).join(' ')
  const cells = isLost
    ? html`<td class="lost" colspan="${pages.length}"><span>on no page</span></td>`
    : on.map((at) =>
        at === null ? html`<td></td>` : html`<td class="${seen > 1 ? 'on again' : 'on'}">${at}</td>`,
      )
  return html`<tr class="${tone}"><td class="figure">${grouped(place + 1)}</td><th scope="row"><code title="${id}">${shorten(id, 40)}</code>${ties && html`<span class="hidden"> same time as the item above</span>`}</th>${cells}</tr>`
}
