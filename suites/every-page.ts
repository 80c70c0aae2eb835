import { fixedWalks } from '../src/probe/fixed-walks.ts'
import { jumps } from '../src/probe/jumps.ts'
import { opening } from '../src/probe/opening.ts'
import type { Probe } from '../src/probe/probing.ts'
import { replays } from '../src/probe/replays.ts'
import { segments } from '../src/probe/segments.ts'

/** What brings pages of every size from every place: a check that asks for it sees as much alone as in a whole run. */
export const everyPage: readonly Probe[] = [opening, segments, fixedWalks, jumps, replays]
