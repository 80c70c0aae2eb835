import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { everyPage } from '../every-page.ts'
import { pageOf } from './page-body.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { patternOf } from './tally.ts'

interface State {
  pages: number
  /** By pointer with `*` for indices. */
  defects: Map<string, Defect>
}

/** "The names within an object SHOULD be unique" (RFC 8259, section 4). */
export const duplicateKeys: Check = defineFold({
  id: 'envelope/duplicate-keys',
  requirement: 'ENV-08',
  title: 'No object of a page has the same key twice.',
  why: 'Some parsers use the first value, some use the last value, and some reject the page.',
  fix: 'Build each object once. Do not merge extra fields into JSON text that is already serialized.',
  codes: {
    'duplicate-key': 'An object of a page has the same key twice.',
  },
  asks: 'readable-collection',
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ pages: 0, defects: new Map() }),
  step(state, observation) {
    const page = pageOf(observation)
    if (!page) return
    state.pages += 1
    const { exchange } = observation
    for (const pointer of repeatedKeys(exchange.body, page.value)) {
      const pattern = patternOf(pointer)
      if (state.defects.has(pattern) || state.defects.size > 20) continue
      state.defects.set(pattern, {
        code: 'duplicate-key',
        message: `An object of a page has the key ${pattern} twice.`,
        expected: 'each key once in an object',
        actual: `${pointer} occurs twice`,
        exchanges: [exchange.id],
        places: [{ exchange: exchange.id, pointer }],
      })
    }
  },
  finish: ({ pages, defects }) => (pages > 0 ? brokenBy([...defects.values()]) : inconclusive('no-page')),
})
