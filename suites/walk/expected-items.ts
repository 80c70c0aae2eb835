import type { Defect } from '../../src/kit.ts'
import type { Collection } from '../../src/model/collection.ts'
import { counted } from '../../src/model/count.ts'
import { itemsAt } from '../../src/model/place.ts'
import type { Opening } from '../../src/probe/bracket/opening.ts'
import { someOf } from '../../src/walk/judge-walks.ts'
import { listed } from '../../src/walk/walk.ts'

/** What the config expects of a collection, against what complete walks list. */
export function countDefects({ walks, size }: Opening, { expect }: Collection): Defect[] {
  const complete = walks.filter(({ ended }) => ended === 'end')
  const [first] = complete
  if (!first) return []
  const exchanges = first.pages.slice(0, 6).map(({ exchange }) => exchange)
  const shown = new Set(complete.flatMap(listed))
  const { ids = [] } = expect
  const lost = ids.filter((id) => !shown.has(id))
  if (lost.length > 0) {
    return [
      {
        code: 'expected-item-missing',
        message: 'Walks omit items that the configuration expects.',
        expected: `${counted(ids.length, 'item')}, including ${someOf(lost)}`,
        actual: `${counted(lost.length, 'expected item')} on no page`,
        exchanges,
        places: itemsAt(lost),
      },
    ]
  }
  // Items without identity cannot be counted here; the item suite has them.
  const isCountable = complete.every(({ pages }) => pages.every((page) => page.count === page.ids.length))
  if (expect.count === undefined || size === expect.count || !isCountable) return []
  return [
    {
      code: 'unexpected-count',
      message: 'Walks list another number of items than the configuration expects.',
      expected: counted(expect.count, 'item'),
      actual: counted(size, 'item'),
      exchanges,
      places: exchanges.map((exchange, index) => ({ exchange, page: index + 1 })),
    },
  ]
}
