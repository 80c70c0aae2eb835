import { because, brokenBy, type Check, defineFold, inconclusive, unjudged } from '../../src/kit.ts'
import type { CheckMeta } from '../../src/model/check.ts'
import type { Operation, SchemaViolation } from '../../src/model/operation.ts'
import { isUnjudged, itemsOf, pageOf, recommendationsBroken } from '../envelope/page-body.ts'
import { quotedFrom } from '../envelope/quoted-violation.ts'
import { Tally } from '../envelope/tally.ts'
import { everyPage } from '../every-page.ts'

interface Recommended extends Omit<CheckMeta, 'asks'> {
  code: string
  /** What a violation breaks, in words. */
  rule: string
  /** The violations that this check reports. */
  isOwn(violation: SchemaViolation, operation: Operation): boolean
}

/** A check of what the document recommends of items. */
export function defineRecommended({ code, rule, isOwn, ...meta }: Recommended): Check {
  return defineFold({
    ...meta,
    asks: 'one-item',
    lacks: (operation) =>
      operation.responseFor(200)?.recommend
        ? undefined
        : because('not-documented', { what: 'recommendation for items' }),
    on: 'each',
    feeds: everyPage,
    start: (): { tally: Tally; items: number } => ({ tally: new Tally(), items: 0 }),
    step(state, observation, { operation, quote }) {
      const page = pageOf(observation)
      if (!page) return
      state.items += itemsOf(page, operation)?.length ?? 0
      const broken = recommendationsBroken(observation, page, operation)
      state.tally.add(
        observation.exchange.id,
        broken.filter((violation) => isUnjudged(violation) || isOwn(violation, operation)),
        quotedFrom(page.value, quote),
      )
    },
    finish({ tally, items }) {
      const defects = tally.defects({ code, bodies: 'pages', rule })
      if (defects.length === 0 && tally.doubt) return unjudged(tally.doubt)
      return items > 0 ? brokenBy(defects) : inconclusive('no-item')
    },
  })
}
