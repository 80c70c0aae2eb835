import type { Paging } from './operation.ts'
import { because, type Reason } from './reason.ts'

/** What a check needs of a config, or of the target. */
export type Capability =
  | 'readable-collection'
  | 'named-collection'
  | 'one-item'
  | 'two-items'
  | 'three-items'
  | 'ten-items'
  | 'second-page'
  | 'beyond-default-limit'
  | 'beyond-maximum-limit'
  | 'empty-collection'
  | 'second-collection'
  | 'closed-collection'
  | 'outsider'
  | 'forbidden-collection'
  | 'fixtures'
  | 'an-error'
  | 'two-errors'
  | 'any-error'
  | 'documented-error'
  | 'credential-error'

/** A capability in words, for `list` and `doctor`. */
export const NEEDS: Readonly<Record<Capability, string>> = {
  'readable-collection': 'a readable collection',
  'named-collection': 'a readable collection named by path parameters',
  'one-item': 'a collection of at least 1 item',
  'two-items': 'a collection of at least 2 items',
  'three-items': 'a collection of at least 3 items',
  'ten-items': 'a collection of at least 10 items',
  'second-page': 'a collection of more than one page',
  'beyond-default-limit': 'a collection larger than the default limit',
  'beyond-maximum-limit': 'a collection larger than the maximum limit, unless such limits are refused',
  'empty-collection': 'a collection without items (expect: { count: 0 })',
  'second-collection': 'two readable collections with different items',
  'closed-collection': 'a collection that is not open',
  outsider: "an outsider's credential and a collection that is not open",
  'forbidden-collection': 'a collection with expect: { status: 403 }',
  fixtures: 'fixtures in the config',
  'an-error': 'a request that returns an error; unknown collections are tried',
  'two-errors': 'two requests that return errors; unknown collections are tried',
  'any-error': 'a request that returns an error; unknown collections and odd values are tried',
  'documented-error':
    'a collection that the key has no access to (expect: { status: 403 }), or an outsider key',
  'credential-error':
    'an operation with a credential; requests with a missing or unknown credential are tried',
}

/** Items that a collection must have so that such a check can pass on it. */
const LEAST: Readonly<Partial<Record<Capability, number>>> = {
  'one-item': 1,
  'two-items': 2,
  'three-items': 3,
  'ten-items': 10,
  'second-page': 2,
}

/** Why a check that asks for this cannot pass on a collection of so many items; `undefined` where it can. */
export function lackAmong(capability: Capability, items: number): Reason | undefined {
  return items < (LEAST[capability] ?? 0) ? LACKING[capability] : undefined
}

const NOTHING_TO_READ = because('no-readable-collection')

/** Why a check is not tested where a config lacks what it asks for. */
const LACKING: Readonly<Partial<Record<Capability, Reason>>> = {
  'one-item': because('no-item'),
  'two-items': because('too-few-items', { needed: 2 }),
  'three-items': because('too-few-items', { needed: 3 }),
  'ten-items': because('too-few-items', { needed: 10 }),
  'second-page': because('no-cursor'),
  'empty-collection': because('no-empty-collection'),
  'second-collection': because('no-second-collection'),
  'closed-collection': because('open-collection'),
  outsider: because('no-outsider'),
  'forbidden-collection': because('no-forbidden-collection'),
  fixtures: because('no-fixtures'),
  'documented-error': because('no-error-seen', { what: 'documented error' }),
}

/** Why a check is not tested where a config lacks what it asks for, on a list with such limits. */
export function lackOf(capability: Capability, limit: Paging['limit']): Reason {
  const bound = { 'beyond-default-limit': limit.default, 'beyond-maximum-limit': limit.maximum }
  if (capability === 'beyond-default-limit' || capability === 'beyond-maximum-limit')
    return because('too-few-items', { needed: (bound[capability] ?? 0) + 1 })
  return LACKING[capability] ?? NOTHING_TO_READ
}
