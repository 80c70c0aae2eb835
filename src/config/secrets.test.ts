import { describe, expect, test } from 'vitest'
import { secretsOf } from './secrets.ts'

const read = (variable: string): string => `$\{${variable}}`
const env = { SIG: 'signature-1', ORG: 'org_abc123', ID: 'space_full_1', HOST: 'host.example', TINY: 'short' }

describe('the secrets of a config file', () => {
  const secretsIn = (file: object, baseUrl = 'https://api.example'): string[] =>
    secretsOf(file, { baseUrl, collections: [] }, env).map(({ variable }) => variable)

  test.each([
    ['the query', { query: { sig: `v1-${read('SIG')}` } }, ['SIG']],
    ['headers', { headers: { 'x-a': read('SIG') } }, ['SIG']],
    ['fixtures', { fixtures: { values: { org: `$\{ORG:-none}` } } }, ['ORG']],
    ['the query of a collection', { collections: [{ params: {}, query: { a: read('SIG') } }] }, ['SIG']],
    ['no short value', { query: { a: read('TINY') } }, []],
    ['no id', { collections: [{ params: { id: read('ID') }, expect: { ids: [read('SIG')] } }] }, []],
    [
      'nothing that is an id too',
      { collections: [{ params: { id: read('ID') } }], query: { a: read('ID') } },
      [],
    ],
    ['nothing of the base URL', { baseUrl: `https://${read('HOST')}`, query: { a: read('HOST') } }, []],
  ])('are those of %s', (_, file, expected) => {
    expect(secretsIn(file)).toEqual(expected)
  })

  test('are none that the base URL has from elsewhere', () => {
    expect(secretsIn({ query: { host: read('HOST') } }, 'https://host.example/v1')).toEqual([])
  })
})
