import { brokenBy, type Check, defineCheck } from '../../src/kit.ts'
import { isShown } from '../../src/probe/access/access.ts'
import { forbiddenTries } from '../../src/probe/access/forbidden-collection.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'

/** "Requires view access to the space." */
export const privateCollection: Check = defineCheck({
  id: 'access/private-collection',
  requirement: 'ACC-04',
  title: 'A collection that the viewer has no access to is not shown.',
  why: 'The list is less protected than the collection that it belongs to.',
  fix: 'Check access to the collection itself.',
  codes: {
    'private-shown': 'A collection that the viewer may not read is shown.',
  },
  asks: 'forbidden-collection',
  on: 'forbidden',
  needs: { opening, forbiddenTries },
  judge({ opening, forbiddenTries }) {
    const pages = [opening.first, ...forbiddenTries.map(({ page }) => page)]
    const shown = pages.filter(isShown)
    return brokenBy(
      shown.slice(0, 1).map((page) => ({
        code: 'private-shown',
        message: 'The target returned a collection that the viewer has no access to.',
        expected: 'status 403',
        ...shownBy(page),
      })),
    )
  },
})
