import { expect, test } from 'vitest'
import { sampleFinding } from '../../../test/samples/sample.ts'
import type { Place } from '../../model/place.ts'
import { readable } from './body.ts'
import { cluesOf } from './clues.ts'
import { excerpt, hasMarks } from './excerpt.ts'
import { html } from './template.ts'

const items = Array.from({ length: 40 }, (_, index) => ({
  id: `b_${index}`,
  ...(index !== 20 && { title: 't' }),
}))
const { lines } = readable(JSON.stringify({ data: items, next: null }))
const cluesAt = (...places: Place[]) => cluesOf(sampleFinding({ places }), 0, undefined)
const shownOf = (...places: Place[]): string[] => {
  const parts = excerpt(lines, cluesAt(...places))
  return html`${parts}`.source.trimEnd().split('\n')
}

test('what decides is marked, with its neighbours, the beginning and the end; the rest is counted', () => {
  expect(shownOf({ id: 'b_10' })).toEqual([
    '{',
    '  &quot;data&quot;: [',
    '    {',
    '<span class="gap">… 38 lines</span>',
    '    },',
    '    {',
    '<mark>      &quot;id&quot;: &quot;b_10&quot;,</mark>',
    '      &quot;title&quot;: &quot;t&quot;',
    '    },',
    expect.stringMatching(/… 1\d\d lines/),
    '    }',
    '  ],',
    '  &quot;next&quot;: null',
    '}',
  ])
})

test('an object that lacks something is shown whole, and says what it lacks', () => {
  const shown = shownOf({ pointer: '/data/20', lacks: 'title' }, { pointer: '/data/3', lacks: 'title' })
  const at = shown.findIndex((line) => line.includes('no “title” in this object'))
  expect(shown.slice(at - 1, at + 3)).toEqual([
    '    {',
    '<mark class="lack">      no “title” in this object</mark>',
    '      &quot;id&quot;: &quot;b_20&quot;',
    '    },',
  ])
  expect(shown.filter((line) => line.includes('in this object'))).toHaveLength(1)
})

test('a body in which nothing decides shows its beginning', () => {
  expect(shownOf().slice(0, 26)).not.toContainEqual(expect.stringContaining('gap'))
  expect(hasMarks(lines, cluesAt())).toBe(false)
  expect(hasMarks(lines, cluesAt({ id: 'b_10' }))).toBe(true)
})

test('more marks than a dozen say nothing new', () => {
  const marked = shownOf({ pointer: '/data/*/title' }).filter((line) => line.startsWith('<mark>'))
  expect(marked).toHaveLength(12)
})
