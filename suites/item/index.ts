import type { Suite } from '../../src/kit.ts'
import { chronology } from './chronology.ts'
import { missingIdentity } from './missing-identity.ts'
import { recommendation } from './recommendation.ts'
import { repeatedIdentity } from './repeated-identity.ts'

export const item: Suite = {
  name: 'item',
  title: 'Content of an item',
  checks: [missingIdentity, repeatedIdentity, chronology, recommendation],
}
