import { opening } from '../src/probe/bracket/opening.ts'
import type { Probe } from '../src/probe/kit/probing.ts'
import { fixedWalks } from '../src/probe/read/fixed-walks.ts'
import { jumps } from '../src/probe/read/jumps.ts'
import { replays } from '../src/probe/read/replays.ts'
import { segments } from '../src/probe/read/segments.ts'

/**
 * What requests pages of every size from every place: a check that needs it sees the same when it runs by itself as in a
 * whole run.
 */
export const everyPage: readonly Probe[] = [opening, segments, fixedWalks, jumps, replays]
