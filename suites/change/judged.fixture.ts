import type { Check, Judgement } from '../../src/kit.ts'
import { collectionOf, operationOf } from '../../src/probe/testing.fixture.ts'

/** What a check says of what its probe collected. */
export function judged(check: Check, data: Record<string, unknown>): Judgement {
  if (!('judge' in check)) throw new Error(`${check.id} is a fold`)
  return check.judge(data, { operation: operationOf(), collection: collectionOf() })
}
