import { describe, expect, it } from 'vitest'
import { call, configOf, documentOf, type PageMade, paging, startList, stores } from './list.fixture.ts'

const kinds = { name: 'kind', in: 'query', required: true, schema: { type: 'string' } }
const api = (more: object[] = [kinds]): object => {
  const document = documentOf({ 'x-pagination': paging }) as { paths: Record<string, { get: object }> }
  const get = document.paths['/stores']?.get as { parameters: object[] }
  get.parameters.push(...more)
  return document
}

/** Stores of one kind; a request that names none is refused. */
const ofKind = (query: URLSearchParams): unknown[] | undefined =>
  query.has('kind') ? stores.filter(({ kind }) => kind === query.get('kind')) : undefined

const both = [
  { params: {}, query: { kind: 'a' } },
  { params: {}, query: { kind: 'b' }, expect: { count: 30 } },
]

describe('collections that differ in their query alone', () => {
  it('are judged each by itself', async () => {
    await using list = await startList({ items: ofKind })
    const config = configOf(list.url, { collections: both, query: { lang: 'en', kind: 'none' } })
    const ended = await call('run', { 'api.yaml': api(), 'threadcount.config.yaml': config })
    expect(ended.bad()).toEqual([])
    expect(ended.code).toBe(0)
    const read = ended.report().collections.map(({ params, query, items }) => ({ params, query, items }))
    expect(read).toEqual([
      { params: {}, query: { kind: 'a' }, items: 30 },
      { params: {}, query: { kind: 'b' }, items: 30 },
    ])
    expect(ended.out).toContain('kind=b: 30 items')
  })

  it('are told apart in findings, and so by a baseline and a replay', async () => {
    let lossy = 'b'
    const body = ({ items, next, from }: PageMade): unknown => {
      const isLossy = (items as typeof stores).some(({ kind }) => kind === lossy)
      return { stores: from > 0 && isLossy ? items.slice(1) : items, continuation_token: next }
    }
    await using list = await startList({ items: ofKind, body })
    const files = {
      'api.yaml': api(),
      'threadcount.config.yaml': configOf(list.url, { collections: both, query: { lang: 'en' } }),
    }
    const first = await call('run', files, '--only', 'walk/missing-items')
    expect(first.code).toBe(1)
    const [finding] = first.report().checks[0]?.findings ?? []
    expect(finding?.collection).toEqual({ kind: 'b' })
    expect(finding?.evidence.map(({ request }) => request.url)[0]).toContain('lang=en&kind=b')
    const before = { ...files, 'before.json': JSON.stringify(first.report()) }
    const again = await call('run', before, '--replay', 'before.json#walk/missing-items/1')
    expect(again.out).toContain('Still there')
    const same = await call('run', before, '--only', 'walk/missing-items', '--baseline', 'before.json')
    expect(same.code).toBe(0)
    lossy = 'a'
    const other = await call('run', before, '--only', 'walk/missing-items', '--baseline', 'before.json')
    expect(other.code).toBe(1)
  })

  it('are not configured twice', async () => {
    const collections = [both[0], { params: {}, query: { kind: 'a' } }]
    const config = configOf('http://127.0.0.1:9', { collections })
    const ended = await call('run', { 'api.yaml': api(), 'threadcount.config.yaml': config })
    expect(ended.err).toContain('collections[1] is listed twice')
    expect(ended.code).toBe(2)
  })
})

describe('a query parameter that the document requires', () => {
  const region = { ...kinds, name: 'region' }

  it('and that no request would have, ends 2 with the line to write', async () => {
    const config = configOf('http://127.0.0.1:9', { query: { lang: 'en' } })
    const ended = await call('run', { 'api.yaml': api([kinds, region]), 'threadcount.config.yaml': config })
    expect(ended.err).toContain('listStores requires the query parameters kind and region')
    expect(ended.err).toContain('query: { kind: VALUE, region: VALUE }')
    expect(ended.code).toBe(2)
  })

  it('and that one of two collections lacks, ends 2 and names it', async () => {
    const collections = [both[0], { params: {}, query: { region: 'x' } }]
    const config = configOf('http://127.0.0.1:9', { collections })
    const ended = await call('run', { 'api.yaml': api(), 'threadcount.config.yaml': config })
    expect(ended.err).toContain('requires the query parameter kind, and region=x has no value')
    expect(ended.code).toBe(2)
  })
})
