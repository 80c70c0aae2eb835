import { expect, test } from 'vitest'
import { contentType } from './content-type.ts'
import { judged, library, observed, response } from './observation.fixture.ts'

const labelled = (type: string | undefined) =>
  observed({ id: 3, headers: type === undefined ? {} : { 'content-type': type } })

test.each(['application/json', 'Application/JSON; charset=utf-8'])('%s is met', (type) => {
  expect(judged(contentType, [labelled(type)])).toEqual({ kind: 'met' })
})

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
  expect(judged(contentType, [labelled('text/plain')], operation)).toMatchObject({ kind: 'broken' })
})

test('the same wrong type is one defect', () => {
  expect(judged(contentType, [labelled('text/html'), labelled('text/html')])).toMatchObject({
    defects: [{ actual: 'text/html' }],
  })
})

test('nothing documented is inapplicable, and no page is inconclusive', () => {
  const operation = library([response('200', { mediaTypes: [] })])
  expect(judged(contentType, [labelled('text/html')], operation)).toMatchObject({ kind: 'inapplicable' })
  expect(judged(contentType, [])).toMatchObject({ kind: 'inconclusive' })
})
