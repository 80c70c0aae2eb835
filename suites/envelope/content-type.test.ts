import { expect, test } from 'vitest'
import { contentType } from './content-type.ts'
import { judged, library, observed, response } from './observation.fixture.ts'

const labelled = (type: string | undefined) =>
  observed({ id: 3, headers: type === undefined ? {} : { 'content-type': type } })

test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json ;charset=utf-8'])(
  '%s is met',
  (type) => {
    expect(judged(contentType, [labelled(type)])).toEqual({ kind: 'met' })
  },
)

test.each(['text/html', 'application/problem+json', 'application/json-seq', undefined])(
  '%s is broken',
  (type) => {
    expect(judged(contentType, [labelled(type)])).toMatchObject({
      kind: 'broken',
      defects: [{ expected: 'application/json', actual: type ?? 'no Content-Type', exchanges: [3] }],
    })
  },
)

test('a documented range takes what is in it', () => {
  const operation = library([response('200', { mediaTypes: ['application/*'] })])
  expect(judged(contentType, [labelled('application/json')], operation)).toEqual({ kind: 'met' })
  for (const type of ['text/plain', 'audio/mpeg'])
    expect(judged(contentType, [labelled(type)], operation)).toMatchObject({ kind: 'broken' })
})

test('any type is one, and none is not', () => {
  const operation = library([response('200', { mediaTypes: ['application/json', '*/*'] })])
  expect(judged(contentType, [labelled('text/plain')], operation)).toEqual({ kind: 'met' })
  expect(judged(contentType, [labelled(undefined)], operation)).toMatchObject({ kind: 'broken' })
})

test('each wrong type is one defect, of three at most', () => {
  const later = observed({ id: 4, headers: { 'content-type': 'text/html' } })
  expect(judged(contentType, [labelled('text/html'), later])).toMatchObject({
    defects: [{ actual: 'text/html', exchanges: [3] }],
  })
  const many = ['a/a', 'a/b', 'a/c', 'a/d'].map(labelled)
  expect(judged(contentType, many)).toMatchObject({
    defects: ['a/a', 'a/b', 'a/c'].map((actual) => ({ actual })),
  })
})

test('nothing documented is inapplicable, and no page is inconclusive', () => {
  for (const documented of [response('200', { mediaTypes: [] }), response('404')])
    expect(judged(contentType, [labelled('text/html')], library([documented]))).toMatchObject({
      kind: 'inapplicable',
    })
  const html = { headers: { 'content-type': 'text/html' } }
  expect(
    judged(contentType, [observed({ ...html, isPlain: false }), observed({ ...html, status: 404 })]),
  ).toMatchObject({ kind: 'inconclusive' })
})
