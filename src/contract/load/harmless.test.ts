import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../../model/operation.ts'
import { loadContract } from '../index.ts'
import { folderOf, load, sampleWith } from '../sample-document.fixture.ts'

/** The sample with more operations, components and keys of the document. */
const withOther = (
  { paths = '', components = '', root = '' }: { paths?: string; components?: string; root?: string },
  ...changes: [string, string][]
): string =>
  sampleWith(
    ['  /ping:\n', `${paths}  /ping:\n`],
    ['components:\n', `${root}components:\n${components}`],
    ...changes,
  )

const V30: [string, string][] = [
  ['3.1.0', '3.0.3'],
  ["type: [string, 'null']", 'type: string'],
]
const post = (operation: string): string => `  /other:\n    post: ${operation}\n`
const response = (schema: string): string =>
  post(`{ responses: { '200': { description: x, content: { application/json: { schema: ${schema} } } } } }`)

async function warningsOf(text: string): Promise<string[]> {
  const contract = await load(text)
  expect(contract.operations.map(({ id }) => id)).toEqual(['listBooks'])
  return contract.warnings
}

const ONE = ['1 place of the document breaks the official schema of OpenAPI. No judged operation uses it.']

describe('what is wrong where no judged operation reaches is counted and does no harm', () => {
  it.each<[string, string]>([
    [
      'info without a version',
      sampleWith(["info: { title: Books, version: '1' }", 'info: { title: Books }']),
    ],
    ['a version that is a number', sampleWith(["version: '1'", 'version: 1'])],
    [
      'null in a tag',
      withOther({ root: 'tags: [{ name: a, externalDocs: { url: u, description: null } }]\n' }),
    ],
    ['a key of no object', withOther({ root: 'component: {}\n' })],
    ['a dead $ref', withOther({ paths: response("{ $ref: '#/components/schemas/None' }") })],
    [
      'a key deep in a security scheme',
      sampleWith([
        '  securitySchemes:\n',
        '  securitySchemes:\n    o: { type: oauth2, flows: { implicit: { authorizationUrl: u } } }\n',
      ]),
    ],
    [
      'a parameter of no kind, in 3.0',
      withOther(
        {
          paths: post(
            "{ parameters: [{ name: a, in: quer, schema: {} }], responses: { '204': { description: x } } }",
          ),
        },
        ...V30,
      ),
    ],
    [
      'a response that is a dead $ref',
      withOther({ paths: post("{ responses: { '200': { $ref: '#/components/responses/None' } } }") }),
    ],
    ['a remote $ref', withOther({ paths: response("{ $ref: 'https://example.com/a.json' }") })],
    ['a $ref above the folder', withOther({ paths: response("{ $ref: '../a.json' }") })],
    ['a $ref to a file that is not there', withOther({ paths: response("{ $ref: 'a.json#/b' }") })],
    [
      'a $ref to itself',
      withOther({ paths: response('{}') }, [
        '  schemas:\n',
        "  schemas:\n    Round: { $ref: '#/components/schemas/Round' }\n",
      ]),
    ],
    ['a response without description', withOther({ paths: post("{ responses: { '200': {} } }") })],
    ['no responses in 3.0', withOther({ paths: post('{}') }, ...V30)],
    ['null for a type in 3.0', withOther({ paths: response("{ type: 'null' }") }, ...V30)],
    ['type any in 3.0', withOther({ paths: response('{ type: any }') }, ...V30)],
    ['required: [] in 3.0', withOther({ paths: response('{ required: [] }') }, ...V30)],
    ['const in 3.0', withOther({ paths: response('{ const: 1 }') }, ...V30)],
    [
      'properties: { $ref } in 3.0',
      withOther({ paths: response("{ properties: { $ref: '#/components/schemas/Book' } }") }, ...V30),
    ],
    [
      'a path parameter that is not required, in 3.0',
      withOther(
        {
          paths: post(
            "{ parameters: [{ name: a, in: path, schema: {} }], responses: { '204': { description: x } } }",
          ),
        },
        ...V30,
      ),
    ],
    [
      'callbacks of the judged operation',
      sampleWith([
        '      responses:\n',
        '      callbacks: { a: { b: { post: { tags: 5 } } } }\n      responses:\n',
      ]),
    ],
    [
      'tags of the judged operation',
      sampleWith(['      responses:\n', '      tags: [5]\n      responses:\n']),
    ],
    [
      'another method of the judged path',
      sampleWith([
        '    get:\n      operationId: listBooks',
        '    put: { respones: {} }\n    get:\n      operationId: listBooks',
      ]),
    ],
  ])('%s', async (_, text) => expect(await warningsOf(text)).toEqual(ONE))

  it('several places are counted', async () => {
    const text = withOther({
      paths: post("{ responses: { '200': {}, '201': {} } }"),
      root: 'tags: [{ name: a, description: null }]\n',
    })
    expect(await warningsOf(text)).toEqual([
      '3 places of the document break the official schema of OpenAPI. No judged operation uses them.',
    ])
  })
})

describe('what is right is not counted', () => {
  it.each<[string, string]>([
    [
      'a described server variable',
      withOther({ root: 'x-servers: {}\n' }, [
        'servers: [{ url: https://example.com/v1 }]',
        "servers: [{ url: 'https://{r}.example.com', variables: { r: { default: a, description: Region. } } }]",
      ]),
    ],
    [
      'a path item by $ref',
      withOther({
        paths: "  /more: { $ref: '#/components/pathItems/More' }\n",
        components: '  pathItems: { More: { get: {} } }\n',
      }),
    ],
    [
      'a dead $ref below x-',
      withOther({
        root: 'x-policy: [{ $ref: "#/components/x-policy/Nope" }]\n',
        paths: post(
          "{ x-ms-examples: { A: { $ref: ./examples/a.json } }, responses: { '204': { description: x } } }",
        ),
      }),
    ],
    [
      'nullable alone in 3.1',
      withOther({ paths: response('{ nullable: true, anyOf: [{ type: string }] }') }),
    ],
    ['two operations of one id', sampleWith(['Id: pong', 'Id: listBooks'])],
    ['two others of one id', sampleWith(['Id: pong', 'Id: ping'])],
    [
      'two schemas of one $anchor and of one $id',
      withOther({ root: '' }, [
        '  schemas:\n',
        '  schemas:\n    A: { $anchor: a, $id: x }\n    B: { $anchor: a, $id: x }\n',
      ]),
    ],
  ])('%s', async (_, text) => expect(await warningsOf(text)).toEqual([]))
})

describe('the same in a judged operation is refused in one sentence', () => {
  const refused = async (text: string): Promise<string> => {
    const folder = await folderOf({ 'api.yaml': text })
    const failure = await loadContract(join(folder, 'api.yaml')).then(
      (contract: Contract) => `loaded ${contract.operations.length}`,
      (error: Error) => error.message,
    )
    return failure.replace(folder, '')
  }
  const BOOK: [string, string] = ['title: { type: string }', 'title: HERE']
  const book = (schema: string): string => sampleWith(...V30, BOOK, ['HERE', schema])
  it.each<[string, string, string]>([
    [
      'a dead $ref',
      sampleWith(BOOK, ['HERE', "{ $ref: '#/components/schemas/None' }"]),
      '/api.yaml:47:9: $ref #/components/schemas/None points to nothing',
    ],
    [
      'a $ref to itself',
      sampleWith(BOOK, ['HERE', "{ $ref: '#/components/schemas/Book/properties/title' }"]),
      '/api.yaml:47:9: $ref #/components/schemas/Book/properties/title leads back to itself',
    ],
    [
      'a response without description',
      sampleWith(['          description: Books.\n', '']),
      '/api.yaml:20:9: /paths/~1shelves~1{shelf}~1books/get/responses/200 lacks description',
    ],
    [
      'null for a type in 3.0',
      book("{ type: 'null' }"),
      '/api.yaml:47:18: /components/schemas/Book/properties/title/type must be one of array, boolean, integer, number, object, string, and is "null"',
    ],
    [
      'required: [] in 3.0',
      book('{ required: [] }'),
      '/api.yaml:47:18: /components/schemas/Book/properties/title/required must NOT have fewer than 1 items',
    ],
    [
      'a path parameter that is not required, in 3.0',
      sampleWith(...V30, [' required: true,', '']),
      '/api.yaml:8:9: /paths/~1shelves~1{shelf}~1books/parameters/0 lacks required: true',
    ],
    [
      'a property of the name of a keyword that is passed over',
      sampleWith(['title: { type: string }', "tags: { $ref: '#/none' }"]),
      '/api.yaml:47:9: $ref #/none points to nothing',
    ],
  ])('%s', async (_, text, sentence) => expect(await refused(text)).toBe(sentence))
})

it('two GETs of one id are called by method and path', async () => {
  const twice = sampleWith(['Id: ping', 'Id: listBooks'])
  for (const operation of [undefined, ['GET /shelves/{shelf}/books']]) {
    const { operations } = await load(twice, operation)
    expect(operations.map(({ id }) => id)).toEqual(['GET /shelves/{shelf}/books'])
  }
  const { operations } = await load(sampleWith(), ['GET /shelves/{shelf}/books'])
  expect(operations.map(({ id }) => id)).toEqual(['listBooks'])
})

it.each(['3.0.4', "'3.0'", '3.0', '3.1.2', "'3.1'", '3.1', '3.2.0', "'3.2'"])(
  'openapi: %s is read',
  async (version) => {
    const text = sampleWith(['3.1.0', version], ["type: [string, 'null']", 'type: string'])
    expect(await warningsOf(text)).toEqual([])
  },
)

it('what is new in OpenAPI 3.2 is left out', async () => {
  const text = withOther(
    {
      paths: `  /find:
    query: { responses: { '200': { summary: Found. } } }
    additionalOperations: { LINK: { responses: { '204': { description: Linked. } } } }
    get:
      parameters: [{ name: q, in: querystring, content: { application/json: { schema: {} } } }]
      responses: { '200': { content: { application/jsonl: { itemSchema: {} } } } }
`,
      root: '$self: https://example.com/api.yaml\n',
    },
    ['3.1.0', '3.2.0'],
  )
  expect(await warningsOf(text)).toEqual([])
})

it('nullable means nothing from 3.1 on, whatever it stands beside', async () => {
  const nullable = '{ nullable: true, anyOf: [{ type: string }] }'
  const { operations } = await load(sampleWith(['title: { type: string }', `title: ${nullable}`]))
  const validate = operations[0]?.responseFor(200)?.validate
  expect(validate?.({ data: [{ id: 'a', title: 'b' }] })).toEqual([])
  expect(validate?.({ data: [{ id: 'a', title: null }] })).not.toEqual([])
})

it('patterns that cannot be read are named', async () => {
  const { unchecked } = await load(
    sampleWith(['title: { type: string }', "title: { type: string, pattern: '(?>a)' }"]),
  )
  expect(unchecked).toEqual(['pattern "(?>a)"'])
})

it.each(['*/*', 'application/*', 'application/*+json', 'text/json'])('a body of %s is JSON', async (type) => {
  const { operations } = await load(sampleWith(['application/json', `'${type}'`]))
  expect(operations[0]?.responseFor(200)?.validate?.({ data: 1 })).not.toEqual([])
})

it('Swagger 2.0 is converted, and complaints have the places of the file', async () => {
  const list = {
    type: 'object',
    properties: { data: { type: 'array', items: { $ref: '#/definitions/Item' } }, next: { type: 'string' } },
  }
  const paging = {
    cursor: { parameter: 'c', next: '/next' },
    limit: { parameter: 'n' },
    items: '/data',
    identity: '/id',
  }
  const get = {
    operationId: 'listItems',
    parameters: [
      { $ref: '#/parameters/C' },
      { name: 'n', in: 'query', type: 'integer', maximum: 10, minimum: 1 },
    ],
    'x-pagination': paging,
    responses: { 200: { description: 'Items.', schema: list } },
  }
  const swagger = {
    swagger: '2.0',
    info: { title: 'Items', version: '1' },
    host: 'example.com',
    basePath: '/v1',
    schemes: ['https'],
    paths: { '/items': { get } },
    parameters: { C: { name: 'c', in: 'query', type: 'string' } },
    definitions: { Item: { properties: { id: { type: 'string' } } } },
  }
  const { servers, operations, warnings } = await load(JSON.stringify(swagger))
  expect([servers, warnings]).toEqual([['https://example.com/v1'], []])
  expect(operations[0]).toMatchObject({ id: 'listItems', paging: { limit: { minimum: 1, maximum: 10 } } })
  const broken = JSON.stringify(swagger).replace('{"id":{"type":"string"}}', '{"id":\n{"type":"strng"}}')
  await expect(load(broken)).rejects.toThrow(/api\.yaml:2:2: .*type must be one of/)
})
