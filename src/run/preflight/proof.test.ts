import { describe, expect, it } from 'vitest'
import type { Paging } from '../../model/operation.ts'
import type { Page } from '../../walk/page.ts'
import { cursorLine, flagLine, identityLine, limitLine, type Seen, urlMistake } from './proof.ts'

const pageOf = (ids: string[], more: Partial<Page> = {}): Page => ({
  exchange: 0,
  limit: 2,
  cursor: undefined,
  status: 200,
  problem: undefined,
  ids,
  digests: ids,
  ties: [],
  count: ids.length,
  hasMore: undefined,
  next: undefined,
  ...more,
})

const paging = {
  cursor: { parameter: 'cursor', next: { pointer: '/next' } },
  limit: { parameter: 'limit' },
  identity: ['/id'],
  hasMore: undefined,
} as unknown as Paging

const seen = (first: Page, second?: Page, of: Partial<Paging> = {}): Seen => ({
  paging: { ...paging, ...of },
  source: 'x-pagination',
  whole: first,
  first,
  second,
})
const refused = pageOf([], { status: 404, problem: 'status' })

describe('the cursor', () => {
  const first = pageOf(['a', 'b'], { next: 'x' })
  it('leads to other items, as many as were not on the first page', () => {
    expect(cursorLine(seen(first, pageOf(['b', 'c', 'd'])))).toEqual({ status: 'ok', found: '2 other items' })
    expect(cursorLine(seen(first, pageOf(['b', 'a'])))).toMatchObject({
      isUnjudged: true,
      found: 'the same items as on the first page',
    })
    expect(cursorLine(seen(first, refused))).toMatchObject({
      isUnjudged: true,
      found: 'the cursor returned status 404',
    })
  })

  it('is missing where more items follow, and not asked for where none do', () => {
    const claims = pageOf(['a'], { hasMore: true })
    expect(cursorLine(seen(claims))).toMatchObject({
      isUnjudged: true,
      found: 'more items follow, and there is no cursor at /next',
    })
    expect(cursorLine(seen(pageOf(['a'])))).toMatchObject({ status: 'note' })
  })

  it.each<[string, boolean | undefined]>([
    ['https://api.example/users?cursor=x', true],
    ['/users?page=2&cursor=x', true],
    ['?cursor=x', true],
    ['https://api.example/users?after=x', false],
    ['http://api.example/next', false],
    ['/token/without/query', undefined],
    ['cursor=x', undefined],
  ])('%s is a URL, and has the cursor: %s', (next, isCertain) => {
    const mistake = urlMistake(seen(pageOf(['a'], { next }), refused))
    expect(mistake?.isCertain).toBe(isCertain)
    if (mistake)
      expect(mistake.message).toContain('the cursor returned status 404: the value at /next is a URL')
    expect(urlMistake(seen(pageOf(['a'], { next }), pageOf(['b'])))).toBeUndefined()
  })
})

it('identities are there and differ', () => {
  expect(identityLine(seen(pageOf(['a', 'b'])))).toMatchObject([
    { status: 'ok', found: '2 items, each with its own' },
  ])
  expect(identityLine(seen(pageOf(['a'], { count: 3 })))).toMatchObject([
    { isUnjudged: true, found: '2 of 3 items have no identity there' },
  ])
  expect(identityLine(seen(pageOf(['a', 'a'])))).toMatchObject([
    { isUnjudged: true, found: '1 of 2 items have the identity of an item before them' },
  ])
  expect(identityLine(seen(pageOf([])))).toEqual([])
})

it('pages fit their limits', () => {
  const [two, one] = [pageOf(['a', 'b']), pageOf(['a', 'b'], { limit: 1 })]
  expect(limitLine(seen(two), [two])).toMatchObject([{ status: 'ok', tried: 'limit=2', found: '2 items' }])
  expect(limitLine(seen(two), [two, one])).toMatchObject([
    { isUnjudged: true, tried: 'limit=1', found: '2 items' },
  ])
  expect(limitLine(seen(two), [pageOf(['a'], { limit: undefined })])).toEqual([])
})

it('the has-more flag fits what follows', () => {
  const flag = { hasMore: { pointer: '/more', isNegated: false } } as unknown as Partial<Paging>
  const of = (hasMore: boolean | undefined, second?: Page): unknown =>
    flagLine(seen(pageOf(['a'], { hasMore, next: 'x' }), second, flag))
  expect(of(true, pageOf(['b']))).toMatchObject([{ status: 'ok' }])
  expect(of(false)).toMatchObject([{ status: 'ok' }])
  expect(of(undefined)).toMatchObject([{ isUnjudged: true, found: 'neither true nor false' }])
  expect(of(false, pageOf(['b']))).toMatchObject([{ isUnjudged: true }])
  expect(flagLine(seen(pageOf(['a'])))).toEqual([])
})
