import { brokenBy, type Check, defineFold, inconclusive, unjudged } from '../../src/kit.ts'
import { everyPage } from '../every-page.ts'
import { answeredPage, itemsOf } from './page-body.ts'
import { quotedFrom } from './quoted-violation.ts'
import { Tally } from './tally.ts'

/** "An object containing a `data` array …, a `has_more` boolean …, and a `next_cursor` string": on every page. */
export const schemaMismatch: Check = defineFold({
  id: 'envelope/schema-mismatch',
  requirement: 'ENV-01',
  title: 'Every page and every item has the structure that the document describes.',
  why: 'Generated clients reject or misread the page, often because of a single item.',
  fix: 'Return what the schema requires at the named location. If the response is as intended, correct the schema.',
  codes: {
    'schema-violation': 'A page does not match its schema.',
  },
  asks: 'one-item',
  on: 'each',
  feeds: everyPage,
  start: (): { tally: Tally; items: number } => ({ tally: new Tally(), items: 0 }),
  step(state, observation, { operation, quote }) {
    const page = answeredPage(observation)
    const validate = operation.responseFor(200)?.validate
    if (!page || !validate) return
    const violations = validate(page.value, observation.exchange)
    state.tally.add(observation.exchange.id, violations, quotedFrom(page.value, quote))
    state.items += itemsOf(page, operation)?.length ?? 0
  },
  finish({ tally, items }) {
    const defects = tally.defects({ code: 'schema-violation', bodies: 'pages', rule: 'its schema' })
    if (defects.length > 0) return brokenBy(defects)
    if (tally.doubt) return unjudged(tally.doubt)
    if (tally.bodies === 0) return inconclusive('no-page')
    return items > 0 ? brokenBy([]) : inconclusive('no-item')
  },
})
