import type { Check } from '../../kit.ts'
import { isReadable } from '../../model/collection.ts'
import type { Operation, Paging } from '../../model/operation.ts'
import type { PreflightLine } from '../../model/preflight.ts'
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

/** A need that checks state in words, whether it is met, and what would meet it. The first that fits counts. */
interface Need {
  words: RegExp
  isMet(offer: Offer, found: RegExpExecArray): boolean
  advice: string
}

const NEEDS: Need[] = [
  {
    words: /fixtures/,
    isMet: ({ hasFixtures }) => hasFixtures,
    advice: 'Configure fixtures, so that the suite may make collections of its own.',
  },
  {
    words: /^a collection with expect: \{ status: 403 \}/,
    isMet: ({ hasForbidden }) => hasForbidden,
    advice: 'Add a collection that the viewer may not see, with expect: { status: 403 }.',
  },
  {
    words: /^an outsider/,
    isMet: ({ hasOutsider }) => hasOutsider,
    advice: 'Set THREADCOUNT_OUTSIDER_API_KEY to a valid key without access.',
  },
  {
    words: /not open/,
    isMet: ({ hasClosed }) => hasClosed,
    advice: 'Add a collection that is not open to everybody.',
  },
  {
    words: /without items/,
    isMet: ({ sizes }) => sizes.includes(0),
    advice: 'Add an empty collection, with expect: { count: 0 }.',
  },
  {
    words: /larger than the (default|maximum) limit/,
    isMet: ({ sizes, limit }, [, which]) =>
      hasMoreThan(sizes, (which === 'default' ? limit.default : limit.maximum) ?? 0),
    advice: 'Add a collection with more items than that limit.',
  },
  {
    words: /more than one page/,
    isMet: ({ sizes }) => hasMoreThan(sizes, 1),
    advice: 'Add a collection with at least 2 items.',
  },
  {
    words: /(two) readable collections/,
    isMet: ({ sizes }) => sizes.filter((size) => size > 0).length > 1,
    advice: 'Add a second collection that the viewer may read.',
  },
  {
    words: /at least (\d+) items?/,
    isMet: ({ sizes }, [, count]) => hasMoreThan(sizes, Number(count) - 1),
    advice: 'Add a collection with that many items.',
  },
]

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
  const lacking = Map.groupBy(
    applicable.flatMap((check) => {
      const need = unmet(check, offer)
      return need ? [{ check, need }] : []
    }),
    ({ check, need }) => `${check.asks}\n${need.advice}`,
  )
  const missing = [...lacking.values()].flatMap((all): PreflightLine[] => {
    const [first] = all
    if (!first) return []
    const found = all.map(({ check }) => check.id).join(', ')
    const tried = `needs ${first.check.asks}`
    return [{ subject: 'will not be tested', status: 'note', tried, found, advice: first.need.advice }]
  })
  const count = applicable.length - [...lacking.values()].flat().length
  const found = `${count} of ${known.length} checks`
  return [{ subject: 'will be tested', status: 'ok', found }, ...missing, ...inapplicable]
}

/** The checks for which the document lacks nothing, and a line for each reason of the others. */
function applicableAmong(
  checks: readonly Check[],
  operation: Operation,
): { applicable: Check[]; lines: PreflightLine[] } {
  const groups = Map.groupBy(checks, (check) => check.lacks?.(operation))
  const lines = [...groups].flatMap(([reason, all]): PreflightLine[] => {
    if (reason === undefined) return []
    const found = all.map(({ id }) => id).join(', ')
    return [{ subject: 'does not apply', status: 'note', tried: reason, found }]
  })
  return { applicable: groups.get(undefined) ?? [], lines }
}

function unmet({ asks }: Check, offer: Offer): Need | undefined {
  const need = NEEDS.find(({ words }) => words.test(asks))
  const found = need?.words.exec(asks)
  return need && found && !need.isMet(offer, found) ? need : undefined
}
