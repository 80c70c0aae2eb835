import type { MappedWalk, WalkFault, WalkMap } from '../../model/picture.ts'
import { closing } from '../../probe/bracket/closing.ts'
import type { Probe, Probing } from '../../probe/kit/probing.ts'
import { fixedWalks } from '../../probe/read/fixed-walks.ts'
import { mixedLimits } from '../../probe/read/mixed-limits.ts'
import { segments } from '../../probe/read/segments.ts'
import type { Violation } from '../../walk/compare.ts'
import { mayTie, type Page } from '../../walk/page.ts'
import { joinOrders } from '../../walk/snapshot.ts'
import type { Timeline } from '../../walk/timeline.ts'
import { type Trial, verify } from '../../walk/trial.ts'
import { listed, type Walk } from '../../walk/walk.ts'

/** Longer lists are not drawn item by item: placing each would take more memory than the run itself. */
const MAX_DRAWN_ITEMS = 20_000
const MAX_DRAWN_WALKS = 14
/** Entries of one walk; of a longer one, several pages make one. */
const MAX_DRAWN_PAGES = 400
const MAX_DRAWN_FAULTS = 40
const MAX_DRAWN_RUNS = 1000

/** What a probe has collected, if it has. */
export type Peek = <T>(probe: Probe<T>) => Promise<T | undefined>

/** How a collection was walked, bounded; nothing where it cannot be drawn. */
export async function mapWalks({ timeline }: Probing, peek: Peek): Promise<WalkMap | undefined> {
  if (timeline.size === 0 || timeline.size > MAX_DRAWN_ITEMS) return undefined
  const scheduled = await peek(mixedLimits)
  const crossing = (await peek(segments))?.trials ?? []
  const whole = [
    ...((await peek(closing)) ?? []),
    ...((await peek(fixedWalks)) ?? []),
    ...(scheduled?.found?.trials ?? []),
  ]
  const order = orderOf([...timeline.walks, ...[...whole, ...crossing].map(({ walk }) => walk)])
  const places = new Map(order.map((id, place) => [id, place]))
  const walks = whole.map((trial) => mapWalk(trial, places, timeline))
  if (crossing.length > 0) walks.push(joined(crossing.map((trial) => mapWalk(trial, places, timeline))))
  return {
    size: order.length,
    ties: runsOf(tied(order, timeline.walks)),
    crossed: runsOf(crossedIn(crossing, places)),
    walks: walks.sort((a, b) => a.count - b.count).slice(-MAX_DRAWN_WALKS),
  }
}

/** Every item that a walk lists, in the order that the walks give. */
function orderOf(walks: readonly Walk[]): string[] {
  let order: string[] = []
  for (const walk of walks) {
    if (!walk.plan.origin) order = joinOrders(order, [...new Set(listed(walk))])
  }
  return order
}

type Places = ReadonlyMap<string, number>

function mapWalk(trial: Trial, places: Places, timeline: Timeline): MappedWalk {
  const { walk } = trial
  const proved = verify(trial, timeline).filter(({ shown }) => shown > 0)
  return {
    label: walk.plan.label,
    ended: walk.ended,
    count: walk.pages.length,
    pages: inBands(walk.pages).map((pages) => runsOf(pages.flatMap((page) => placesOn(page, places)))),
    faults: proved.flatMap(({ violation }) => faultOf(violation, walk, places)).slice(0, MAX_DRAWN_FAULTS),
  }
}

/** Segments of one chain, as one walk. */
function joined(parts: readonly MappedWalk[]): MappedWalk {
  const [first] = parts
  return {
    label: `${first?.label ?? ''}, from many places`,
    ended: parts.at(-1)?.ended ?? 'end',
    count: parts.reduce((sum, { count }) => sum + count, 0),
    pages: parts.flatMap(({ pages }) => pages).slice(0, MAX_DRAWN_PAGES),
    faults: parts.flatMap(({ faults }) => faults).slice(0, MAX_DRAWN_FAULTS),
  }
}

function inBands(pages: readonly Page[]): Page[][] {
  const size = Math.ceil(pages.length / MAX_DRAWN_PAGES)
  return Array.from({ length: Math.ceil(pages.length / size) }, (_, index) =>
    pages.slice(index * size, (index + 1) * size),
  )
}

const placesOn = ({ ids }: Page, places: Places): number[] => ids.flatMap((id) => places.get(id) ?? [])

function faultOf(violation: Violation, walk: Walk, places: Places): WalkFault[] {
  const at = atFault(violation, walk).flatMap((id) => places.get(id) ?? [])
  if (at.length === 0) return []
  const [place, last] = [Math.min(...at.slice(0, 1000)), Math.max(...at.slice(0, 1000))]
  // Items far apart are shown by the first of them.
  const length = last - place < at.length ? last - place + 1 : 1
  return [{ kind: violation.kind, place, length, page: violation.pages[1] + 1 }]
}

function atFault(violation: Violation, walk: Walk): readonly string[] {
  switch (violation.kind) {
    case 'duplicate':
      return [violation.id]
    case 'missing':
    case 'early-end':
    case 'disorder':
      return violation.ids
    default:
      return walk.pages[violation.pages[0]]?.ids.slice(-1) ?? []
  }
}

/** Places of items that are equal in a time field to the item after them. */
function tied(order: readonly string[], walks: readonly Walk[]): number[] {
  const ties = new Map<string, string>()
  for (const page of walks.slice(0, 2).flatMap(({ pages }) => pages)) {
    page.ids.forEach((id, index) => {
      ties.set(id, page.ties[index] ?? '')
    })
  }
  return order.flatMap((id, place) =>
    mayTie(ties.get(id), ties.get(order[place + 1] ?? '')) ? [place, place + 1] : [],
  )
}

/** Boundaries between neighbours that stood on two pages in a row. */
function crossedIn(trials: readonly Trial[], places: Places): number[] {
  const crossed = trials.flatMap(({ walk }) => {
    const { origin } = walk.plan
    const before = origin?.walk.pages[origin.page]
    const pages = before ? [before, ...walk.pages] : walk.pages
    return pages.slice(1).flatMap((page, index) => {
      const from = places.get(pages[index]?.ids.at(-1) ?? '')
      return from !== undefined && places.get(page.ids[0] ?? '') === from + 1 ? [from] : []
    })
  })
  return crossed.sort((a, b) => a - b)
}

/** `0-49 52-99`: places in the order given, each run by its first and last. */
export function runsOf(places: readonly number[]): string {
  const runs: [number, number][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && place === run[1] + 1) run[1] = place
    else if (!run || place !== run[1]) runs.push([place, place])
  }
  return runs
    .slice(0, MAX_DRAWN_RUNS)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(' ')
}
