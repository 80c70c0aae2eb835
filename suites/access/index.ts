import type { Suite } from '../../src/kit.ts'
import { anonymous } from './anonymous.ts'
import { echoedCredential } from './echoed-credential.ts'
import { forbiddenStatus } from './forbidden-status.ts'
import { malformedId } from './malformed-id.ts'
import { maskedStatus } from './masked-status.ts'
import { outsider } from './outsider.ts'
import { privateCollection } from './private-collection.ts'
import { publicCache } from './public-cache.ts'
import { queryCredential } from './query-credential.ts'
import { serverError } from './server-error.ts'
import { sharedCache } from './shared-cache.ts'
import { swappedStatus } from './swapped-status.ts'
import { unauthenticatedStatus } from './unauthenticated-status.ts'
import { unknownCredential } from './unknown-credential.ts'
import { unknownStatus } from './unknown-status.ts'

export const access: Suite = {
  name: 'access',
  title: 'Access control',
  checks: [
    anonymous,
    unknownCredential,
    outsider,
    privateCollection,
    unknownStatus,
    forbiddenStatus,
    serverError,
    malformedId,
    sharedCache,
    echoedCredential,
    swappedStatus,
    maskedStatus,
    unauthenticatedStatus,
    queryCredential,
    publicCache,
  ],
}
