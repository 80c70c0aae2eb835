// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a config's own notation.
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { detectedIn, items, type MadeList } from '../../contract/detect/detect.fixture.ts'
import type { Detected } from '../../model/detected.ts'
import { type Starter, starterConfig } from './starter.ts'

const text = { type: 'string' }
const key = [{ key: [] }]

const token: MadeList = {
  path: '/boxes/{box_id}/items',
  id: 'listItems',
  query: { page_token: 'string', limit: { type: 'integer', description: 'At most 50.' } },
  body: { items: items('id', 'name'), next_page_token: text },
  more: { security: key },
}
const boxes: MadeList = {
  ...token,
  path: '/boxes',
  id: 'listBoxes',
  body: { boxes: items('name'), next_page_token: text },
}
const linked: MadeList = {
  ...token,
  path: '/links',
  id: 'listLinks',
  body: { data: items('id'), next: { ...text, format: 'uri' } },
}
const blind: MadeList = { ...token, path: '/blind', id: 'listBlind', body: { data: items('id') } }

const starterOf = (lists: readonly Detected[], servers: string[] = ['https://api.example.com/v1']): Starter =>
  starterConfig({ lists, servers, spec: 'api.yaml', baseUrl: undefined })
const starter = (...lists: MadeList[]): Starter => starterOf(lists.flatMap(detectedIn))

describe('starterConfig', () => {
  it('writes a block for each list, with what it was read from, and the others as comments', () => {
    const written = starter(token, boxes, linked, blind)
    expect(written.text).toMatchInlineSnapshot(`
      "# Written by threadcount init. Replace every CHANGE-ME.
      # Judged: 2 lists

      baseUrl: https://api.example.com/v1
      spec: api.yaml
      credentials:
        viewer: \${THREADCOUNT_API_KEY} # may list the collections below
        outsider: \${THREADCOUNT_OUTSIDER_API_KEY:-} # a valid key that may not; optional
        editor: \${THREADCOUNT_EDITOR_API_KEY:-} # makes collections where fixtures are configured; optional
      pagination:
        # GET /boxes/{box_id}/items
        listItems:
          cursor:
            parameter: page_token # from the query parameter page_token
            next: /next_page_token # from /next_page_token of the 200 body
          limit:
            parameter: limit # from the query parameter limit
            maximum: 50 # guess: from the description of limit
          items: /items # from an array of the 200 body
          identity: /id # from the schema of an item
        # GET /boxes
        listBoxes:
          cursor:
            parameter: page_token # from the query parameter page_token
            next: /next_page_token # from /next_page_token of the 200 body
          limit:
            parameter: limit # from the query parameter limit
            maximum: 50 # guess: from the description of limit
          items: /boxes # from an array of the 200 body
          identity: /name # guess: from the schema of an item

        # listLinks (GET /links)
        # - not judged yet: the next page is a URL in the body
        # listLinks:
        #   cursor:
        #     parameter: page_token # from the query parameter page_token
        #     next: { url: /next } # from /next of the 200 body
        #   limit:
        #     parameter: limit # from the query parameter limit
        #     maximum: 50 # guess: from the description of limit
        #   items: /data # from an array of the 200 body
        #   identity: /id # from the schema of an item

        # listBlind (GET /blind)
        # - cursor.next is missing: no field of the 200 body holds the next value of page_token
        # listBlind:
        #   cursor:
        #     parameter: page_token # from the query parameter page_token
        #     next: CHANGE-ME
        #   limit:
        #     parameter: limit # from the query parameter limit
        #     maximum: 50 # guess: from the description of limit
        #   items: /data # from an array of the 200 body
        #   identity: /id # from the schema of an item
      collections:
        - params:
            box_id: CHANGE-ME
        - operation: listBoxes
          params: {}
        # A collection shows most if it has more items than the largest page holds. Two more show more:
        # - params: { box_id: CHANGE-ME }  # an empty one
        #   expect: { count: 0 }
        # - params: { box_id: CHANGE-ME }  # one that the viewer may not see
        #   expect: { status: 403 }
      "
    `)
    expect(written.judged).toEqual(['listItems (GET /boxes/{box_id}/items)', 'listBoxes (GET /boxes)'])
    expect(written.commented).toEqual([
      { title: 'listLinks (GET /links)', reason: 'not judged yet: the next page is a URL in the body' },
      {
        title: 'listBlind (GET /blind)',
        reason: 'cursor.next is missing: no field of the 200 body holds the next value of page_token',
      },
    ])
  })

  it('names the operation of collections that their parameters do not tell apart', () => {
    const other = { ...token, path: '/boxes/{box_id}/lids', id: 'listLids' }
    expect(parse(starter(token, other).text).collections).toEqual([
      { operation: 'listItems', params: { box_id: 'CHANGE-ME' } },
      { operation: 'listLids', params: { box_id: 'CHANGE-ME' } },
    ])
    expect(parse(starter(token).text).collections).toEqual([{ params: { box_id: 'CHANGE-ME' } }])
  })

  it('gives a collection the query that its requests need, and all the headers', () => {
    const parameters = [
      { name: 'page_token', in: 'query', schema: text },
      { name: 'limit', in: 'query', schema: {} },
      { name: 'region', in: 'query', required: true, schema: text },
      { name: 'version', in: 'query', required: true, schema: { enum: ['v2'] } },
      { name: 'X-Version', in: 'header', required: true, schema: { ...text, default: '2026-01' } },
      { name: 'Accept', in: 'header', required: true, schema: text },
    ]
    const { collections, headers } = parse(starter({ ...boxes, more: { parameters } }).text)
    expect(collections).toEqual([
      { operation: 'listBoxes', params: {}, query: { region: 'CHANGE-ME', version: 'v2' } },
    ])
    expect(headers).toEqual({ 'X-Version': '2026-01' })
  })

  it('asks for a credential only where one is needed', () => {
    const viewerOf = (security: unknown): unknown =>
      parse(starter({ ...token, more: { security } }).text).credentials?.viewer
    expect(viewerOf(key)).toBe('${THREADCOUNT_API_KEY}')
    expect(viewerOf([{}, ...key])).toBe('${THREADCOUNT_API_KEY:-}')
    expect(viewerOf([])).toBeUndefined()
  })

  it('leaves to the document what it states itself', () => {
    const paging = {
      cursor: { parameter: 'page_token', next: '/next' },
      limit: { parameter: 'limit' },
      items: '/items',
      identity: '/id',
    }
    const written = starter({ ...token, more: { 'x-pagination': paging } })
    expect(parse(written.text)).not.toHaveProperty('pagination')
    expect(written.text).toContain(
      '# listItems (GET /boxes/{box_id}/items): as x-pagination of the document says',
    )
  })

  it('writes a draft with a placeholder for what is missing where no list is complete', () => {
    const written = starter(blind, linked)
    expect([written.judged, written.drafted]).toEqual([[], ['listBlind (GET /blind)']])
    expect(parse(written.text)).toMatchObject({
      pagination: { listBlind: { cursor: { parameter: 'page_token', next: 'CHANGE-ME' } } },
      collections: [{ operation: 'listBlind' }],
    })
  })

  it('completes an address, and names none where the document has none', () => {
    const urlOf = (...servers: string[]): string => parse(starterOf(detectedIn(token), servers).text).baseUrl
    expect(urlOf('/v1')).toBe('https://CHANGE-ME.example.com/v1')
    expect(urlOf()).toBe('https://CHANGE-ME.example.com')
    expect(urlOf('/v1', 'https://a.example/v1')).toBe('https://a.example/v1')
  })

  it('shows every text of the document, and means the same', () => {
    const odd = [
      'a\nb: c',
      '\u001b]0;x\u0007',
      'x\u202ey',
      '::error::x',
      '##vso[x]',
      'section_start:1:a',
      '\u{e0041}',
      'a # b',
    ]
    for (const name of odd) {
      const list = {
        path: `/boxes/{${name}}/items`,
        id: name,
        query: { cursor: 'string', limit: 'integer', [name]: { type: 'string', required: true } },
        body: { [name]: items('id'), cursor: text },
      }
      for (const lists of [
        [list],
        [{ ...list, body: { ...list.body, cursor: { type: 'boolean' } } }, token],
      ]) {
        const written = starterOf(lists.flatMap(detectedIn), [`https://${name}`])
        expect(written.text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|^\s*::|##[a-z]*\[|section_start:/mu)
        expect(Object.keys(parse(written.text)).filter((each) => !KEYS.includes(each))).toEqual([])
      }
      expect(parse(starterOf(detectedIn(list), [`https://${name}`]).text)).toMatchObject({
        baseUrl: `https://${name}`,
        pagination: { [name]: { items: `/${name}` } },
        collections: [{ params: { [name]: 'CHANGE-ME' }, query: { [name]: 'CHANGE-ME' } }],
      })
    }
  })
})

const KEYS = ['baseUrl', 'spec', 'credentials', 'headers', 'pagination', 'collections']
