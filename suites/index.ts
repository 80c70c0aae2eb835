import type { Suite } from '../src/kit.ts'
import { walk } from './walk/index.ts'

/** Every suite, in the order of reports. */
export const suites: readonly Suite[] = [walk]
