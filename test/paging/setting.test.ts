import { describe, expect, it } from 'vitest'
import { call, configOf, documentOf, type PageMade, paging, startList, stores } from './list.fixture.ts'

const api = documentOf()

/** Loses the item behind every page. */
const lossy = ({ items, next, from }: PageMade): unknown => ({
  stores: from > 0 ? items.slice(1) : items,
  continuation_token: next,
})

describe('a list whose document says nothing of paging', () => {
  it.each(['listStores', 'GET /stores'])('is judged by what the config says of %s', async (name) => {
    await using list = await startList()
    const config = configOf(list.url, { pagination: { [name]: paging } })
    const ended = await call('run', { 'api.yaml': api, 'threadcount.config.yaml': config })
    expect(ended.err).not.toContain('threadcount:')
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
    expect(ended.report().collections[0]).toMatchObject({ items: 60, complete: true })
  })

  it('fails where the target loses items', async () => {
    await using list = await startList({ body: lossy })
    const config = configOf(list.url, { pagination: { listStores: paging } })
    const ended = await call('run', { 'api.yaml': api, 'threadcount.config.yaml': config })
    expect(ended.code).toBe(1)
    expect(ended.bad()).toContain('fail walk/missing-items')
  })
})

it('stands above what the document says', async () => {
  await using list = await startList()
  const wrong = documentOf({ 'x-pagination': { ...paging, cursor: { parameter: 'nowhere', next: '/none' } } })
  const config = configOf(list.url, { pagination: { listStores: paging } })
  const ended = await call('doctor', { 'api.yaml': wrong, 'threadcount.config.yaml': config })
  expect(ended.out).toContain('paging  read from pagination.listStores')
  expect(ended.code).toBe(0)
})

describe('what is wrong in pagination ends 2', () => {
  const { limit: _, ...unlimited } = paging
  it.each<[string, object, RegExp]>([
    [
      'an unknown operation',
      { listStore: paging },
      /threadcount\.config\.yaml:\d+: pagination\.listStore: the document has no operation listStore\. Did you mean listStores\?/,
    ],
    [
      'an unknown path',
      { 'GET /store': paging },
      /pagination\.GET \/store: the document has no operation GET \/store\. Did you mean GET \/stores\?/,
    ],
    [
      'a misspelt key',
      { listStores: { ...paging, idenity: '/id' } },
      /threadcount\.config\.yaml:\d+: pagination\.listStores has an unknown key idenity\. Did you mean identity\?/,
    ],
    [
      'a missing key',
      { listStores: unlimited },
      /threadcount\.config\.yaml:\d+: pagination\.listStores lacks \/limit/,
    ],
    [
      'a pointer that is none',
      { listStores: { ...paging, items: 'stores' } },
      /pagination\.listStores \/items must be a JSON pointer such as \/data, and is "stores"/,
    ],
    [
      'a place that the body has not',
      { listStores: { ...paging, items: '/store' } },
      /threadcount\.config\.yaml:\d+: pagination\.listStores\.items is \/store, and the schema of the 200 body has no store there\. Did you mean stores\?/,
    ],
    [
      'a parameter that is not there',
      { listStores: { ...paging, limit: { parameter: 'size' } } },
      /pagination\.listStores\.limit\.parameter is size, and the operation has no such query parameter/,
    ],
    [
      'a placeholder',
      { listStores: { ...paging, identity: 'CHANGE-ME' } },
      /pagination\.listStores\.identity still says CHANGE-ME/,
    ],
  ])('%s', async (_name, pagination, sentence) => {
    const config = configOf('http://127.0.0.1:9', { pagination })
    const ended = await call('run', { 'api.yaml': api, 'threadcount.config.yaml': config })
    expect(ended.err).toMatch(sentence)
    expect(ended.err.trim().split('\n')).toHaveLength(1)
    expect(ended.code).toBe(2)
  })
})

describe('an overlay', () => {
  const overlay = (...actions: object[]): object => ({
    overlay: '1.0.0',
    info: { title: 'Paging', version: '1' },
    actions,
  })
  const action = { target: "$.paths['/stores'].get", update: { 'x-pagination': paging } }

  it('gives a document what it does not say', async () => {
    await using list = await startList()
    const config = configOf(list.url, { overlay: 'paging.yaml' })
    const files = { 'api.yaml': api, 'paging.yaml': overlay(action), 'threadcount.config.yaml': config }
    const ended = await call('run', files)
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
    expect(ended.report().run.config?.files.map(({ name }) => name.split('/').at(-1))).toContain(
      'paging.yaml',
    )
  })

  it('is named more than once on the command line, and applied in that order', async () => {
    await using list = await startList({ body: lossy })
    const first = overlay(action)
    const second = overlay({
      target: '$.paths.*.get["x-pagination"]',
      update: { promises: { badCursor: 'reject' } },
    })
    const files = { 'api.yaml': api, 'a.yaml': first, 'b.yaml': second }
    const config = { 'threadcount.config.yaml': configOf(list.url, {}) }
    const ended = await call('run', { ...files, ...config }, '--overlay', 'a.yaml', '--overlay', 'b.yaml')
    expect(ended.code).toBe(1)
    expect(ended.report().checks.find(({ id }) => id === 'cursor/garbage-page')?.level).toBe('MUST')
  })

  it('whose target matches nothing is told, and no error', async () => {
    await using list = await startList()
    const files = {
      'api.yaml': documentOf({ 'x-pagination': paging }),
      'paging.yaml': overlay({ target: '$.paths.nowhere', update: { a: 1 } }),
      'threadcount.config.yaml': configOf(list.url, { overlay: ['paging.yaml'] }),
    }
    const warning = /paging\.yaml:\d+:\d+: the target \$\.paths\.nowhere matches\s+nothing in the document/
    const doctor = await call('doctor', files)
    expect(doctor.out).toMatch(warning)
    expect(doctor.code).toBe(0)
    const run = await call('run', files, '--only', 'walk/duplicate-items')
    expect(run.err).toMatch(warning)
    expect(run.code).toBe(0)
  })

  it('that is wrong ends 2 with file and line', async () => {
    const files = {
      'api.yaml': api,
      'paging.yaml': overlay({ target: '$.paths[', update: {} }),
      'threadcount.config.yaml': configOf('http://127.0.0.1:9', { overlay: 'paging.yaml' }),
    }
    const ended = await call('run', files)
    expect(ended.err).toMatch(/paging\.yaml:\d+:\d+: target \$\.paths\[ is not a JSONPath of RFC 9535/)
    expect(ended.code).toBe(2)
  })
})

it('a list is judged by what the extension of another tool says, and doctor says by which', async () => {
  await using list = await startList()
  const inputs = [{ name: 'continuation_token', in: 'parameters', type: 'cursor' }]
  const outputs = { results: '$.stores', nextCursor: '$.continuation_token' }
  const files = {
    'api.yaml': documentOf({ 'x-speakeasy-pagination': { type: 'cursor', inputs, outputs } }),
    'threadcount.config.yaml': configOf(list.url, {}),
  }
  const doctor = await call('doctor', files)
  expect(doctor.out).toContain('paging  read from x-speakeasy-pagination')
  expect(doctor.code).toBe(0)
  const ended = await call('run', files)
  expect(ended.bad()).toEqual([])
  expect(ended.code).toBe(0)
})

it('has enough items to walk', () => {
  expect(stores).toHaveLength(60)
})
