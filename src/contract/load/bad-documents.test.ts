import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KnownFailure } from '../../model/failure.ts'
import { contractOf } from '../contract.ts'
import { loadContract } from '../index.ts'
import { folderOf, loadedOf, SAMPLE, sampleWith } from '../sample-document.fixture.ts'

const BOOK = "'#/components/schemas/Book'"
const TITLE = 'title: { type: string }'
const XP = 'identity: /id'

/** What the user reads: message and hint, the folder's name taken out. */
async function sentenceOf(
  text: string,
  operation?: string,
  others: Record<string, string> = {},
  name = 'api.yaml',
): Promise<string> {
  const folder = await folderOf({ 'in/secret.txt': 'x', [`in/${name}`]: text, ...others })
  await symlink(join(folder, 'secret.yaml'), join(folder, 'in/link.yaml')).catch(() => undefined)
  const failure = await loadContract(
    join(folder, 'in', name),
    operation ? { operation: [operation] } : {},
  ).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof KnownFailure)) throw failure ?? new Error('the document was loaded')
  return told(failure).replaceAll(join(folder, 'in', '/'), '')
}

/** The same of a document that is valid by its own. */
function sentenceOfValid(text: string, operation?: string): string {
  try {
    contractOf(loadedOf(text), operation ? [operation] : [])
  } catch (error) {
    if (error instanceof KnownFailure) return told(error)
    throw error
  }
  throw new Error('the document was read')
}

function told(failure: KnownFailure): string {
  expect(failure.kind).toBe('usage')
  return [failure.message, failure.hint].join(' | ').replace(/ \| $/, '')
}

describe('a text that is no document', () => {
  it.each<[string, string, string]>([
    [
      'unclosed',
      sampleWith(['Books,', '[Books,']),
      'api.yaml:2:37: this is not YAML: missed comma between flow collection entries',
    ],
    [
      'key twice',
      sampleWith(['  /ping:', '  /ping: {}\n  /ping:']),
      'api.yaml:26:3: this is not YAML: duplicated mapping key',
    ],
    [
      'tab',
      sampleWith(['  /ping:', '\t/ping:']),
      'api.yaml:25:1: this is not YAML: tab characters must not be used in indentation',
    ],
    ['several', `${SAMPLE}---\n${SAMPLE}`, 'api.yaml holds several YAML documents | Keep one of them.'],
    [
      'empty',
      '',
      'api.yaml:1:1: this is not an OpenAPI document: it holds no object | Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.',
    ],
    [
      'prose',
      'hello',
      'api.yaml:1:1: this is not an OpenAPI document: it holds no object | Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.',
    ],
    [
      'misspelt',
      sampleWith(['openapi:', 'openap:']),
      'api.yaml:1:1: this is not an OpenAPI document: it has no openapi key | The key is openapi. Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.',
    ],
    [
      '1.2',
      sampleWith(['openapi: 3.1.0', "swagger: '1.2'"]),
      'api.yaml:1:1: Swagger 1.2 is not supported | Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.',
    ],
    [
      '3.3',
      sampleWith(['3.1.0', '3.3.0']),
      'api.yaml:1:1: OpenAPI 3.3.0 is not supported | Supported are OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0.',
    ],
    [
      'no paths',
      sampleWith(['\npaths:', '\nx-paths:']),
      'api.yaml:1:1: the document has no paths | There is nothing to judge.',
    ],
  ])('%s', async (_, text, sentence) => expect(await sentenceOf(text)).toBe(sentence))

  it('JSON with a comma too many', async () => {
    const sentence = 'api.json:1:23: this is not JSON: "}" stands where a key in quotes must stand'
    expect(await sentenceOf('{ "openapi": "3.1.0", }', undefined, {}, 'api.json')).toBe(sentence)
  })

  it('a file that is not there', async () => {
    await expect(loadContract('/nowhere/api.yaml')).rejects.toThrow(
      '/nowhere/api.yaml cannot be read: there is no such file',
    )
  })
})

describe('a document that breaks the official schema', () => {
  const v30: [string, string][] = [
    ['3.1.0', '3.0.3'],
    ["[string, 'null']", 'string'],
  ]
  it.each<[string, string, string]>([
    [
      'key',
      sampleWith(['      responses:', '      respones:']),
      'api.yaml:19:7: respones is not a key that /paths/~1shelves~1{shelf}~1books/get may have | Did you mean responses?',
    ],
    [
      'key in 3.0',
      sampleWith(...v30, ['      responses:', '      respones:']),
      'api.yaml:19:7: respones is not a key that /paths/~1shelves~1{shelf}~1books/get may have | Did you mean responses?',
    ],
    [
      'value',
      sampleWith(['cursor, in: query', 'cursor, in: quer']),
      'api.yaml:13:27: /paths/~1shelves~1{shelf}~1books/get/parameters/1/in must be one of query, header, path, cookie, and is "quer"',
    ],
    [
      'value in 3.0',
      sampleWith(...v30, ['cursor, in: query', 'cursor, in: quer']),
      'api.yaml:13:27: /paths/~1shelves~1{shelf}~1books/get/parameters/1/in must be one of path, query, header, cookie, and is "quer"',
    ],
    [
      'missing key',
      sampleWith([' required: true,', '']),
      'api.yaml:8:9: /paths/~1shelves~1{shelf}~1books/parameters/0 lacks required: true',
    ],
    [
      'list of types',
      sampleWith(['3.1.0', '3.0.3']),
      'api.yaml:41:17: /components/schemas/BookList/properties/next/type must be one of array, boolean, integer, number, object, string | A list of types is OpenAPI 3.1; in 3.0 write one type and nullable: true.',
    ],
  ])('%s', async (_, text, sentence) => expect(await sentenceOf(text)).toBe(sentence))
})

describe('a schema that cannot be used', () => {
  it.each<[string, string, string]>([
    [
      'type',
      sampleWith([TITLE, 'title: { type: strng }']),
      'api.yaml:47:18: type must be one of "array", "boolean", "integer", "null", "number", "object", "string", and is "strng"',
    ],
    [
      'number',
      sampleWith([TITLE, 'title: { minLength: a }']),
      'api.yaml:47:18: minLength must be integer, and is "a"',
    ],
    [
      'factor',
      sampleWith([TITLE, 'title: { multipleOf: 0 }']),
      'api.yaml:47:18: multipleOf must be > 0, and is 0',
    ],
    [
      'required',
      sampleWith(['required: [id]', 'required: true']),
      'api.yaml:44:7: required must be array, and is true',
    ],
    [
      'anchor',
      sampleWith([TITLE, "title: { $ref: '#title' }"]),
      'api.yaml:47:18: $ref #title points to nothing, or to several schemas',
    ],
    [
      'anchor that two schemas have',
      sampleWith([TITLE, "title: { $ref: '#a' }\n        b: { $anchor: a }\n        c: { $anchor: a }"]),
      'api.yaml:47:18: $ref #a points to nothing, or to several schemas',
    ],
    [
      'order',
      sampleWith([TITLE, 'title: { x-chronological: [a, b] }']),
      'api.yaml:47:18: x-chronological must be pairs of property names: [[earlier, later]]',
    ],
    [
      'number for a pattern',
      sampleWith([TITLE, 'title: { pattern: 5 }']),
      'api.yaml:47:18: pattern must be string, and is 5',
    ],
    ...['[[a, b, c]]', '[[a]]', '[[a, 1]]', '[[a, b], [c]]', '[ab]'].map(
      (pairs): [string, string, string] => [
        `order ${pairs}`,
        sampleWith([TITLE, `title: { x-chronological: ${pairs} }`]),
        'api.yaml:47:18: x-chronological must be pairs of property names: [[earlier, later]]',
      ],
    ),
    [
      'type beside what is right',
      sampleWith([TITLE, "title: { x-chronological: [[a, b]], pattern: '^[\\w-\\.]$', minLength: a }"]),
      'api.yaml:47:67: minLength must be integer, and is "a"',
    ],
    [
      'what the compiler refuses, not what is odd and usable',
      sampleWith(['required: [id]', 'required: [id, id]'], [TITLE, 'title: { type: strng }']),
      'api.yaml:47:18: type must be one of "array", "boolean", "integer", "null", "number", "object", "string", and is "strng"',
    ],
  ])('%s', (_, text, sentence) => expect(sentenceOfValid(text)).toBe(sentence))
})

describe('a $ref', () => {
  const CONFINED = 'A document may refer only to files in its own folder or below it.'
  const others = {
    'secret.yaml': 'a: { type: string }',
    'in/part.yaml': "Title: { $ref: '../secret.yaml#/a' }",
    'in/open.yaml': 'Title: { type: ]',
    'in/good.yaml': 'Title: { type: string }',
  }
  it.each<[string, string, string]>([
    [
      '#/components/schemas/Bok',
      'api.yaml:40:30: $ref #/components/schemas/Bok points to nothing',
      'Did you mean Book?',
    ],
    [
      'http://127.0.0.1:1/x.yaml',
      'api.yaml:40:30: $ref http://127.0.0.1:1/x.yaml is not a file, and nothing is fetched over the network',
      CONFINED,
    ],
    ['//127.0.0.1/x.yaml', 'api.yaml:40:30: $ref //127.0.0.1/x.yaml', CONFINED],
    ['../secret.yaml#/a', "api.yaml:40:30: $ref ../secret.yaml leaves the document's folder", CONFINED],
    ['%2e%2e/secret.yaml#/a', "leaves the document's folder", CONFINED],
    ['/etc/hostname', "api.yaml:40:30: $ref /etc/hostname leaves the document's folder", CONFINED],
    [
      'file:///etc/hostname',
      "api.yaml:40:30: $ref file:///etc/hostname leaves the document's folder",
      CONFINED,
    ],
    ['link.yaml#/a', "api.yaml:40:30: $ref link.yaml leaves the document's folder", CONFINED],
    ['part.yaml#/Title', "part.yaml:1:1: $ref ../secret.yaml leaves the document's folder", CONFINED],
    ['open.yaml#/Title', 'names a file that cannot be used: open.yaml:1:16: this is not YAML', ''],
    [
      'good.yaml#/Titel',
      'api.yaml:40:30: good.yaml has no #/Titel, which a $ref names',
      'Did you mean Title?',
    ],
    ['absent.yaml#/a', 'api.yaml:40:30: $ref absent.yaml names a file that does not exist', ''],
  ])('to %s', async (ref, message, hint) => {
    const sentence = await sentenceOf(sampleWith([BOOK, `'${ref}'`]), undefined, others)
    expect(sentence).toContain(message)
    expect(sentence).toContain(hint)
    expect(sentence).not.toContain('type: string')
  })

  it('that leads back to itself', async () => {
    const text = sampleWith([
      'id: { type: string }',
      "id: { $ref: '#/components/schemas/Book/properties/id' }",
    ])
    expect(await sentenceOf(text)).toBe(
      'api.yaml:46:9: $ref #/components/schemas/Book/properties/id leads back to itself',
    )
  })
})

describe('an operation', () => {
  const HOW_TO =
    'Run threadcount init: it writes into a config how lists page. It finds listBooks (GET /shelves/{shelf}/books).'
  it.each<[string, string | undefined, string, string]>([
    [
      'unknown',
      'listBook',
      SAMPLE,
      'api.yaml:5:1: the document has no operation listBook | Did you mean listBooks?',
    ],
    [
      'without paging',
      'ping',
      SAMPLE,
      'api.yaml:26:5: ping: the operation has no x-pagination | Run threadcount init --operation "ping": it writes a draft',
    ],
    ['that is a POST', 'pong', SAMPLE, 'api.yaml:29:5: pong: is a POST, and only GETs are judged'],
    [
      'missing at all',
      undefined,
      sampleWith(['x-pagination', 'x-pages']),
      `api.yaml:5:1: no GET of the document has x-pagination | ${HOW_TO}`,
    ],
    [
      'whose paging can be seen',
      'listBooks',
      sampleWith(['x-pagination', 'x-pages']),
      'listBooks: the operation has no x-pagination | Write into the config, if it is true: pagination: {"listBooks":{"cursor":{"parameter":"cursor","next":"/next"}',
    ],
    [
      'with no 200',
      undefined,
      sampleWith(["'200'", "'201'"]),
      'api.yaml:19:7: listBooks: there is no 200 response (there are: 201)',
    ],
    [
      'with no JSON',
      undefined,
      sampleWith(['application/json', 'text/html']),
      'api.yaml:20:9: listBooks: the 200 response has no schema of a JSON body',
    ],
    [
      'of an id that another GET has',
      'listBooks',
      sampleWith(['Id: ping', 'Id: listBooks']),
      'api.yaml:10:7: GET /shelves/{shelf}/books: the operationId is that of GET /shelves/{shelf}/books and GET /ping | Name one of them by method and path: GET /shelves/{shelf}/books.',
    ],
    [
      'with a path parameter nobody declares',
      undefined,
      sampleWith(['/{shelf}/', '/{shlf}/']),
      'api.yaml:9:5: listBooks: the path has {shlf}, which no path parameter declares | Add { name: shlf',
    ],
    [
      'with an unknown scheme',
      undefined,
      sampleWith(['[{ key', '[{ kee']),
      'api.yaml:9:5: listBooks: security names kee, which components.securitySchemes lacks | Did you mean key?',
    ],
    [
      'with an unsupported scheme',
      undefined,
      sampleWith(['apiKey, in: header, name: X-Key', 'http, scheme: digest']),
      'api.yaml:9:5: listBooks: the security that it asks for (key) is not supported',
    ],
    [
      'with two schemes at once, or one that is not supported',
      undefined,
      sampleWith(
        ['[{ key: [] }]', '[{ key: [], other: [] }, { other: [] }]'],
        ['  schemas:\n', '    other: { type: mutualTLS }\n  schemas:\n'],
      ),
      'listBooks: the security that it asks for (key with other or other) is not supported',
    ],
    [
      'unknown, and unlike any other',
      'zzzzzz',
      SAMPLE,
      'the document has no operation zzzzzz | Paginated are listBooks.',
    ],
    [
      'unknown, and like one without paging',
      'pingg',
      SAMPLE,
      'the document has no operation pingg | Did you mean ping?',
    ],
    [
      'unknown, where none has paging',
      'zzzzzz',
      sampleWith(['x-pagination', 'x-pages']),
      `the document has no operation zzzzzz | ${HOW_TO}`,
    ],
    [
      'with x-errors nobody can meet',
      undefined,
      sampleWith([
        '      responses:',
        `      x-errors: { envelope: { $ref: ${BOOK} }, code: /idd }\n      responses:`,
      ]),
      'api.yaml:19:68: listBooks: x-errors.code is /idd, and the envelope has no /idd | Did you mean id?',
    ],
    [
      'with misspelt x-errors',
      undefined,
      sampleWith(['      responses:', '      x-errors: { envelop: {} }\n      responses:']),
      'api.yaml:19:19: listBooks: x-errors has an unknown key envelop | Did you mean envelope?',
    ],
  ])('%s', (_, operation, text, sentence) => expect(sentenceOfValid(text, operation)).toContain(sentence))
})

describe('x-pagination', () => {
  it.each<[string, string, string]>([
    [
      'misspelt key',
      sampleWith([XP, 'identty: /id']),
      'api.yaml:18:9: listBooks: x-pagination has an unknown key identty | Did you mean identity?',
    ],
    [
      'missing key',
      sampleWith(['        items: /data\n', '']),
      'api.yaml:14:7: listBooks: x-pagination lacks /items',
    ],
    [
      'misspelt promise',
      sampleWith([XP, `${XP}\n        promises: { hasmore: exact }`]),
      'api.yaml:19:21: listBooks: x-pagination has an unknown key hasmore in /promises | Did you mean hasMore?',
    ],
    [
      'broken promise',
      sampleWith([XP, `${XP}\n        promises: { hasMore: exakt }`]),
      'api.yaml:19:21: listBooks: x-pagination /promises/hasMore must be one of "exact", "hint", and is "exakt" | Did you mean exact?',
    ],
    [
      'no pointer',
      sampleWith([XP, 'identity: id']),
      'api.yaml:18:9: listBooks: x-pagination /identity must be a JSON pointer such as /data, and is "id"',
    ],
    [
      'unknown parameter',
      sampleWith(['parameter: cursor', 'parameter: curser']),
      'api.yaml:15:19: listBooks: x-pagination.cursor.parameter is curser, and the operation has no such query parameter | Did you mean cursor?',
    ],
    [
      'unknown items',
      sampleWith(['items: /data', 'items: /dta']),
      'api.yaml:17:9: listBooks: x-pagination.items is /dta, and the schema of the 200 body has no dta there | Did you mean data?',
    ],
    [
      'unknown next',
      sampleWith(['next: /next', 'next: /nxt']),
      'api.yaml:15:38: listBooks: x-pagination.cursor.next is /nxt, and the schema of the 200 body has no nxt there | Did you mean next?',
    ],
    [
      'unknown identity',
      sampleWith([XP, 'identity: /idd']),
      'api.yaml:18:9: listBooks: x-pagination.identity is /idd, and the schema of the 200 body has no idd there | Did you mean id?',
    ],
    [
      'items no array',
      sampleWith(['items: /data', 'items: /next']),
      'api.yaml:17:9: listBooks: x-pagination.items is /next, which is no array',
    ],
  ])('%s', (_, text, sentence) => expect(sentenceOfValid(text)).toBe(sentence))
})

describe('a document that is too deep', () => {
  const nested = (open: string, close: string, n: number): string =>
    `title: ${open.repeat(n)}{}${close.repeat(n)}`
  const chain = (length: number): string => {
    const links = Array.from(
      { length },
      (_, i) => `    C${i}: { properties: { x: { $ref: '#/components/schemas/C${i + 1}' } } }\n`,
    )
    return `${sampleWith([TITLE, "title: { $ref: '#/components/schemas/C0' }"])}${links.join('')}    C${length}: {}\n`
  }
  it.each<[string, string]>([
    ['schemas', sampleWith([TITLE, nested('{ items: ', '}', 800)])],
    ['lists', sampleWith([TITLE, nested('[', ']', 20_000)])],
    ['a loop of aliases', sampleWith([TITLE, 'title: &loop { items: *loop }'])],
    ['5000 schemas in a chain', chain(5000)],
  ])('%s', async (_, text) => {
    expect(await sentenceOf(text)).toMatch(
      /nested deeper than 300 levels|too deeply to be worked with|chain too long/,
    )
  })

  it('aliases of aliases of aliases', async () => {
    const names = 'abcdefgh'.split('')
    const lists = names.map((name, i) => {
      const before = i === 0 ? '1' : `*${names[i - 1]}`
      return `${name}: &${name} [${Array(9).fill(before).join()}]`
    })
    expect(await sentenceOf(sampleWith([TITLE, `title: { ${lists.join(', ')} }`]))).toBe(
      'api.yaml: the YAML aliases of the document make it too large | Use each alias less often.',
    )
  })

  it('merge keys of merge keys', async () => {
    const base = Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join()
    const uses = Array.from({ length: 600 }, () => '{ <<: *base }').join()
    const text = sampleWith([TITLE, `title: { a: &base { ${base} }, b: [${uses}] }`])
    expect(await sentenceOf(text)).toContain('the YAML aliases of the document make it too large')
  })
})
