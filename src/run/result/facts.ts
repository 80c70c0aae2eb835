import type { Context } from '../../engine/execute.ts'
import type { CollectionFacts } from '../../model/report.ts'
import { opening } from '../../probe/bracket/opening.ts'
import type { Probe, Probing } from '../../probe/kit/probing.ts'
import { segments } from '../../probe/read/segments.ts'
import { mayTie } from '../../walk/page.ts'
import type { Walk } from '../../walk/walk.ts'
import type { OperationSetup } from '../operation/setup.ts'
import type { TimingLog } from '../operation/timings.ts'
import { maskStrings } from './masked.ts'
import { mapWalks } from './walk-map.ts'

/** Pages of a collection whose duration a report holds. */
const MAX_LATENCIES = 300

/** What a run came to know of a collection. */
export async function factsOf(
  { probing }: Context<Probing>,
  setup: OperationSetup,
  timings: TimingLog,
): Promise<CollectionFacts> {
  const opened = await peek(setup, probing, opening)
  const crossed = await peek(setup, probing, segments)
  const { walks } = probing.timeline
  const masked = (text: string): string => setup.client.masked(text)
  const size = opened?.size ?? 0
  const { isMade, expect } = probing.collection
  const { status = 200, count } = expect
  const map = await mapWalks(probing, (probe) => peek(setup, probing, probe))
  const latency = latencyOf(walks, timings)
  return {
    operation: probing.operation.id,
    params: probing.collection.params,
    ...(probing.collection.query && { query: maskStrings(probing.collection.query, masked) }),
    items: size,
    complete: opened?.walks.some(({ ended }) => ended === 'end') ?? false,
    boundaries: crossed?.boundaries ?? { crossed: 0, total: Math.max(0, size - 1) },
    still: walks.length > 0 && probing.timeline.isUnchanged(),
    ...(status === 200 ? {} : { expected: status }),
    ...(isMade && count !== undefined ? { made: count } : {}),
    ...(probing.operation.paging.times.length > 0 && opened ? { ties: tiesIn(opened.walks[0]) } : {}),
    ...(map && { map }),
    ...(latency.length > 0 && { latency }),
  }
}

/** Neighbours of a walk that show the same in a time field. */
function tiesIn(walk: Walk | undefined): number {
  const times = walk?.pages.flatMap(({ ties }) => ties) ?? []
  return times.filter((time, index) => mayTie(time, times[index - 1])).length
}

/** How long pages took, by the number of items in front of them: of the complete walks, an even sample. */
function latencyOf(walks: readonly Walk[], timings: TimingLog): NonNullable<CollectionFacts['latency']> {
  const all = walks.flatMap(({ pages }) => {
    let depth = 0
    return pages.flatMap((page): [number, number][] => {
      const ms = timings.durationOf(page.exchange)
      const at = depth
      depth += page.count
      return ms === undefined ? [] : [[at, Math.round(ms * 10) / 10]]
    })
  })
  const every = Math.ceil(all.length / MAX_LATENCIES)
  return all.filter((_, index) => index % every === 0)
}

/** What a probe collected; `undefined` where it did not, or could not. */
async function peek<T>(
  { collector }: OperationSetup,
  probing: Probing,
  probe: Probe<T>,
): Promise<T | undefined> {
  try {
    return (await collector.peek(probing, probe)) as T | undefined
  } catch {
    return undefined
  }
}
