import { because, brokenBy, type Check, defineFold, inconclusive, unjudged } from '../../src/kit.ts'
import { everyPage } from '../every-page.ts'
import { isInItem, pageOf, recommendationsBroken } from './page-body.ts'
import { quotedFrom } from './quoted-violation.ts'
import { Tally } from './tally.ts'

/** What an example of the contract shows and its sentences do not say is recommended, not demanded. */
export const recommendation: Check = defineFold({
  id: 'envelope/recommendation',
  requirement: 'ENV-09',
  title: 'The envelope of a page follows the recommendations of the document.',
  why: 'Clients that were written from the examples rely on them.',
  fix: 'Return what the recommendation requires at the named location. The change breaks no client.',
  codes: {
    'not-as-recommended': 'A page does not follow a recommendation of the document.',
  },
  asks: 'readable-collection',
  lacks: (operation) =>
    operation.responseFor(200)?.recommend
      ? undefined
      : because('not-documented', { what: 'recommendation for a page' }),
  on: 'each',
  feeds: everyPage,
  start: (): Tally => new Tally(),
  step(tally, observation, { operation, quote }) {
    const page = pageOf(observation)
    if (!page) return
    const broken = recommendationsBroken(observation, page, operation)
    const own = broken.filter(
      ({ pointer, keyword }) => keyword !== 'x-chronological' && !isInItem(pointer, operation),
    )
    tally.add(observation.exchange.id, own, quotedFrom(page.value, quote))
  },
  finish(tally) {
    const defects = tally.defects({ code: 'not-as-recommended', bodies: 'pages', rule: 'a recommendation' })
    if (defects.length === 0 && tally.doubt) return unjudged(tally.doubt)
    return tally.bodies === 0 ? inconclusive('no-page') : brokenBy(defects)
  },
})
