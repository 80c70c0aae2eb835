import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../model/operation.ts'
import { contractOf } from './contract.ts'
import { loadContract } from './index.ts'
import { folderOf, load, loadedOf, SAMPLE, sampleWith } from './sample-document.fixture.ts'

function operationOf(text: string): Operation {
  const [operation] = contractOf(loadedOf(text)).operations
  if (!operation) throw new Error('the document has no operation')
  return operation
}

describe('the bundled document', () => {
  const file = join(import.meta.dirname, '../../spec/openapi.yaml')

  it('loads, with nothing unchecked', async () => {
    const contract = await loadContract(file, { operation: ['listSpaceThreads'] })
    expect(contract.unchecked).toEqual([])
    expect(contract.document.sha256).toBe(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    )
    const [operation] = contract.operations
    expect(operation?.paging).toMatchObject({
      items: '/data',
      limit: { minimum: 1, maximum: 100, default: 50 },
    })
    expect(operation?.fields.open).toEqual(['/data/*/metadata'])
    expect(operation?.responseFor(403)?.recommend).toBeTypeOf('function')
    expect(operation?.validateEnvelope).toBeTypeOf('function')
  })
})

describe('an operation', () => {
  it('is read whole', async () => {
    const operation = operationOf(SAMPLE)
    expect(operation).toMatchObject({
      id: 'listBooks',
      path: '/shelves/{shelf}/books',
      pathParameters: ['shelf'],
      security: { in: 'header', name: 'X-Key', prefix: '' },
      paging: { hasMore: undefined, times: [], promises: { hasMore: 'hint', badCursor: 'unstated' } },
      fields: { declared: ['/data', '/data/*/id', '/data/*/title', '/next'], open: [] },
      place: { pointer: '/paths/~1shelves~1{shelf}~1books/get', line: 9, column: 5 },
    })
  })

  it('without an id is named by method and path', async () => {
    expect(operationOf(sampleWith(['      operationId: listBooks\n', ''])).id).toBe(
      'GET /shelves/{shelf}/books',
    )
  })

  it('reads JSON as it reads YAML', async () => {
    const { parse } = await import('yaml')
    const [read] = (await load(JSON.stringify(parse(SAMPLE)))).operations
    expect(read?.fields).toEqual(operationOf(SAMPLE).fields)
  })

  it('overrides parameters of its path', async () => {
    const shared = '\n      - { name: limit, in: query, schema: { maximum: 7 } }\n    get:'
    expect(operationOf(sampleWith(['\n    get:', shared])).paging.limit.maximum).toBe(100)
  })

  it.each<[string, string, object]>([
    ['in extension', 'limit: { parameter: limit, maximum: 9 }', { minimum: 1, maximum: 9, default: 20 }],
  ])('takes bounds %s', async (_, text, bounds) => {
    expect(operationOf(sampleWith(['limit: { parameter: limit }', text])).paging.limit).toMatchObject(bounds)
  })

  it.each<[string, string, string, object]>([
    [
      'exclusive numbers',
      '3.1.0',
      'exclusiveMinimum: 0, exclusiveMaximum: 101',
      { minimum: 1, maximum: 100 },
    ],
    [
      'exclusive flags',
      '3.0.3',
      'minimum: 0, exclusiveMinimum: true, maximum: 10',
      { minimum: 1, maximum: 10 },
    ],
    [
      'allOf',
      '3.1.0',
      'allOf: [{ minimum: 2 }, { minimum: 5, maximum: 50, default: 10 }]',
      { minimum: 5, maximum: 50, default: 10 },
    ],
    ['no bounds', '3.1.0', 'type: integer', { minimum: undefined, maximum: undefined, default: undefined }],
  ])('takes bounds from %s', async (_, version, schema, bounds) => {
    const text = sampleWith(
      ['3.1.0', version],
      ['type: integer, minimum: 1, maximum: 100, default: 20', schema],
      ["[string, 'null']", 'string'],
    )
    expect(operationOf(text).paging.limit).toMatchObject(bounds)
  })

  it.each<[string, string, object | undefined]>([
    ['an apiKey in a cookie', 'apiKey, in: cookie, name: sid', { in: 'cookie', name: 'sid', prefix: '' }],
    ['bearer', 'http, scheme: Bearer', { in: 'header', name: 'Authorization', prefix: 'Bearer ' }],
    ['basic', 'http, scheme: basic', { in: 'header', name: 'Authorization', prefix: 'Basic ' }],
    [
      'OpenID Connect',
      'openIdConnect, openIdConnectUrl: https://example.com',
      { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
    ],
  ])('places the credential of %s', async (_, scheme, placement) => {
    expect(operationOf(sampleWith(['apiKey, in: header, name: X-Key', scheme])).security).toEqual(placement)
  })

  it.each<[string, string, object]>([
    ['a query', 'apiKey, in: query, name: key', { in: 'query', name: 'key', prefix: '' }],
    ['OAuth', 'oauth2, flows: {}', { in: 'header', name: 'Authorization', prefix: 'Bearer ' }],
  ])('places the credential of %s', (_, scheme, placement) => {
    expect(operationOf(sampleWith(['apiKey, in: header, name: X-Key', scheme])).security).toEqual(placement)
  })

  it('takes the first of several credentials that is supported, its own before the document’s', () => {
    const schemes: [string, string] = [
      '  schemas:\n',
      '    tls: { type: mutualTLS }\n    user: { type: http, scheme: basic }\n  schemas:\n',
    ]
    const text = sampleWith(schemes, [
      '      x-pagination:',
      '      security: [{ tls: [] }, { key: [], user: [] }, { user: [] }]\n      x-pagination:',
    ])
    expect(operationOf(text).security).toMatchObject({ prefix: 'Basic ' })
  })

  it('takes its limit from the query, by schema or by media type', () => {
    const other = '      parameters:\n        - { name: limit, in: header, schema: { maximum: 3 } }'
    expect(operationOf(sampleWith(['      parameters:', other])).paging.limit.maximum).toBe(100)
    const media: [string, string] = [
      'schema: { type: integer, minimum: 1, maximum: 100, default: 20 }',
      'content: { application/json: { schema: { maximum: 40 } } }',
    ]
    expect(operationOf(sampleWith(media)).paging.limit.maximum).toBe(40)
  })

  it('reads what else x-pagination says', () => {
    const text = sampleWith(
      [
        '        identity: /id\n',
        '        identity: /id\n        hasMore: /more\n        times: [/at]\n        promises: { hasMore: exact }\n',
      ],
      [
        'next: { type: [string',
        'more: { type: boolean, description: Whether more is to come. }\n        next: { type: [string',
      ],
      ['title: { type: string }', 'at: { type: string }'],
    )
    const { paging, sentences } = operationOf(text)
    expect(paging).toMatchObject({
      hasMore: { pointer: '/more', isNegated: false },
      times: ['/at'],
      promises: { hasMore: 'exact', badCursor: 'unstated' },
    })
    expect(sentences.hasMore).toBe('Whether more is to come.')
  })

  it('reads what x-errors says', () => {
    const extension = 'x-errors: { envelope: { type: object, required: [code] }, code: /code, trace: /trace }'
    const text = sampleWith(['      responses:', `      ${extension}\n      responses:`])
    const { errors, validateEnvelope } = operationOf(text)
    expect(errors).toEqual({ code: '/code', status: undefined, trace: '/trace', time: undefined })
    expect(validateEnvelope?.({})).toMatchObject([{ pointer: '/code' }])
    const bare = sampleWith(['      responses:', '      x-errors: { code: /code }\n      responses:'])
    expect(operationOf(bare)).toMatchObject({ errors: { code: '/code' }, validateEnvelope: undefined })
  })

  it.each([
    ['application/vnd.books+json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/jsonlines', false],
    ['text/json', true],
  ])('has a schema for bodies of %s: %j', (type, isJson) => {
    const content = `        '404': { description: Gone., content: { '${type}': { schema: { type: object }, x-recommendations: { required: [a] } } } }\n`
    const response = operationOf(
      sampleWith(['components:', `  /x: {}\ncomponents:`], ["        '200':", `${content}        '200':`]),
    ).responseFor(404)
    expect(response?.mediaTypes).toEqual([type.split(';')[0]?.toLowerCase()])
    expect([response?.validate?.(1).length, response?.recommend?.({}).length]).toEqual(
      isJson ? [1, 1] : [undefined, undefined],
    )
  })

  it('has no response by the name of an extension, and takes a schema that is true or false', () => {
    const content = 'content: { application/json: { schema: false } }'
    const more = `        x-note: { description: None. }\n        '404': { description: Gone., ${content} }\n        '200':`
    const { responses } = operationOf(sampleWith(["        '200':", more]))
    expect(responses.map(({ key }) => key).toSorted()).toEqual(['200', '404'])
    expect(responses.find(({ key }) => key === '404')?.validate?.(1)).toHaveLength(1)
  })

  it('quotes a summary where there is no description, and what fields are', () => {
    const text = sampleWith(
      [
        'operationId: listBooks',
        'operationId: listBooks\n      summary: Lists all books that are on a shelf.',
      ],
      ['data: { type: array,', 'data: { type: array, description: The books that are on the shelf.,'],
    )
    expect(operationOf(text).sentences).toMatchObject({
      operation: 'Lists all books that are on a shelf.',
      items: 'The books that are on the shelf.',
    })
    expect(operationOf(SAMPLE).sentences).not.toHaveProperty('operation')
  })

  it('needs no credential where security is empty or optional', async () => {
    const own = (security: string): string =>
      sampleWith(['      x-pagination:', `      security: ${security}\n      x-pagination:`])
    expect(operationOf(own('[]')).security).toBeUndefined()
    expect(operationOf(own('[{ key: [] }, {}]')).security).toBeUndefined()
    expect(operationOf(sampleWith(['security: [{ key: [] }]\n', ''])).security).toBeUndefined()
  })

  it('has responses by status, class and default', async () => {
    const more = "        '200':"
    const extra = `        default: { $ref: '#/components/responses/Any' }\n        4XX: { description: Yours., x-contract: recommended }\n        '404': { description: Gone. }\n${more}`
    const text = sampleWith(
      [more, extra],
      [
        '  schemas:',
        '  responses:\n    Any: { description: Any., content: { application/problem+json; charset=utf-8: { schema: { type: object } } } }\n  schemas:',
      ],
    )
    const operation = operationOf(text)
    const keys = [200, 404, 422, 500].map((status) => operation.responseFor(status)?.key)
    expect(keys).toEqual(['200', '404', '4XX', 'default'])
    expect(operation.responseFor(500)).toMatchObject({
      mediaTypes: ['application/problem+json'],
      recommended: false,
    })
    expect(operation.responseFor(500)?.validate?.(1)).toHaveLength(1)
    expect(operation.responseFor(422)).toMatchObject({ recommended: true, validate: undefined })
    expect(operationOf(SAMPLE).responseFor(500)).toBeUndefined()
  })

  it('quotes the document', async () => {
    const long = `${'must '.repeat(100)}\n\n        second`
    const text = sampleWith(
      [
        'in: query, schema: { type: string }',
        'in: query, description: It is from the previous page., schema: { type: string }',
      ],
      ['operationId: listBooks', `operationId: listBooks\n      description: |\n        ${long}`],
    )
    const { sentences } = operationOf(text)
    expect(sentences).toMatchObject({ cursor: 'It is from the previous page.' })
    expect(sentences).not.toHaveProperty('200')
    expect(sentences.operation).toMatch(/^(must )+must…$/)
    expect(sentences.operation?.length).toBeLessThanOrEqual(300)
  })
})

describe('fields', () => {
  const fieldsOf = async (book: string): Promise<Operation['fields']> =>
    operationOf(sampleWith(['title: { type: string }', book])).fields

  it('go through combinations, and stop where a schema comes again', async () => {
    const fields = await fieldsOf(
      "parent: { oneOf: [{ $ref: '#/components/schemas/Book' }, { type: 'null' }] }\n        size: { allOf: [{ properties: { w: {} } }], properties: { h: { type: string } } }",
    )
    expect(fields.declared).toEqual([
      '/data',
      '/data/*/id',
      '/data/*/parent',
      '/data/*/parent/id',
      '/data/*/parent/parent',
      '/data/*/parent/size',
      '/data/*/parent/size/h',
      '/data/*/parent/size/w',
      '/data/*/size',
      '/data/*/size/h',
      '/data/*/size/w',
      '/next',
    ])
    expect(fields.open).toContain('/data/*/parent/parent')
  })

  it('are open where the document leaves them so', async () => {
    const fields = await fieldsOf(
      'map: { type: object }\n        any: {}\n        rest: { type: object, properties: { a: { type: string } }, additionalProperties: true }\n        closed: { type: object, additionalProperties: false }',
    )
    expect(fields.open).toEqual(expect.arrayContaining(['/data/*/map', '/data/*/any', '/data/*/rest']))
  })
})

describe('anchors', () => {
  it('are followed by the validator, and leave the fields open', async () => {
    const [operation] = (
      await load(
        sampleWith(
          ["{ $ref: '#/components/schemas/Book' }", "{ $ref: '#book' }"],
          ['    Book:\n', '    Book:\n      $anchor: book\n'],
        ),
      )
    ).operations
    expect(operation?.responseFor(200)?.validate?.({ data: [{}] })).toMatchObject([{ pointer: '/data/0/id' }])
    expect(operation?.fields.open).toContain('/data/*')
  })
})

describe('files', () => {
  it('of the same folder are read, and refs into them compiled', async () => {
    const folder = await folderOf({
      'api.yaml': sampleWith(["'#/components/schemas/Book'", 'parts/book.yaml#/Book']),
      'parts/book.yaml':
        "Book: { type: object, required: [id], properties: { id: { type: string }, next: { $ref: '#/Book' }, maker: { $ref: '../maker.json' } } }",
      'maker.json': '{ "type": "integer" }',
    })
    const [operation] = (await loadContract(join(folder, 'api.yaml'))).operations
    const judge = operation?.responseFor(200)?.validate
    expect(judge?.({ data: [{ id: 'a', next: { id: 'b', maker: 'x' } }] })).toMatchObject([
      { pointer: '/data/0/next/maker' },
    ])
    expect(operation?.fields.declared).toContain('/data/*/maker')
  })

  it('keep $ref keys that are data', async () => {
    const text = sampleWith([
      'title: { type: string }',
      "title: { default: { $ref: 'nowhere.yaml' }, example: { $ref: '../x' } }",
    ])
    expect((await load(text)).operations).toMatchObject([{ id: 'listBooks' }])
  })
})

describe('servers', () => {
  it('have each variable replaced by its default', () => {
    const servers = `servers: [{ url: 'https://{host}/{version}/{open}', variables: { host: { default: example.com }, version: { default: v2 } } }]`
    expect(
      contractOf(loadedOf(sampleWith(['servers: [{ url: https://example.com/v1 }]', servers]))).servers,
    ).toEqual(['https://example.com/v2/{open}'])
    const without = contractOf(loadedOf(sampleWith(['servers: [{ url: https://example.com/v1 }]\n', ''])))
    expect(without.servers).toEqual([])
  })
})
