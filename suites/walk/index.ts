import type { Suite } from '../../src/kit.ts'
import { boundaryLoss } from './boundary-loss.ts'
import { duplicateItems } from './duplicate-items.ts'
import { earlyEnd } from './early-end.ts'
import { emptyCollection } from './empty-collection.ts'
import { endlessWalk } from './endless-walk.ts'
import { exactMultiple } from './exact-multiple.ts'
import { interleavedWalksCheck } from './interleaved-walks.ts'
import { limitDependentOrder } from './limit-dependent-order.ts'
import { missingItems } from './missing-items.ts'
import { mixedLimitsCheck } from './mixed-limits.ts'
import { parallelWalks } from './parallel-walks.ts'
import { phantomPage } from './phantom-page.ts'
import { unstableOrder } from './unstable-order.ts'

export const walk: Suite = {
  name: 'walk',
  title: 'Walks through all pages',
  checks: [
    duplicateItems,
    missingItems,
    earlyEnd,
    endlessWalk,
    phantomPage,
    unstableOrder,
    limitDependentOrder,
    boundaryLoss,
    mixedLimitsCheck,
    interleavedWalksCheck,
    parallelWalks,
    exactMultiple,
    emptyCollection,
  ],
}
