import type { Suite } from '../../src/kit.ts'
import { late } from './late.ts'
import { listedRemoval } from './listed-removal.ts'
import { removedAnchor } from './removed-anchor.ts'
import { unlistedAddition } from './unlisted-addition.ts'
import { untouchedItems } from './untouched-items.ts'

export const change: Suite = {
  name: 'change',
  title: 'Changes during a walk',
  checks: [untouchedItems, removedAnchor, unlistedAddition, listedRemoval, late],
}
