import type { Suite } from '../../src/kit.ts'
import { duplicateItems } from './duplicate-items.ts'

export const walk: Suite = { name: 'walk', title: 'Walks from page to page', checks: [duplicateItems] }
