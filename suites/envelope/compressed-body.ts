import {
  brokenBy,
  type Check,
  type Defect,
  defineCheck,
  inapplicable,
  inconclusive,
  met,
} from '../../src/kit.ts'
import { type Collection, collectionName } from '../../src/model/collection.ts'
import { counted } from '../../src/model/count.ts'
import { endAt, type Place, statusAt } from '../../src/model/place.ts'
import { closing } from '../../src/probe/bracket/closing.ts'
import { type Compressed, compressed } from '../../src/probe/read/compressed.ts'
import { describePage } from '../../src/walk/judge-attempts.ts'
import { claimsMore, type Page } from '../../src/walk/page.ts'
import { stillBetween } from '../../src/walk/still.ts'
import type { Timeline } from '../../src/walk/timeline.ts'
import { listed } from '../../src/walk/walk.ts'

/** A content coding is taken off without loss (RFC 9110, section 8.4): the same page must be in it. */
export const compressedBody: Check = defineCheck({
  id: 'envelope/compressed-body',
  requirement: 'ENV-07',
  title: 'A compressed page holds the same items as an uncompressed page.',
  why: 'Browsers and most clients request compression. They receive a different page from the one that manual tests show.',
  fix: 'Compress after caching and serialization. Send Vary: Accept-Encoding, so that caches keep the two apart.',
  codes: {
    'compressed-body-differs': 'The compressed page holds other items than the uncompressed page.',
    'compressed-body-unreadable': 'A compressed page cannot be read.',
  },
  asks: 'one-item',
  on: 'each',
  needs: { compressed, closing },
  judge({ compressed }, { collection, timeline }) {
    const { plain, compressed: other, again, encoding } = compressed
    if (again?.problem && other.status !== 429) return brokenBy([unreadable(compressed)])
    const unread = [plain, other].find(({ problem }) => problem)
    if (unread) return inconclusive('unreadable-collection', unreadPage(unread, collection))
    if (encoding === undefined || encoding === 'identity') return inapplicable('not-compressed')
    if (plain.count === 0 && other.count === 0) return inconclusive('no-item')
    const isListedAlike = isSame(compressed)
    if (isListedAlike && hasSameBodies(compressed)) return met
    if (!isStill(timeline, plain)) return isListedAlike ? met : inconclusive('collection-moved')
    return brokenBy([
      {
        code: 'compressed-body-differs',
        message: `The page compressed with ${encoding} holds other items than the uncompressed page.`,
        expected: countOf(plain),
        actual: countOf(other) + (isListedAlike ? ', with other content' : ''),
        exchanges: [plain.exchange, other.exchange],
        places: differences(plain, other),
      },
    ])
  },
})

const unreadPage = (
  { failure, status }: Page,
  { params }: Collection,
): Record<'collection' | 'found', string> => ({
  collection: collectionName(params),
  found: failure ?? `status ${status}`,
})

/** The plain page came, and the compressed one did not, twice. */
function unreadable({ plain, compressed }: Compressed): Defect {
  return {
    code: 'compressed-body-unreadable',
    message: 'A compressed page is not readable, although the uncompressed page is.',
    expected: countOf(plain),
    actual: describePage(compressed),
    exchanges: [plain.exchange, compressed.exchange],
    places: [statusAt(compressed.exchange)],
  }
}

/** True if every complete walk lists the same, and the plain page is where they begin; what changes by itself is not still. */
function isStill({ walks: [first, ...others] }: Timeline, plain: Page): boolean {
  if (!first || others.length === 0) return false
  const ids = listed(first)
  return (
    plain.ids.every((id, index) => id === ids[index]) &&
    others.every((other) => {
      const { isUnchanged, digests } = stillBetween([first], [other])
      return isUnchanged && plain.ids.every((id, index) => digests.get(id) === plain.digests[index])
    })
  )
}

/** Equal, or cut earlier by a page that goes on from there: page cuts are free. */
function isSame({ plain, compressed }: Compressed): boolean {
  const [short, long] = plain.ids.length < compressed.ids.length ? [plain, compressed] : [compressed, plain]
  if (short.ids.some((id, index) => id !== long.ids[index])) return false
  return short.ids.length === long.ids.length
    ? claimsMore(short) === claimsMore(long)
    : claimsMore(short) && short.next !== long.next
}

const hasSameBodies = ({ plain, compressed }: Compressed): boolean =>
  plain.digests.every((digest, index) => digest === (compressed.digests[index] ?? digest))

/** The items at which the two part, else where each ends. */
function differences(plain: Page, other: Page): Place[] {
  const isOther = (index: number): boolean =>
    plain.ids[index] !== other.ids[index] || plain.digests[index] !== other.digests[index]
  const length = Math.max(plain.ids.length, other.ids.length)
  const at = Array.from({ length }, (_, index) => index).find(isOther)
  return [plain, other].map(({ exchange, ids }) => {
    const id = at === undefined ? undefined : ids[at]
    return id === undefined ? endAt(exchange) : { exchange, id }
  })
}

const countOf = ({ ids }: Page): string =>
  ids.length === 0 ? 'no items' : `${counted(ids.length, 'item')}, from ${ids[0]} to ${ids.at(-1)}`
