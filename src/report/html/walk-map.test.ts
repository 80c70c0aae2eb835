import { expect, test } from 'vitest'
import type { MappedWalk, WalkMap } from '../../model/picture.ts'
import type { CollectionFacts } from '../../model/report.ts'
import { walkMaps } from './walk-map.ts'

const walk = (members: Partial<MappedWalk>): MappedWalk => ({
  label: 'limit 50',
  ended: 'end',
  count: 2,
  pages: ['0-49', '50-99'],
  faults: [],
  ...members,
})

const collection = (map: Partial<WalkMap>, id = 'a'): CollectionFacts => ({
  operation: 'listShelfBooks',
  params: { shelf_id: id },
  items: 100,
  complete: true,
  boundaries: { crossed: 99, total: 99 },
  still: true,
  map: { size: 100, ties: '', crossed: '0-98', walks: [walk({})], ...map },
})

const drawn = (...collections: CollectionFacts[]): string =>
  walkMaps({ checks: [], collections })
    .map(({ source }) => source)
    .join('\n')

/** The path of a class in the drawing; nothing where there is none. */
const path = (source: string, name: string): string | undefined =>
  new RegExp(`<path class="${name}" d="([^"]*)"`).exec(source)?.[1]

const labels = (source: string): string[] =>
  [...source.matchAll(/aria-label="(limit[^"]*)"/g)].map(([, label = '']) => label)

test('pages are drawn in turn in two lanes, on a scale of all items', () => {
  const source = drawn(collection({ walks: [walk({ count: 3, pages: ['0-49', '50-89', '90-99'] })] }))
  expect([...source.matchAll(/<path class="page" d="([^"]*)"/g)].map(([, d]) => d)).toEqual([
    'M0 3h500v8h-500zM900 3h100v8h-100z',
    'M500 13h400v8h-400z',
  ])
  expect(labels(source)).toEqual(['limit 50: 3 pages'])
  expect(source).not.toMatch(/class="(?:gap|again|fault)"/)
})

test('a loss is hatched and its place marked', () => {
  const lost = walk({
    pages: ['0-49', '52-99'],
    faults: [{ kind: 'missing', place: 50, length: 2, page: 2 }],
  })
  const source = drawn(collection({ walks: [lost] }))
  expect(path(source, 'gap')).toMatch(/^M500\.0 22l/)
  expect(path(source, 'fault')).toBe('M500 0v24')
  expect(path(source, 'again')).toBeUndefined()
  expect(labels(source)).toEqual(['limit 50: 2 pages: items missing, first at place 51'])
  expect(source).toContain('missing</li>')
  expect(source).not.toContain('listed again</li>')
})

test('a repeat is drawn across both lanes', () => {
  const twice = walk({
    pages: ['0-49', '49-99'],
    faults: [{ kind: 'duplicate', place: 49, length: 1, page: 2 }],
  })
  const source = drawn(collection({ walks: [twice] }))
  expect(path(source, 'again')).toBe('M490 3h10v18h-10z')
  expect(path(source, 'gap')).toBeUndefined()
  expect(labels(source)).toEqual(['limit 50: 2 pages: items repeated, first at place 50'])
})

test('a walk that began in the middle is hatched at its faults alone', () => {
  const middle = walk({
    pages: ['40-49', '52-59'],
    faults: [{ kind: 'missing', place: 50, length: 2, page: 2 }],
  })
  expect(path(drawn(collection({ walks: [middle] })), 'gap')?.match(/M/g)).toHaveLength(4)
})

test('ties are shaded and boundaries counted', () => {
  const source = drawn(collection({ ties: '10-19', crossed: '0-48 50-98' }))
  expect(path(source, 'tie')).toBe('M100 0h100v24h-100z')
  expect(source).toContain('Boundaries between neighboring items: 98 of 99 tested')
  expect(source).toContain('equal times</li>')
})

test('faulty collections come first, and those with nothing to draw not at all', () => {
  const faults = [{ kind: 'early-end', place: 50, length: 50, page: 1 }]
  const source = drawn(
    collection({}, 'plain'),
    collection({ walks: [walk({ faults })] }, 'faulty'),
    collection({ size: 1 }, 'single'),
    collection({ walks: [] }, 'unwalked'),
    { ...collection({}, 'unmapped'), map: undefined } as unknown as CollectionFacts,
  )
  expect([...source.matchAll(/Walks of <code>shelf_id=(\w+)/g)].map(([, id]) => id)).toEqual([
    'faulty',
    'plain',
  ])
})

test('how a walk broke off is told', () => {
  const walks = [walk({ ended: 'endless', faults: [{ kind: 'endless', place: 99, length: 1, page: 9 }] })]
  expect(labels(drawn(collection({ walks })))).toEqual([
    'limit 50: 2 pages, endless: endless, first at place 100',
  ])
})
