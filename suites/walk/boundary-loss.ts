import { type Check, defineCheck, inapplicable, inconclusive } from '../../src/kit.ts'
import { segmentsAgain } from '../../src/probe/bracket/segments-again.ts'
import { parallelWalks } from '../../src/probe/read/parallel-walks.ts'
import { segments } from '../../src/probe/read/segments.ts'
import { judgeWalks } from '../../src/walk/judge-walks.ts'
import { chargeParallelWalks } from '../charge-parallel-walks.ts'

/** A fault can sit between any two neighbours, ties above all. */
export const boundaryLoss: Check = defineCheck({
  id: 'walk/boundary-loss',
  requirement: 'PAG-12',
  title: 'No item is lost, repeated or replaced at any page boundary.',
  why: 'The fault affects every client whose page ends at this boundary.',
  fix: 'Give equal sort keys a unique tie-breaker. Use it in the order and in the cursor, with full precision.',
  codes: {
    'boundary-loss': 'An item is lost at a page boundary.',
    'boundary-repeat': 'An item is repeated at a page boundary.',
    'boundary-disorder': 'Items change places at a page boundary.',
    'boundary-end': 'A walk ends at a page boundary before the end of the list.',
    'boundary-refused': 'The target rejects its own cursor at a page boundary.',
  },
  asks: 'two-items',
  on: 'each',
  needs: { segments, segmentsAgain, parallelWalks },
  judge({ segments, segmentsAgain, parallelWalks }, { timeline }) {
    if (segments.boundaries.total === 0) return inconclusive('too-few-items', { needed: 2 })
    const expected = 'the next item in the order, once'
    const told = {
      expected,
      message: () => 'A walk at the smallest limit lost, repeated or replaced an item at a page boundary.',
    }
    const judgement = judgeWalks(segmentsAgain, timeline, {
      missing: { code: 'boundary-loss', ...told },
      duplicate: { code: 'boundary-repeat', ...told },
      disorder: { code: 'boundary-disorder', ...told },
      'early-end': { code: 'boundary-end', ...told },
      refused: { code: 'boundary-refused', ...told },
    })
    if (segments.boundaries.crossed === 0 && judgement.kind === 'met')
      return inapplicable('target-declined', { what: 'the smallest limit with a cursor' })
    return chargeParallelWalks(judgement, parallelWalks, timeline)
  },
})
