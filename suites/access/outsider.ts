import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import { access, letIn } from '../../src/probe/access/access.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

/** "Requires view access to the space." */
export const outsider: Check = defineCheck({
  id: 'access/outsider',
  requirement: 'ACC-03',
  title: 'A credential without access cannot read a collection.',
  why: "Every customer can read every other customer's list.",
  fix: 'Check access to the collection itself, in addition to the validity of the key.',
  codes: {
    'let-in': 'A credential without access can read a collection.',
  },
  asks: 'outsider',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    if (!access.some(({ credential, way }) => credential === 'outsider' && way === 'fresh'))
      return untested('no-outsider')
    return brokenBy(
      letIn(access, 'outsider').map(({ page }) => ({
        code: 'let-in',
        message: 'A valid credential without access read the collection.',
        expected: 'status 403',
        ...shownBy(page),
      })),
    )
  },
})
