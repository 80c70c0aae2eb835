import { expect, test } from 'vitest'
import { judged, LAST_PAGE, observed } from '../envelope/observation.fixture.ts'
import { repeatedIdentity } from './repeated-identity.ts'

const page = (...ids: unknown[]) =>
  observed({ id: 3, json: { ...LAST_PAGE, data: ids.map((id) => ({ id })) } })

test('identities that differ are met, and two pages may show the same', () => {
  expect(judged(repeatedIdentity, [page('a', 'b'), page('a', 'b')])).toEqual({ kind: 'met' })
  expect(judged(repeatedIdentity, [page(7, '7')])).toEqual({ kind: 'met' })
})

test('one identity twice on a page is broken', () => {
  expect(judged(repeatedIdentity, [page('a', 'b', 'a')])).toMatchObject({
    kind: 'broken',
    defects: [{ actual: '"a" at /data/0 and /data/2', exchanges: [3] }],
  })
})

test('long integers are compared by all of their digits', () => {
  const body = (...ids: string[]) => `{"data":[${ids.map((id) => `{"id":${id}}`).join()}]}`
  const near = observed({ body: body('9007199254740993', '9007199254740992') })
  expect(judged(repeatedIdentity, [near])).toEqual({ kind: 'met' })
  const equal = observed({ body: body('9007199254740993', '9007199254740993') })
  expect(judged(repeatedIdentity, [equal])).toMatchObject({ kind: 'broken' })
})

test('items without identity are not alike', () => {
  expect(judged(repeatedIdentity, [page(null, null)])).toEqual({ kind: 'met' })
})

test('pages of one item show nothing', () => {
  expect(judged(repeatedIdentity, [page('a'), page('a')])).toMatchObject({ kind: 'inconclusive' })
})

test('a target that gives one item a page, though asked for more, lists none twice', () => {
  const capped = { ...LAST_PAGE, data: [{ id: 'a' }], more: true, next: 'behind a' }
  const asked = { id: 3, limit: 50, json: capped }
  expect(judged(repeatedIdentity, [observed(asked)])).toEqual({ kind: 'met' })
  expect(judged(repeatedIdentity, [observed({ ...asked, limit: 1 })])).toMatchObject({ kind: 'inconclusive' })
})

test('three pages stand for all, and what is no page shows nothing', () => {
  const wrong = [3, 4, 5, 6].map((id) => ({
    ...page('a', 'a'),
    exchange: { ...page('a', 'a').exchange, id },
  }))
  expect(judged(repeatedIdentity, wrong)).toMatchObject({
    defects: [{ exchanges: [3] }, { exchanges: [4] }, { exchanges: [5] }],
  })
  const others = [observed({ status: 404 }), observed({ json: { data: null } })]
  expect(judged(repeatedIdentity, others)).toMatchObject({ kind: 'inconclusive' })
})

test('one item is a short page only where more were asked for, and are claimed with a cursor', () => {
  const one = (more: unknown, next: unknown, limit?: number) =>
    judged(repeatedIdentity, [
      observed({ json: { data: [{ id: 'a' }], more, next }, ...(limit !== undefined && { limit }) }),
    ]).kind
  expect([one(true, 'c', 2), one(undefined, 'c', 2)]).toEqual(['met', 'met'])
  const others = [one(false, 'c', 2), one(true, null, 2), one(true, 'c'), one(true, 'c', 1)]
  expect(others).toEqual(others.map(() => 'inconclusive'))
  const empty = observed({ limit: 50, json: { data: [], more: true, next: 'c' } })
  expect(judged(repeatedIdentity, [empty])).toMatchObject({ kind: 'inconclusive' })
})
