import { because, brokenBy, type Check, type Defect, defineFold, inconclusive } from '../../src/kit.ts'
import { everyPage } from '../every-page.ts'
import { isDocumentedType, mediaTypeOf } from './media-type.ts'

interface State {
  pages: number
  /** By the media type found. */
  defects: Map<string, Defect>
}

/** A page says what it is: clients choose their parser by Content-Type (RFC 9110, section 8.3). */
export const contentType: Check = defineFold({
  id: 'envelope/content-type',
  requirement: 'ENV-02',
  title: 'Every page has a media type that the document names.',
  why: 'Clients refuse to parse the page. A browser may display it as a web page.',
  fix: 'Send the documented media type in Content-Type. A charset parameter is allowed.',
  codes: {
    'wrong-content-type': 'A page has a media type that the document does not name.',
  },
  asks: 'readable-collection',
  lacks: (operation) =>
    operation.responseFor(200)?.mediaTypes.length
      ? undefined
      : because('not-documented', { what: 'media type of a page' }),
  on: 'each',
  feeds: everyPage,
  start: (): State => ({ pages: 0, defects: new Map() }),
  step(state, { exchange, isPlain }, { operation }) {
    const documented = operation.responseFor(200)?.mediaTypes ?? []
    if (!isPlain || exchange.status !== 200) return
    state.pages += 1
    const type = mediaTypeOf(exchange)
    if (isDocumentedType(type, documented)) return
    const actual = type ?? 'no Content-Type'
    if (state.defects.has(actual) || state.defects.size > 2) return
    const message = type ? `A page has the undocumented media type ${type}.` : 'A page has no media type.'
    const expected = documented.join(' or ')
    state.defects.set(actual, {
      code: 'wrong-content-type',
      message,
      expected,
      actual,
      exchanges: [exchange.id],
      places: [{ exchange: exchange.id, header: 'content-type' }],
    })
  },
  finish({ pages, defects }) {
    return pages > 0 ? brokenBy([...defects.values()]) : inconclusive('no-page')
  },
})
