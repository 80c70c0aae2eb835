import { brokenBy, type Check, defineFold, inconclusive, type Observation } from '../../src/kit.ts'
import type { Operation } from '../../src/model/operation.ts'
import { identityOf } from '../../src/model/paging.ts'
import { nameOf, parentOf } from '../../src/model/pointer.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { parseExact } from '../../src/walk/json.ts'
import { type FieldNode, fieldTree, unseenIn, visit } from './field-tree.ts'
import { itemsOf, pageOf } from './page-body.ts'

/** Fewer items say too little about a field that may be absent. */
const MIN_ITEMS = 10

interface State {
  tree: FieldNode | undefined
  /** Identities, until there are enough. */
  items: Set<string>
  exchange: number
}

/** Clients wait for a field that is declared and never sent. */
export const unseenField: Check = defineFold({
  id: 'envelope/unseen-field',
  requirement: 'ENV-11',
  title: 'Every field that the document declares occurs in a response.',
  why: 'A declared field that never occurs cannot be tested, and clients may wait for it.',
  fix: 'Send the field, with null where it has no value, or remove it from the document.',
  codes: {
    'unseen-field': 'The document declares a field that no page has.',
  },
  asks: 'ten-items',
  on: 'each',
  feeds: [opening],
  start: (): State => ({ tree: undefined, items: new Set(), exchange: 0 }),
  step(state, observation, { operation }) {
    const page = pageOf(observation)
    if (!page || !itemsOf(page, operation)) return
    if (state.items.size < MIN_ITEMS) count(state, observation, operation)
    // What has been seen need not be looked for again.
    if (state.tree && state.items.size >= MIN_ITEMS && unseenIn(state.tree).length === 0) return
    state.tree ??= fieldTree(operation.fields)
    state.exchange = observation.exchange.id
    visit(state.tree, page.value, () => undefined)
  },
  finish({ tree, items, exchange }, { operation }) {
    if (!tree || items.size < MIN_ITEMS) return inconclusive('too-few-items', { needed: MIN_ITEMS })
    // A target may mark the end of a walk by leaving the cursor out.
    const unseen = unseenIn(tree).filter(({ pointer }) => pointer !== operation.paging.cursor.next.pointer)
    return brokenBy(
      unseen.map(({ pointer }) => ({
        code: 'unseen-field',
        message: `No page has the field ${pointer}, which the document declares.`,
        expected: `${pointer} on at least one page`,
        actual: 'on no page',
        exchanges: [exchange],
        places: [{ exchange, pointer: parentOf(pointer), lacks: nameOf(pointer) }],
      })),
    )
  },
})

function count({ items }: State, { exchange, json }: Observation, operation: Operation): void {
  // Identities past 2^53 differ only in their source text.
  for (const item of itemsOf({ value: parseExact(exchange.body, json?.value) }, operation) ?? []) {
    if (items.size >= MIN_ITEMS) return
    items.add(identityOf(item, operation.paging) ?? '')
  }
}
