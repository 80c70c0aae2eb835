import { brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { excerpt } from './excerpt.ts'
import { type FieldNode, fieldTree, visit } from './field-tree.ts'
import { pageOf } from './page-body.ts'

interface State {
  tree: FieldNode | undefined
  pages: number
  /** By pointer with `*` for indices. */
  defects: Map<string, Defect>
}

/** A field that the document does not have may be sent: clients ignore it, and its makers should know of it. */
export const undocumentedField: Check = defineFold({
  id: 'envelope/undocumented-field',
  requirement: 'ENV-10',
  title: 'Pages have only fields that the document declares.',
  why: 'Clients cannot rely on a field without documentation, but some will use it.',
  fix: 'Declare the field in the document. If it is not meant for clients, remove it from the response.',
  codes: {
    'undocumented-field': 'A page has a field that the document does not declare.',
  },
  asks: 'readable-collection',
  on: 'each',
  feeds: [opening],
  start: (): State => ({ tree: undefined, pages: 0, defects: new Map() }),
  step(state, observation, { operation, quote }) {
    const page = pageOf(observation)
    if (!page) return
    state.pages += 1
    state.tree ??= fieldTree(operation.fields)
    visit(state.tree, page.value, (pointer, value) => {
      if (state.defects.has(pointer) || state.defects.size > 20) return
      state.defects.set(pointer, {
        code: 'undocumented-field',
        message: `A page has the field ${pointer}, which the document does not declare.`,
        expected: 'fields that the document declares',
        actual: `${pointer} is ${excerpt(value, quote)}`,
        exchanges: [observation.exchange.id],
        places: [{ exchange: observation.exchange.id, pointer }],
      })
    })
  },
  finish: ({ pages, defects }) => (pages > 0 ? brokenBy([...defects.values()]) : inconclusive('no-page')),
})
