import { expect, it } from 'vitest'
import { loadedOf, sampleWith } from '../sample-document.fixture.ts'
import { listed } from './listing.ts'
import { survey } from './survey.ts'

const PING = '      operationId: ping\n'

/** The hint for an operation that takes these parameters. */
function hintFor(...parameters: string[]): string | undefined {
  const text = sampleWith([PING, `${PING}      parameters: [${parameters.join()}]\n`])
  return listed(loadedOf(text)).find(({ id }) => id === 'ping')?.hint
}
const query = (name: string): string => `{ name: ${name}, in: query, schema: {} }`

it.each([
  ...['cursor', 'after', 'startingAfter', 'ending_before', 'next', 'nextToken', 'page_token', 'Continuation'],
])('%s makes a list look paginated', (name) => {
  expect(hintFor(query(name))).toBe(`looks paginated: it takes ${name}; it has no x-pagination`)
})

it('a limit is told beside it, and alone says nothing', () => {
  expect(hintFor(query('max_results'), query('q'), query('cursor'))).toBe(
    'looks paginated: it takes cursor and max_results; it has no x-pagination',
  )
  expect(hintFor(query('limit'))).toBeUndefined()
})

it.each(['cursors', 'thereafter', 'page', 'token'])('%s does not', (name) => {
  expect(hintFor(query(name))).toBeUndefined()
  expect(hintFor('{ name: cursor, in: header, schema: {} }')).toBeUndefined()
})

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
