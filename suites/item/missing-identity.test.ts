import { expect, test } from 'vitest'
import { judged, LAST_PAGE, observed } from '../envelope/observation.fixture.ts'
import { missingIdentity } from './missing-identity.ts'

const page = (...data: unknown[]) => observed({ id: 3, json: { ...LAST_PAGE, data } })

test('text and numbers are identities', () => {
  expect(judged(missingIdentity, [page({ id: 'a' }, { id: 0 })])).toEqual({ kind: 'met' })
})

test.each([[{}], [{ id: null }], [{ id: '' }], [{ id: {} }], [null], ['a']])('%j has none', (item) => {
  expect(judged(missingIdentity, [page({ id: 'a' }, item)])).toMatchObject({
    kind: 'broken',
    defects: [{ code: 'missing-identity', exchanges: [3] }],
  })
})

test('the defect names the place', () => {
  expect(judged(missingIdentity, [page({ id: 'a' }, { id: '' })])).toMatchObject({
    defects: [{ actual: '/data/1/id is "" (in 1 of 2 items)' }],
  })
})

test('no item is inconclusive', () => {
  expect(judged(missingIdentity, [page()])).toMatchObject({ kind: 'inconclusive' })
})

test('three stand for all, and all are counted', () => {
  expect(judged(missingIdentity, [page({}, {}), page({}, { id: 'a' }, {})])).toMatchObject({
    defects: [
      {
        actual: '/data/0/id is nothing; /data/1/id is nothing; /data/0/id is nothing (in 4 of 5 items)',
        exchanges: [3],
      },
    ],
  })
})

test('what is no page has no items', () => {
  const others = [observed({ status: 404, json: { data: [{}] } }), observed({ json: { data: null } })]
  expect(judged(missingIdentity, others)).toMatchObject({ kind: 'inconclusive' })
})
