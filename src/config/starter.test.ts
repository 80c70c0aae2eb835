import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { starterConfig } from './starter.ts'

const input = { file: 'api.yaml', spec: 'api.yaml', baseUrl: undefined }

const document = `
openapi: 3.1.0
servers: [{ url: https://api.example.com/v1 }]
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  parameters: { after: { name: page_token, in: query } }
paths:
  /boxes/{box_id}/items:
    get: { operationId: listItems, x-pagination: {} }
  /boxes:
    parameters: [{ $ref: '#/components/parameters/after' }]
    get: { operationId: listBoxes }
  /boxes/{box_id}:
    get: { operationId: getBox }
`

describe('starterConfig', () => {
  it('writes a config for what is paginated and names what looks like it', () => {
    expect(starterConfig(document, input).text).toMatchInlineSnapshot(`
      "# Written by threadcount init. Replace every CHANGE-ME.
      # Judged: listItems (GET /boxes/{box_id}/items)
      # Not judged, for want of x-pagination in the document: listBoxes (GET /boxes)

      baseUrl: https://api.example.com/v1
      spec: api.yaml
      credentials:
        viewer: \${THREADCOUNT_API_KEY} # may list the collections below
        outsider: \${THREADCOUNT_OUTSIDER_API_KEY:-} # a valid key that may not; optional
        editor: \${THREADCOUNT_EDITOR_API_KEY:-} # makes collections where fixtures are configured; optional
      collections:
        - params:
            box_id: CHANGE-ME
        # The one above shows most if it has more items than the largest page holds. Two more show more:
        # - params: { box_id: CHANGE-ME }  # an empty one
        #   expect: { count: 0 }
        # - params: { box_id: CHANGE-ME }  # one that the viewer may not see
        #   expect: { status: 403 }
      "
    `)
  })

  it('leaves as a comment what wants a parameter that would go with every request', () => {
    const wanting = document.replace(
      'get: { operationId: listBoxes }',
      `get:
      operationId: listBoxes
      parameters: [{ name: region, in: query, required: true }]
      x-pagination: { cursor: { parameter: page_token } }`,
    )
    const { text, paginated, commented } = starterConfig(wanting, input)
    expect([paginated, commented]).toEqual([
      ['listItems (GET /boxes/{box_id}/items)'],
      ['listBoxes (GET /boxes)'],
    ])
    expect(parse(text).collections).toEqual([{ params: { box_id: 'CHANGE-ME' } }])
    const alone = starterConfig(wanting.replace('x-pagination: {} ', ''), input)
    expect(parse(alone.text)).toMatchObject({
      query: { region: 'CHANGE-ME' },
      collections: [{ operation: 'listBoxes' }],
    })
  })

  it('refuses a document without a paginated GET, naming one that looks like it', () => {
    const text = document.replace(', x-pagination: {}', '')
    expect(() => starterConfig(text, input)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: 'api.yaml has no GET with x-pagination',
        hint: 'Add it to listBoxes (GET /boxes).',
      }),
    )
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
      const wanting = {
        openapi: '3.1.0',
        servers: [{ url: `https://${name}` }],
        paths: {
          [`/boxes/{${name}}/items`]: {
            get: {
              operationId: name,
              parameters: [{ name, in: 'query', required: true }],
              'x-pagination': { cursor: {} },
            },
          },
        },
      }
      const { text } = starterConfig(JSON.stringify(wanting), input)
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|^\s*::|##[a-z]*\[|section_start:/mu)
      expect(parse(text)).toMatchObject({
        baseUrl: `https://${name}`,
        query: { [name]: 'CHANGE-ME' },
        collections: [{ params: { [name]: 'CHANGE-ME' } }],
      })
      expect(Object.keys(parse(text))).toEqual(['baseUrl', 'spec', 'query', 'collections'])
    }
  })

  it('refuses what is no OpenAPI document', () => {
    expect(() => starterConfig('a: 1', input)).toThrow('api.yaml is no OpenAPI 3 document')
  })
})
