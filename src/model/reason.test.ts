import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import reportSchema from '../../reports/report.schema.json' with { type: 'json' }
import { type Capability, lackOf, NEEDS } from './capability.ts'
import { adviceOf, because, type Reason, sentenceOf } from './reason.ts'
import { REASONS, type ReasonKind } from './reasons.ts'

const kinds: [string, ReasonKind][] = Object.entries(REASONS)
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
const argsFor = ({ sentence }: ReasonKind): Record<string, string> =>
  Object.fromEntries(namesIn(sentence).map((name) => [name, 'item']))

describe.each(kinds)('%s', (code, kind) => {
  const sentence = sentenceOf({ code, args: argsFor(kind) } as unknown as Reason)
  const advice = adviceOf(code, argsFor(kind))

  it('has a sentence, a meaning and advice that can be read', () => {
    for (const text of [sentence, kind.meaning, ...(advice === undefined ? [] : [advice])]) {
      expect(text).toMatch(/^[A-Z\d]/)
      expect(text).not.toMatch(/\{\w+\}/)
      for (const one of text.split(/(?<=[.?!]) /)) expect(one.split(/\s+/).length).toBeLessThanOrEqual(30)
    }
    expect(kind.meaning).toMatch(/\.$/)
  })

  it('says what to do, unless nothing can be done', () => {
    expect(advice !== undefined).toBe(kind.outcomes.some((outcome) => outcome !== 'inapplicable'))
  })
})

test('every code is used, and its advice needs no more than its sentence', () => {
  const sources = globSync(['src/**/*.ts', 'suites/**/*.ts'])
    .filter((file) => !/\.(test|fixture)\.ts$|model\/reasons\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  for (const [code, { sentence, advice = '' }] of kinds) {
    expect(sources).toMatch(new RegExp(`(?:because|inconclusive|untested|inapplicable)\\(\\s*'${code}'`))
    expect(namesIn(sentence)).toEqual(expect.arrayContaining(namesIn(advice)))
  }
})

test('the schema of the report lists the codes', () => {
  expect(reportSchema.$defs.check.properties.reasonCode.examples).toEqual(Object.keys(REASONS))
})

describe('sentenceOf and adviceOf', () => {
  it('group large numbers, and end with one full stop', () => {
    expect(sentenceOf(because('budget-spent', { requests: 5000 }))).toBe(
      'The budget of 5,000 requests is spent.',
    )
    expect(sentenceOf(because('target-down', { what: 'no answer within 5 s.' }))).toMatch(/5 s\.$/)
  })

  it.each([
    ['of-a-later-release', {}],
    ['toString', {}],
    [null, {}],
    [undefined, {}],
    ['too-few-items', {}],
    ['too-few-items', { needed: null }],
  ])('has no advice for %s with %j', (code, args) => {
    expect(adviceOf(code, args)).toBeUndefined()
  })
})

test.each(Object.keys(NEEDS) as Capability[])('what lacks of %s has advice', (capability) => {
  const limit = { parameter: 'limit', minimum: 1, maximum: 100, default: 50 }
  const { code, args } = lackOf(capability, limit)
  expect(adviceOf(code, args)).toBeDefined()
  expect((REASONS[code] as ReasonKind).outcomes).toContain('untested')
})
