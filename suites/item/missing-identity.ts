import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { identityFrom, identityOf, identityPlace } from '../../src/model/paging.ts'
import { atPointer, nameOf, parentOf } from '../../src/model/pointer.ts'
import { excerpt } from '../envelope/excerpt.ts'
import { itemsOf, pageOf } from '../envelope/page-body.ts'
import { everyPage } from '../every-page.ts'

interface State {
  items: number
  anonymous: number
  samples: { place: string; actual: string; exchange: number; isThere: boolean }[]
}

/** An identity distinguishes an item from all others; without one it cannot be fetched, kept or compared. */
export const missingIdentity: Check = defineFold({
  id: 'item/missing-identity',
  requirement: 'ITM-01',
  title: 'Every item has an identity.',
  why: 'A client cannot store the item, nor detect that it has seen the item before.',
  fix: 'Set the stored identity on every item, in every place that builds an item.',
  codes: {
    'missing-identity': 'An item has no identity.',
  },
  asks: 'one-item',
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ items: 0, anonymous: 0, samples: [] }),
  step(state, observation, { operation, quote }) {
    const page = pageOf(observation)
    const items = (page && itemsOf(page, operation)) ?? []
    state.items += items.length
    items.forEach((item, index) => {
      if (identityOf(item, operation.paging) !== undefined) return
      state.anonymous += 1
      if (state.samples.length > 2) return
      const { items: list, identity } = operation.paging
      const lacking = identity.find((pointer) => identityFrom(atPointer(item, pointer)) === undefined) ?? ''
      const value = atPointer(item, lacking)
      state.samples.push({
        place: `${list}/${index}${lacking}`,
        actual: excerpt(value, quote),
        exchange: observation.exchange.id,
        isThere: value !== undefined,
      })
    })
  },
  finish({ items, anonymous, samples }, { operation }) {
    if (items === 0) return inconclusive('no-item')
    if (anonymous === 0) return brokenBy([])
    const defect: Defect = {
      code: 'missing-identity',
      message: 'An item has no identity.',
      expected: `a string or a number at ${identityPlace(operation.paging)} of every item`,
      actual: `${samples.map(({ place, actual }) => `${place} is ${actual}`).join('; ')} (in ${anonymous} of ${items} items)`,
      exchanges: [...new Set(samples.map(({ exchange }) => exchange))],
      places: samples.map(({ place, exchange, isThere }) =>
        isThere ? { exchange, pointer: place } : { exchange, pointer: parentOf(place), lacks: nameOf(place) },
      ),
    }
    return brokenBy([defect])
  },
})
