import { expect, it } from 'vitest'
import { loadedOf, sampleWith } from '../sample-document.fixture.ts'
import { survey } from './survey.ts'

it('operations are those of known methods below paths that begin with a slash', () => {
  const more =
    '  x-note: { get: { operationId: none } }\n  /bare:\n    get: {}\n    summary: {}\n    trace: { operationId: "" }\n  /ping:'
  const found = survey(loadedOf(sampleWith(['  /ping:', more])))
  expect(found.map(({ id, method, isPaginated }) => [id, method, isPaginated])).toEqual([
    ['listBooks', 'get', true],
    ['GET /bare', 'get', false],
    ['TRACE /bare', 'trace', false],
    ['ping', 'get', false],
    ['pong', 'post', false],
  ])
  expect(found[1]?.pointer).toBe('/paths/~1bare/get')
})
