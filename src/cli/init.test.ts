import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, serve, threadcount } from '../run/testing.fixture.ts'
import { schemaComment } from './schema-comment.ts'

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference()
})
afterAll(() => server.close())

describe('init', () => {
  it('writes a config that is refused until it is filled in, and that doctor then accepts', async () => {
    const cwd = folder()
    const env = { THREADCOUNT_API_KEY: server.credentials.viewer }
    const init = await threadcount(['init', '--base-url', server.baseUrl], { cwd })
    expect(init).toMatchObject({ code: 0, out: expect.stringContaining('listSpaceThreads') })

    const early = await threadcount(['doctor'], { cwd, env })
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining('still says CHANGE-ME') })

    const file = join(cwd, 'threadcount.config.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text
        .replaceAll('space_id: CHANGE-ME', 'space_id: space_full')
        .replace('organization_id: CHANGE-ME', 'organization_id: org_abc123'),
    )
    const later = await threadcount(['doctor'], { cwd, env })
    expect([later.code, later.out]).toEqual([0, expect.not.stringContaining('✗')])
  })

  it('names the schema of the config in its first line, where an editor can reach it', async () => {
    const cwd = folder()
    await threadcount(['init'], { cwd })
    const [first, second] = readFileSync(join(cwd, 'threadcount.config.yaml'), 'utf8').split('\n')
    const [, path = ''] = /^# yaml-language-server: \$schema=(\.\S+)$/.exec(first ?? '') ?? []
    expect(JSON.parse(readFileSync(join(cwd, path), 'utf8'))).toHaveProperty('properties.collections')
    expect(second).toBe('# Written by threadcount init. Replace every CHANGE-ME.')

    const blank = join(cwd, 'a folder')
    cpSync(join(import.meta.dirname, '../../spec'), join(blank, 'node_modules/threadcount/spec'), {
      recursive: true,
    })
    const project = join(blank, 'a project')
    mkdirSync(project)
    expect(schemaComment(blank)).toBe(
      '# yaml-language-server: $schema=./node_modules/threadcount/spec/config.schema.json\n',
    )
    expect(schemaComment(project)).toBe(
      '# yaml-language-server: $schema=../node_modules/threadcount/spec/config.schema.json\n',
    )
  })

  it('finds lists whose document says nothing of paging, and names what is missing of the others', async () => {
    const cwd = folder()
    const lists = [
      ...Array.from({ length: 12 }, (_, at) => listOf(`/list${at}`, 'next_cursor')),
      listOf('/blind', 'other'),
    ]
    writeFileSync(join(cwd, 'api.json'), documentOf(lists))
    const { code, out } = await threadcount(['init', '--spec', 'api.json'], { cwd })
    expect([code, out.split('\n').slice(0, 4)]).toEqual([
      0,
      ['threadcount.config.yaml', '  Judged: 12 lists', '    GET /list0', '    GET /list1'],
    ])
    expect(out).toContain(
      '    and 2 more\n  There as a comment: 1 list\n    GET /blind: cursor.next is missing',
    )
    const { pagination, collections } = parse(readFileSync(join(cwd, 'threadcount.config.yaml'), 'utf8'))
    expect([Object.keys(pagination).length, collections.length]).toEqual([12, 12])
  })

  it('writes what doctor accepts for a document that says nothing of paging, once it is filled in', async () => {
    const cwd = folder()
    await using target = await serve((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://target.invalid')
      const from = Number(searchParams.get('cursor') ?? 0)
      const to = from + Number(searchParams.get('limit') ?? 10)
      const data = Array.from({ length: 25 }, (_, at) => ({ id: `book_${at}` })).slice(from, to)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ data, ...(to < 25 && { next_cursor: String(to) }) }))
    })
    const lists = [
      listOf('/shelves/{shelf}/books', 'next_cursor'),
      listOf('/shelves/{shelf}/pens', 'next_cursor'),
    ]
    writeFileSync(join(cwd, 'api.json'), documentOf(lists))
    const init = await threadcount(['init', '--spec', 'api.json', '--base-url', target.url], { cwd })
    expect(init).toMatchObject({ code: 0, err: '' })
    const file = join(cwd, 'threadcount.config.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('CHANGE-ME', 'a'))
    const { code, out } = await threadcount(['doctor'], { cwd })
    expect([code, out]).toEqual([0, expect.not.stringContaining('✗')])
    expect(out).toContain('10 other items')
  })

  it('limits itself to the operations that are named, and writes a draft where none is complete', async () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'api.json'),
      documentOf([listOf('/books', 'next_cursor'), listOf('/blind', 'other')]),
    )
    const init = (...operations: string[]): ReturnType<typeof threadcount> =>
      threadcount(['init', '--spec', 'api.json', ...operations.flatMap((id) => ['--operation', id])], { cwd })
    expect(await init('GET /boks')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean GET /books?'),
    })
    expect(existsSync(join(cwd, 'threadcount.config.yaml'))).toBe(false)
    expect(await init('GET /blind')).toMatchObject({
      code: 2,
      err: 'threadcount: api.json shows no list completely, so threadcount.config.yaml is a draft for GET /blind. Replace every CHANGE-ME in it.\n',
    })
    expect(readFileSync(join(cwd, 'threadcount.config.yaml'), 'utf8')).toContain('next: CHANGE-ME')
  })

  it('writes nothing where nothing pages', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'api.json'), documentOf([]))
    expect(await threadcount(['init', '--spec', 'api.json'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('api.json has no list that pages'),
    })
    expect(existsSync(join(cwd, 'threadcount.config.yaml'))).toBe(false)
  })

  it('writes over no configuration', async () => {
    const cwd = folder()
    await threadcount(['init'], { cwd })
    expect(await threadcount(['init'], { cwd })).toMatchObject({
      code: 2,
      err: 'threadcount: there is a configuration already: threadcount.config.yaml; init does not overwrite it, so move or delete it first.\n',
    })
  })
})

/** A list of books, whose 200 body has a text of this name beside them. */
const listOf = (path: string, beside: string): [string, object] => {
  const books = { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } }
  const schema = { type: 'object', properties: { data: books, [beside]: { type: 'string' } } }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const parameters = [
    ...['cursor', 'limit'].map((name) => ({ name, in: 'query', schema: {} })),
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ]
  const response = { description: 'A page.', content: { 'application/json': { schema } } }
  return [path, { get: { parameters, responses: { 200: response } } }]
}

const documentOf = (lists: [string, object][]): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Books', version: '1' },
    paths: Object.fromEntries(lists),
  })
