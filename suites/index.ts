import type { Suite } from '../src/kit.ts'
import { access } from './access/index.ts'
import { change } from './change/index.ts'
import { cursor } from './cursor/index.ts'
import { envelope } from './envelope/index.ts'
import { errors } from './errors/index.ts'
import { item } from './item/index.ts'
import { limit } from './limit/index.ts'
import { walk } from './walk/index.ts'

/** Every suite, in the order of reports. */
export const suites: readonly Suite[] = [envelope, item, limit, walk, cursor, access, errors, change]
