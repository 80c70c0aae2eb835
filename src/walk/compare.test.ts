import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageOf, type WalkOptions, walkOf } from '../probe/testing.fixture.ts'
import { startOf, type Violation, type ViolationKind, violationsOf } from './compare.ts'
import type { Page } from './page.ts'
import { type Still, stillBetween } from './still.ts'

const stillOf = (ids: string): Still => stillBetween([walkOf([[...ids]])], [walkOf([[...ids]])])
const found = (pages: string[], still: Still, options: WalkOptions = {}): Violation[] =>
  violationsOf(
    walkOf(
      pages.map((page) => [...page]),
      options,
    ),
    still,
  )

describe('violationsOf', () => {
  const still = stillOf('abcde')

  test.each([
    ['a correct walk', ['ab', 'cd', 'e'], []],
    ['a correct walk of one page', ['abcde'], []],
    ['short and empty pages on the way', ['a', '', 'bcd', '', 'e'], []],
    ['an item on two pages', ['ab', 'bcd', 'e'], [{ kind: 'duplicate', id: 'b', pages: [0, 1] }]],
    ['an item on three pages', ['ab', 'bc', 'bde'], ['duplicate', 'duplicate']],
    ['an item left out at a boundary', ['ab', 'd', 'e'], [{ kind: 'missing', ids: ['c'], pages: [0, 1] }]],
    ['items left out within a page', ['abe'], [{ kind: 'missing', ids: ['c', 'd'], pages: [0, 0] }]],
    ['items left out in front', ['cd', 'e'], [{ kind: 'missing', ids: ['a', 'b'], pages: [0, 0] }]],
    ['two losses', ['ac', 'e'], ['missing', 'missing']],
    ['two items exchanged', ['ac', 'bd', 'e'], [{ kind: 'disorder', ids: ['c', 'b'], pages: [0, 1] }]],
    ['an end before the last item', ['ab', 'c'], [{ kind: 'early-end', ids: ['d', 'e'], pages: [0, 1] }]],
    ['an end on an empty page', ['ab', ''], [{ kind: 'early-end', ids: ['c', 'd', 'e'], pages: [0, 1] }]],
    ['an empty page behind the last', ['abc', 'de', ''], [{ kind: 'phantom-page', pages: [1, 2] }]],
  ])('%s', (_, pages, expected) => {
    const violations = found(pages, still)
    const isByKind = expected.every((one) => typeof one === 'string')
    expect(isByKind ? violations.map(({ kind }) => kind) : violations).toEqual(expected)
  })

  test.each([
    ['refused', 'refused'],
    ['broken', 'broken'],
    ['endless', 'endless'],
  ] as const)('a walk that ends as %s is told on its last page', (ended, kind) => {
    expect(found(['ab', 'cd', ''], still, { ended })).toEqual([{ kind, pages: [1, 2] }])
  })

  test.each(['throttled', 'unreadable', 'cut'] as const)(
    'a walk that ends as %s says nothing of the rest',
    (ended) => {
      expect(found(['ab', 'c'], still, { ended })).toEqual([])
    },
  )

  test('a refused first page is told, be its limit what it may', () => {
    expect(found([''], still, { ended: 'refused', limit: 7 })).toEqual([{ kind: 'refused', pages: [0, 0] }])
    expect(found([''], still, { ended: 'refused', limit: undefined })).toMatchObject([{ kind: 'refused' }])
  })

  test.each([
    ['the limit that its cursor was given out with', 2, 'refused'],
    ['another limit', 3, 'declined'],
    ['no limit', undefined, 'declined'],
  ])('a page refused at %s', (_, limit, kind) => {
    const walk = walkOf([['a', 'b'], ['c'], []], { ended: 'refused' })
    const last = walk.pages.at(-1)
    if (last) last.limit = limit
    expect(violationsOf(walk, still)).toEqual([{ kind, pages: [1, 2] }])
  })

  test('a walk without a cursor for more has ended early', () => {
    expect(found(['ab', 'cd'], still, { ended: 'cursorless' })).toMatchObject([
      { kind: 'early-end', ids: ['e'] },
    ])
  })

  test('a repeat within one answer is left to the item suite', () => {
    expect(found(['aab', 'cde'], still)).toEqual([])
  })

  test('an empty list in one page is correct, a claim of more in it is a phantom', () => {
    expect(found([''], stillOf(''))).toEqual([])
    expect(found(['', ''], stillOf(''))).toMatchObject([{ kind: 'phantom-page' }])
  })
})

describe('what moves is not accused', () => {
  const before = walkOf([[...'abcde']])
  const added = stillBetween([before], [walkOf([[...'xabcde']])])
  const removed = stillBetween([before], [walkOf([[...'acde']])])
  const touched = stillBetween([before], [walkOf([[...'bacde']], { bodies: { b: 'changed' } })])

  test.each([
    ['added item not seen', ['ab', 'cde'], added],
    ['added item seen at its place', ['xa', 'bcde'], added],
    ['added item seen twice', ['xa', 'xbcde'], added],
    ['added item out of place', ['abcde', 'x'], added],
    ['item nobody else lists', ['abq', 'cde'], added],
    ['removed item still seen', ['ab', 'cde'], removed],
    ['removed item seen twice', ['ab', 'bcde'], removed],
    ['removed item not seen', ['acd', 'e'], removed],
    ['touched item seen at both places', ['ba', 'bcde'], touched],
    ['touched item not seen', ['ac', 'de'], touched],
    ['phantom page, something having moved', ['abc', 'de', ''], added],
  ])('%s', (_, pages, still) => {
    expect(found(pages, still)).toEqual([])
  })

  test('nor is a claim at the end of a walk that was stopped there', () => {
    expect(found(['abcde'], added, { ended: 'cut' })).toEqual([])
  })

  test.each([
    ['added', added],
    ['touched', touched],
  ])('while an untouched neighbour of the %s item is', (_, still) => {
    expect(found(['a', 'bc', 'e'], still)).toMatchObject([{ kind: 'missing', ids: ['d'] }])
    expect(found(['acde', 'e'], still).map(({ kind }) => kind)).toContain('duplicate')
  })
})

describe('a walk behind a page of another', () => {
  const still = stillOf('abcdef')
  const serial = walkOf([[...'ab'], [...'cd'], [...'ef']])
  const behind = (page: number): WalkOptions => ({ origin: { walk: serial, page } })

  test.each([
    ['goes on', 1, ['e', 'f'], []],
    ['begins with the item before', 1, ['d', 'e', 'f'], [{ kind: 'duplicate', id: 'd', pages: [0, 0] }]],
    ['begins from the start', 1, ['abcdef'], ['duplicate', 'duplicate', 'duplicate', 'duplicate']],
    ['leaves out the first', 0, ['d', 'ef'], [{ kind: 'missing', ids: ['c'], pages: [0, 0] }]],
    ['ends with nothing', 1, [''], [{ kind: 'early-end', ids: ['e', 'f'], pages: [0, 0] }]],
  ])('%s', (_, page, pages, expected) => {
    const violations = found(pages, still, behind(page))
    const isByKind = expected.every((one) => typeof one === 'string')
    expect(isByKind ? violations.map(({ kind }) => kind) : violations).toEqual(expected)
  })

  test('stopped on purpose it owes nothing more, except at the very end', () => {
    expect(found(['c'], still, { ...behind(0), ended: 'cut' })).toEqual([])
    expect(found(['cde'], still, { ...behind(0), ended: 'cut' })).toEqual([])
    expect(found(['cdef', ''], still, { ...behind(0), ended: 'cut' })).toEqual([])
    expect(found(['cdef'], still, { ...behind(0), ended: 'cut' })).toEqual([
      { kind: 'phantom-page', pages: [0, 0] },
    ])
  })

  test('its start is found through walks that had an origin themselves', () => {
    const segment = walkOf([['c'], ['d']], behind(0))
    const deeper = walkOf([['e']], { origin: { walk: segment, page: 0 } })
    expect(startOf(segment, still)).toBe(1)
    expect(startOf(deeper, still)).toBe(2)
    expect(startOf(serial, still)).toBe(-1)
    expect(violationsOf(deeper, still)).toMatchObject([
      { kind: 'missing', ids: ['d'] },
      { kind: 'early-end', ids: ['f'] },
    ])
  })

  test.each([
    [2, 'refused'],
    [3, 'declined'],
    [undefined, 'declined'],
  ])('refused at limit %s, its cursor given out at limit 2, is %s', (limit, kind) => {
    const refused: WalkOptions = { ...behind(1), ended: 'refused', limit }
    expect(found([''], still, refused)).toEqual([{ kind, pages: [0, 0] }])
  })

  test('refused on a later page counts the limit of the page before it', () => {
    const refused: WalkOptions = { ...behind(0), ended: 'refused', limit: 1 }
    expect(found(['c', ''], still, refused)).toEqual([{ kind: 'refused', pages: [0, 1] }])
  })

  test('a page asked for again is the page that it was', () => {
    const again = { ...behind(0), ended: 'cut' } as const
    expect(found(['cd'], still, again)).toEqual([])
    expect(found(['ef'], still, { ...behind(0) })).toMatchObject([{ kind: 'missing', ids: ['c', 'd'] }])
    expect(found(['ab'], still, again)).toMatchObject([
      { kind: 'duplicate', id: 'a' },
      { kind: 'duplicate', id: 'b' },
    ])
  })
})

describe('a walk behind an item that moved or was touched', () => {
  const behind = (ids: string, bodies = {}): WalkOptions => ({
    origin: { walk: walkOf([[...ids], ['e']], { bodies }), page: 0 },
  })
  /** Nothing moved but x. */
  const moved = stillBetween([walkOf([[...'axbcd']])], [walkOf([[...'abcdx']])])
  const whole = stillOf('axbcd')

  test.each([
    ['moved', behind('ax'), moved],
    ['was touched', behind('ax', { x: 'old' }), whole],
  ])(
    'leaves nothing out in front of its first item where the one it began behind %s',
    (_, options, still) => {
      expect(found(['cd'], still, options)).toEqual([])
    },
  )

  test('leaves nothing out behind a page without items', () => {
    expect(found(['bcd'], moved, behind(''))).toEqual([])
  })

  test('does not begin behind an item that has moved', () => {
    const still = stillBetween([walkOf([[...'xabc']])], [walkOf([[...'abcx']])])
    expect(found(['abc'], still, behind('x'))).toEqual([])
  })

  test('does not begin behind an item that has another body since', () => {
    expect(found(['xbcd'], whole, behind('ax', { x: 'old' }))).toEqual([])
  })

  test('owes what lies behind its still items, and nothing where it lists none', () => {
    expect(found(['q'], moved, behind('ax'))).toEqual([])
    expect(found(['cq'], moved, behind('ax'))).toEqual([{ kind: 'early-end', ids: ['d'], pages: [0, 0] }])
    expect(found(['c', 'q'], moved, behind('ax'))).toMatchObject([{ kind: 'early-end', ids: ['d'] }])
  })
})

describe('a page asked for again', () => {
  const still = stillOf('abc')
  const again = (ids: string[], before: string, more: Partial<Page> = {}) => {
    const walk = walkOf(ids.map((page) => [...page]))
    walk.plan.before = pageOf([...before], more)
    return violationsOf(walk, still).map(({ kind }) => kind)
  }

  test('that comes as it came before shows nothing new', () => {
    expect(again(['ac'], 'ac')).toEqual([])
  })

  test.each<[string, string[], string, Partial<Page>]>([
    ['with other items', ['ac'], 'ab', {}],
    ['with the same claiming otherwise', ['ac'], 'ac', { hasMore: true, next: 'more' }],
    ['and another one behind it', ['a', 'c'], 'a', { hasMore: true, next: 'behind page 1' }],
  ])('that comes %s is judged', (_, pages, before, more) => {
    expect(again(pages, before, more)).toEqual(['missing'])
  })

  test('that cannot be read is judged by its end', () => {
    const walk = walkOf([[]], { ended: 'broken' })
    walk.plan.before = pageOf([], { hasMore: undefined })
    expect(violationsOf(walk, still)).toEqual([{ kind: 'broken', pages: [0, 0] }])
  })
})

test('a walk that lists only what is not still has left out all that is', () => {
  expect(found(['q'], stillOf('abcde'))).toEqual([{ kind: 'early-end', ids: [...'abcde'], pages: [0, 0] }])
})

interface Cut {
  ids: string[]
  sizes: number[]
}

const cut: fc.Arbitrary<Cut> = fc.record({
  ids: fc.integer({ min: 2, max: 30 }).map((size) => Array.from({ length: size }, (_, index) => `i${index}`)),
  sizes: fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
})

/** Pages of these sizes in turn; the last one is not empty. */
function pagesOf(ids: readonly string[], sizes: readonly number[]): string[][] {
  const rest = [...ids]
  const pages: string[][] = []
  for (let turn = 0; rest.length > 0; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    pages.push(rest.splice(0, sizes.every((one) => one === 0) ? 1 : size))
  }
  return pages
}

const kindsOf = (pages: string[][], ids: readonly string[]): ViolationKind[] => {
  const whole = walkOf([[...ids]])
  return violationsOf(walkOf(pages), stillBetween([whole], [whole])).map(({ kind }) => kind)
}

describe('of any list and any page cuts', () => {
  test('a correct walk has no violation', () => {
    fc.assert(
      fc.property(cut, ({ ids, sizes }) => {
        expect(kindsOf(pagesOf(ids, sizes), ids)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('one item left out is missing, or an early end', () => {
    fc.assert(
      fc.property(cut, fc.nat(), ({ ids, sizes }, at) => {
        const index = at % ids.length
        const kinds = kindsOf(pagesOf(ids.toSpliced(index, 1), sizes), ids)
        expect(kinds).toEqual([index === ids.length - 1 ? 'early-end' : 'missing'])
      }),
      { numRuns: 500 },
    )
  })

  test('one item shown again on a later page is a duplicate', () => {
    fc.assert(
      fc.property(cut, fc.nat(), fc.nat(), ({ ids, sizes }, at, later) => {
        const pages = pagesOf(ids, sizes)
        const id = ids[at % ids.length] as string
        const from = pages.findIndex((page) => page.includes(id)) + 1
        const page = pages[from + (later % Math.max(1, pages.length - from))]
        fc.pre(page !== undefined)
        page?.splice(later % (page.length + 1), 0, id)
        expect(kindsOf(pages, ids)).toEqual(['duplicate'])
      }),
      { numRuns: 500 },
    )
  })

  test('two neighbours exchanged are out of order', () => {
    fc.assert(
      fc.property(cut, fc.nat(), ({ ids, sizes }, at) => {
        const index = at % (ids.length - 1)
        const swapped = ids.toSpliced(index, 2, ids[index + 1] as string, ids[index] as string)
        expect(kindsOf(pagesOf(swapped, sizes), ids)).toEqual(['disorder'])
      }),
      { numRuns: 500 },
    )
  })

  test('an empty page behind the last one is a phantom', () => {
    fc.assert(
      fc.property(cut, ({ ids, sizes }) => {
        expect(kindsOf([...pagesOf(ids, sizes), []], ids)).toEqual(['phantom-page'])
      }),
    )
  })
})
