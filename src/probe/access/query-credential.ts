import type { Attempt } from '../../walk/attempt.ts'
import { Attempts } from '../kit/attempt.ts'
import type { Probe } from '../kit/probing.ts'

const PURPOSE = 'query-credential'

/** The viewer's key in the query, where the document does not put it. */
export const queryCredential: Probe<Attempt> = {
  id: PURPOSE,
  stage: 'access',
  collect: (probing) =>
    new Attempts(probing, PURPOSE).exclusive('the credential in the query', { credentialIn: 'query' }),
}
