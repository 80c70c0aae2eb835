import { describe, expect, it } from 'vitest'
import { load, sampleWith } from '../sample-document.fixture.ts'
import { jsonPath } from './others-forms.ts'

const BLOCK = `      x-pagination:
        cursor: { parameter: cursor, next: /next }
        limit: { parameter: limit }
        items: /data
        identity: /id
`

/** The sample with another tool's extension in the place of ours. */
const withExtension = (text: string, ...changes: [string, string][]): string =>
  sampleWith([BLOCK, text.replace(/^(?=.)/gm, '      ')], ...changes)

const pagingOf = async (text: string) => (await load(text)).operations[0]?.paging

const read = {
  cursor: { parameter: 'cursor', next: { pointer: '/next' } },
  limit: { parameter: 'limit', minimum: 1, maximum: 100, default: 20 },
  items: '/data',
  identity: ['/id'],
}

const speakeasy = `x-speakeasy-pagination:
  type: cursor
  inputs: [{ name: cursor, in: parameters, type: cursor }, { name: limit, in: parameters, type: limit }]
  outputs: { results: $.data, nextCursor: "$['next']" }
`
const fern =
  'x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.next, results: $response.data }\n'
const smithy = 'x-paginated: { inputToken: cursor, outputToken: next, items: data, pageSize: limit }\n'
const mark = (purpose: string): string => `, x-stainless-pagination-property: { purpose: ${purpose} }`
const LINK = "'200':\n          description: Books.\n"

describe('an extension of another tool', () => {
  it.each([
    ['x-speakeasy-pagination', withExtension(speakeasy)],
    ['x-fern-pagination', withExtension(fern)],
    [
      'x-fern-pagination',
      withExtension('x-fern-pagination: true\n', ['openapi: 3.1.0\n', `openapi: 3.1.0\n${fern}`]),
    ],
    [
      'x-stainless-pagination-property',
      withExtension(
        'x-other: 1\n',
        [
          '{ name: cursor, in: query, schema: { type: string }',
          `{ name: cursor, in: query, schema: { type: string }${mark('next_cursor_param')}`,
        ],
        ["next: { type: [string, 'null']", `next: { type: [string, 'null']${mark('next_cursor_field')}`],
      ),
    ],
    ['x-paginated', withExtension(smithy)],
    [
      'a link of its 200 response',
      withExtension('x-other: 1\n', [
        LINK,
        `${LINK}          links: { next: { operationId: listBooks, parameters: { query.cursor: '$response.body#/next' } } }\n`,
      ]),
    ],
  ])('%s is read', async (source, text) => {
    expect(await pagingOf(text)).toMatchObject({ source, ...read })
  })

  it('comes after ours, and before those that count less', async () => {
    expect((await pagingOf(sampleWith([BLOCK, `${BLOCK}      ${smithy}`])))?.source).toBe('x-pagination')
    expect((await pagingOf(withExtension(smithy + speakeasy)))?.source).toBe('x-speakeasy-pagination')
    expect((await pagingOf(withExtension(`x-ms-pageable: { nextLinkName: next }\n${smithy}`)))?.source).toBe(
      'x-paginated',
    )
  })

  it.each([
    [
      'x-ms-pageable: { nextLinkName: next }\n',
      /x-ms-pageable cannot be used: the next page is a URL, which is not supported yet/,
    ],
    [
      'x-speakeasy-pagination: { type: offsetLimit }\n',
      /x-speakeasy-pagination cannot be used: its type is offsetLimit/,
    ],
    ['x-fern-pagination: { offset: $request.page, results: $response.data }\n', /it pages by an offset/],
    [smithy.replace('cursor', 'token'), /it names token, which is no query parameter/],
    [smithy.replace('next', 'meta.next'), /the schema of the 200 body has no \/meta\/next/],
  ])('%s is no block, and says why', async (text, reason) => {
    await expect(load(withExtension(text), ['listBooks'])).rejects.toThrow(reason)
  })

  it('on an operation that cannot be read for other reasons costs the others nothing', async () => {
    const broken = `  /cups/{cup}:
    get:
      operationId: listCups
      ${smithy.trim()}
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
        - { name: cursor, in: query, schema: { type: string } }
      responses:
        '200': { description: Cups., content: { application/json: { schema: { $ref: '#/components/schemas/BookList' } } } }
  /ping:
`
    const text = sampleWith(['  /ping:\n', broken])
    expect((await load(text)).operations.map(({ id }) => id)).toEqual(['listBooks'])
    await expect(load(text, ['listCups'])).rejects.toThrow('which no path parameter declares')
  })

  it('of the name of ours is left alone', async () => {
    const others = 'x-pagination: { limitParam: limit, pageOffsetParam: cursor, resultsPath: data }\n'
    await expect(load(withExtension(others))).rejects.toThrow('no GET of the document has x-pagination')
    const text = withExtension(others + smithy)
    expect(await pagingOf(text)).toMatchObject({
      source: 'x-paginated',
      unjudged: ["the document's x-pagination, which has another meaning"],
    })
  })
})

it.each([
  ['$.a.b', '/a/b'],
  ["$['a/b'].c", '/a~1b/c'],
  ['$', ''],
  ['$.a[0]', undefined],
  ['$..a', undefined],
  ['a.b', undefined],
  [7, undefined],
])('the JSONPath %s is the pointer %s', (path, pointer) => {
  expect(jsonPath(path)).toBe(pointer)
})
