import type { Check } from '../../kit.ts'
import { type Capability, lackOf, NEEDS } from '../../model/capability.ts'
import { isReadable } from '../../model/collection.ts'
import type { Operation, Paging } from '../../model/operation.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { adviceOf, sentenceOf } from '../../model/reason.ts'
import type { Plan } from '../plan/plan.ts'
import type { Sight } from './collections.ts'

/** What a config offers to checks. */
interface Offer {
  hasOutsider: boolean
  hasFixtures: boolean
  hasForbidden: boolean
  hasClosed: boolean
  /** Items of the readable collections, and of those that the suite makes. */
  sizes: readonly number[]
  limit: Paging['limit']
}

/** Whether a config offers what checks need; what is not here can be tried with any config. */
const OFFERED: Readonly<Partial<Record<Capability, (offer: Offer) => boolean>>> = {
  fixtures: ({ hasFixtures }) => hasFixtures,
  'forbidden-collection': ({ hasForbidden }) => hasForbidden,
  outsider: ({ hasOutsider }) => hasOutsider,
  'closed-collection': ({ hasClosed }) => hasClosed,
  'empty-collection': ({ sizes }) => sizes.includes(0),
  'beyond-default-limit': ({ sizes, limit }) => hasMoreThan(sizes, limit.default ?? 0),
  'beyond-maximum-limit': ({ sizes, limit }) => hasMoreThan(sizes, limit.maximum ?? 0),
  'second-page': ({ sizes }) => hasMoreThan(sizes, 1),
  'second-collection': ({ sizes }) => sizes.filter((size) => size > 0).length > 1,
  'one-item': ({ sizes }) => hasMoreThan(sizes, 0),
  'two-items': ({ sizes }) => hasMoreThan(sizes, 1),
  'three-items': ({ sizes }) => hasMoreThan(sizes, 2),
  'ten-items': ({ sizes }) => hasMoreThan(sizes, 9),
}

const hasMoreThan = (sizes: readonly number[], count: number): boolean => sizes.some((size) => size > count)

/** Items of a collection, as far as its first page shows: at least so many. */
const sizeOf = ({ page }: Sight): number => page.count + (page.next === undefined ? 0 : 1)

/** What will be tested, and what will not for want of something. */
export function capabilityLines(
  checks: readonly Check[],
  sights: readonly Sight[],
  made: readonly number[],
  { plan: { config, known }, operation }: { plan: Plan; operation: Operation },
): PreflightLine[] {
  const readable = sights.filter(({ page }) => !page.problem)
  const offer: Offer = {
    hasOutsider: config.credentials.outsider !== undefined,
    hasFixtures: config.fixtures !== undefined,
    hasForbidden: !config.collections.every(isReadable),
    hasClosed:
      readable.some(({ collection }) => !collection.isOpen) ||
      (made.length > 0 && config.fixtures?.open !== true),
    sizes: [...readable.map(sizeOf), ...made],
    limit: operation.paging.limit,
  }
  const { applicable, lines: inapplicable } = applicableAmong(checks, operation)
  const lacking = applicable.filter(({ asks }) => OFFERED[asks]?.(offer) === false)
  const missing = [...Map.groupBy(lacking, ({ asks }) => asks)].map(([capability, all]): PreflightLine => {
    const { code, args } = lackOf(capability, offer.limit)
    const advice = adviceOf(code, args)
    return {
      subject: 'will not be tested',
      status: 'note',
      tried: `needs ${NEEDS[capability]}`,
      found: all.map(({ id }) => id).join(', '),
      ...(advice !== undefined && { advice }),
    }
  })
  const count = applicable.length - lacking.length
  const found = `${count} of ${known.length} checks`
  return [{ subject: 'will be tested', status: 'ok', found }, ...missing, ...inapplicable]
}

/** The checks for which the document lacks nothing, and a line for each reason of the others. */
function applicableAmong(
  checks: readonly Check[],
  operation: Operation,
): { applicable: Check[]; lines: PreflightLine[] } {
  const groups = Map.groupBy(checks, ({ lacks }) => {
    const lack = lacks?.(operation)
    return lack && sentenceOf(lack).replace(/\.$/, '')
  })
  const lines = [...groups].flatMap(([reason, all]): PreflightLine[] => {
    if (reason === undefined) return []
    const found = all.map(({ id }) => id).join(', ')
    return [{ subject: 'does not apply', status: 'note', tried: reason, found }]
  })
  return { applicable: groups.get(undefined) ?? [], lines }
}
