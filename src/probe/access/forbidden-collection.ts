import type { Attempt } from '../../walk/attempt.ts'
import { foreignCursors } from '../cursors/odd-cursors.ts'
import { attemptEach } from '../kit/attempt.ts'
import type { ListRequest } from '../kit/list-request.ts'
import type { Probe } from '../kit/probing.ts'
import { nonsense } from './nonsense.ts'

/** Several ways into a collection that the viewer may not see. */
export const forbiddenTries: Probe<Attempt[]> = {
  id: 'forbidden-collection',
  stage: 'access',
  async collect(probing) {
    const { minimum = 1, maximum = 100 } = probing.operation.paging.limit
    const limits = [minimum, minimum + 1, Math.floor(maximum / 5), Math.floor(maximum / 2)].map(
      (limit): ListRequest => ({ limit }),
    )
    const cursors = (await foreignCursors(probing)).map(({ cursor }): ListRequest => ({ cursor }))
    const odd = nonsense(probing).map((rawQuery): ListRequest => ({ rawQuery }))
    const nobody: ListRequest[] = probing.credentials.has('anonymous') ? [{ credential: 'anonymous' }] : []
    const requests = [...limits, ...cursors.slice(0, 2), ...odd, ...nobody]
    const odds = requests.map((request) => ({ label: waysIn(request), request }))
    return attemptEach(probing, 'forbidden-collection', odds)
  },
}

const waysIn = ({ limit, cursor, rawQuery, credential }: ListRequest): string =>
  rawQuery ??
  (credential && `the ${credential} credential`) ??
  (cursor === undefined ? `a limit of ${limit}` : 'a cursor of another collection')
