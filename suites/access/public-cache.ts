import { brokenBy, type Check, type Defect, defineFold, inapplicable, inconclusive } from '../../src/kit.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { asItIs } from '../envelope/excerpt.ts'
import { lacksCredential } from '../lacks.ts'

/** RFC 9111, 5.2.2.9: `public` lets any cache keep an answer, even one to an authorised request. */
export const publicCache: Check = defineFold({
  id: 'access/public-cache',
  requirement: 'ACC-13',
  title: 'A page is not marked as publicly cacheable.',
  why: 'A shared cache may return the page to any caller.',
  fix: 'Send Cache-Control: private, or no-store.',
  codes: {
    'public-cache': 'A response may be stored by a public cache.',
  },
  asks: 'closed-collection',
  lacks: lacksCredential,
  on: 'each',
  feeds: [opening],
  start: (): { pages: number; defects: Defect[] } => ({ pages: 0, defects: [] }),
  step(state, { exchange, isPlain }, { quote = asItIs }) {
    if (!isPlain || exchange.status !== 200) return
    state.pages += 1
    const control = exchange.headers['cache-control'] ?? ''
    if (!/(^|[\s,])(public|s-maxage=[1-9])/i.test(control) || state.defects.length > 0) return
    state.defects.push({
      code: 'public-cache',
      message: 'A page that needs a credential is marked as publicly cacheable.',
      expected: 'private, no-store, or no Cache-Control',
      actual: `Cache-Control: ${quote(control).slice(0, 100)}`,
      exchanges: [exchange.id],
      places: [{ exchange: exchange.id, header: 'cache-control' }],
    })
  },
  finish({ pages, defects }, { collection }) {
    if (collection.isOpen) return inapplicable('open-collection')
    return pages > 0 ? brokenBy(defects) : inconclusive('no-page')
  },
})
