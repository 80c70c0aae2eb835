import { brokenBy, type Check, defineCheck, met } from '../../src/kit.ts'
import { describePage } from '../../src/probe/judge-attempts.ts'
import { opening } from '../../src/probe/opening.ts'

/** "Requires view access to the space." */
export const privateCollection: Check = defineCheck({
  id: 'access/private-collection',
  requirement: 'ACC-04',
  title: 'A collection that the viewer may not see is not shown.',
  why: 'The list is less protected than the thing it belongs to.',
  mend: 'Check access to the collection itself.',
  asks: 'a collection with expect: { status: 403 }',
  on: 'forbidden',
  needs: { opening },
  judge({ opening }) {
    const { first } = opening
    if (first.status < 200 || first.status >= 300) return met
    return brokenBy([
      {
        code: 'private-shown',
        message: 'A collection that the viewer may not see was answered.',
        expected: 'status 403',
        actual: describePage(first),
        exchanges: [first.exchange],
      },
    ])
  },
})
