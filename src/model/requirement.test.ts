import { describe, expect, test } from 'vitest'
import { pagingOf } from '../probe/testing.fixture.ts'
import { isScored, levelOf, type Profile, type Requirement } from './requirement.ts'

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

  test('is the keyword where the document promises nothing else', () => {
    expect(levelOf(row(), promises)).toBe('MUST')
    const levels: Requirement['levels'] = [{ promise: 'hasMore', is: 'hint', keyword: 'MAY' }]
    expect(levelOf(row({ levels }), promises)).toBe('MUST')
  })

  test('follows the first promise that matches', () => {
    const levels: Requirement['levels'] = [
      { promise: 'hasMore', is: 'hint', keyword: 'MAY' },
      { promise: 'shortPages', is: 'never', keyword: 'SHOULD' },
    ]
    expect(levelOf(row({ levels }), { ...promises, shortPages: 'never' })).toBe('SHOULD')
    expect(levelOf(row({ levels }), { ...promises, shortPages: 'never', hasMore: 'hint' })).toBe('MAY')
  })
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
