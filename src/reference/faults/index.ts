import type { Fault } from '../behaviour.ts'
import { accessFaults } from './access.ts'
import { bindingFaults } from './bindings.ts'
import { boundaryFaults } from './boundaries.ts'
import { changeFaults } from './changes.ts'
import { credentialFaults } from './credentials.ts'
import { cursorFaults } from './cursors.ts'
import { endFaults } from './ends.ts'
import { envelopeFaults } from './envelope.ts'
import { errorFaults } from './errors.ts'
import { itemFaults } from './items.ts'
import { limitFaults } from './limits.ts'
import { positionFaults } from './positions.ts'
import { recommendationFaults } from './recommendations.ts'
import { seldomFaults } from './seldom.ts'

/** All faults, by subject. */
export const faults: readonly Fault[] = [
  ...envelopeFaults,
  ...itemFaults,
  ...limitFaults,
  ...boundaryFaults,
  ...endFaults,
  ...positionFaults,
  ...seldomFaults,
  ...cursorFaults,
  ...bindingFaults,
  ...accessFaults,
  ...credentialFaults,
  ...errorFaults,
  ...changeFaults,
  ...recommendationFaults,
]
