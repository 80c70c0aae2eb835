import { describe, expect, test } from 'vitest'
import { operationOf, pagingOf } from '../probe/testing.fixture.ts'
import { isScored, levelOf, type Profile, type Requirement, sourceElsewhere } from './requirement.ts'

const row = (overrides: Partial<Requirement> = {}): Requirement => ({
  id: 'PAG-06',
  keyword: 'MUST',
  sentence: 'A page indicates more items only when more items follow.',
  source: 'contract',
  since: '0.1.0',
  ...overrides,
})

describe('levelOf', () => {
  const promises = pagingOf().promises
  const under = (changes: Partial<typeof promises> = {}) =>
    operationOf({ paging: pagingOf({ promises: { ...promises, ...changes } }) })

  test('is the keyword where the document promises nothing else', () => {
    expect(levelOf(row(), under())).toBe('MUST')
    const levels: Requirement['levels'] = [{ promise: 'hasMore', is: 'hint', keyword: 'MAY' }]
    expect(levelOf(row({ levels }), under())).toBe('MUST')
  })

  test('follows the first promise that matches', () => {
    const levels: Requirement['levels'] = [
      { promise: 'hasMore', is: 'hint', keyword: 'MAY' },
      { promise: 'shortPages', is: 'never', keyword: 'SHOULD' },
    ]
    expect(levelOf(row({ levels }), under({ shortPages: 'never' }))).toBe('SHOULD')
    expect(levelOf(row({ levels }), under({ shortPages: 'never', hasMore: 'hint' }))).toBe('MAY')
  })

  test.each([
    ['Shelf not found', 'MUST'],
    ['No such thing.', 'MUST'],
    ['The requested resource could not be found.', 'MUST'],
    ['Not Found', 'SHOULD'],
    ['Request failed due to incorrect path.', 'SHOULD'],
    ['', 'SHOULD'],
  ])('a 404 with the words %j is a %s', (description, level) => {
    const levels: Requirement['levels'] = [{ unnamed: '404', keyword: 'SHOULD' }]
    const responses = operationOf().responses.map((response) => ({ ...response, description }))
    expect(levelOf(row({ levels }), operationOf({ responses }))).toBe(level)
  })
})

test.each([
  ['contract, limit "Must be between 1 and 100"', 'the document'],
  ['contract, 404; RFC 9110 leaves it open', 'the document; RFC 9110 leaves it open'],
  ['a cursor stands for a position (contract, cursor)', 'a cursor stands for a position'],
  ['RFC 9110, 15.5.2; not in the contract', 'RFC 9110, 15.5.2'],
  [
    "contract, X-API-Key in every sample; the document's security scheme",
    "the document; the document's security scheme",
  ],
])('%j is %j for another document', (source, elsewhere) => {
  expect(sourceElsewhere(source)).toBe(elsewhere)
})

describe('isScored', () => {
  const profile: Profile = { name: 'core', title: 'Core', scores: ['MUST'], release: '0.9.0' }

  test.each([
    ['MUST', '0.1.0', true],
    ['MUST', '0.9.0', true],
    ['MUST', '0.9.1', false],
    ['MUST', '0.10.0', false],
    ['MUST', '1.0.0', false],
    ['SHOULD', '0.1.0', false],
  ] as const)('a %s of release %s: %s', (level, since, expected) => {
    expect(isScored(row({ since }), level, profile)).toBe(expected)
  })
})
