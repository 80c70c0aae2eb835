import { describe, expect, test } from 'vitest'
import { opening } from '../probe/bracket/opening.ts'
import { Attempts, attemptEach } from '../probe/kit/attempt.ts'
import {
  answerOf,
  booksOf,
  exchangeOf,
  type FakeTarget,
  pageOf,
  targetOf,
  walkOf,
} from '../probe/testing.fixture.ts'
import type { Attempt } from './attempt.ts'
import {
  breakdowns,
  brokenAgainAndAgain,
  brokenWalks,
  describePage,
  firstOf,
  isAccepted,
} from './judge-attempts.ts'
import type { Page } from './page.ts'

test.each([
  [pageOf(['a', 'b']), 'status 200 with 2 items'],
  [pageOf(['a']), 'status 200 with 1 item'],
  [answerOf(404), 'status 404'],
  [answerOf(200), 'status 200 without a page'],
  [answerOf(0, { failure: 'no answer within 10 s' }), 'no answer within 10 s'],
  [pageOf([], { status: 0, problem: 'failure' }), 'no response'],
  [answerOf(400, { leaked: 2 }), 'status 400 with an error and 2 items'],
])('describes %#', (page, text) => {
  expect(describePage(page)).toBe(text)
})

/** An odd request and its answer, as it was made. */
const made = (page: Page, given: Partial<Attempt> = {}): Attempt => ({
  label: 'limit=0',
  page,
  again: [],
  isTargetDown: false,
  ...given,
})

test.each([
  [pageOf(['a']), true],
  [answerOf(200), true],
  [answerOf(302), true],
  [answerOf(399), true],
  [answerOf(400), false],
  [answerOf(500), false],
  [answerOf(0), false],
])('is accepted: %#', (page, expected) => {
  expect(isAccepted(made(page))).toBe(expected)
})

/** An odd request to a target that answers it, and the plain ones beside it, with these statuses, the last for ever. */
async function tried(odd: number[], plain: number[] = [200]): Promise<Attempt & FakeTarget> {
  const next = (statuses: number[]): number =>
    statuses.length > 1 ? (statuses.shift() ?? 0) : (statuses[0] ?? 0)
  let isOpen = false
  const target = targetOf((query) => {
    if (!isOpen) return booksOf(['a'])
    const status = next(query.get('limit') === '100' ? plain : odd)
    return status === 200 ? booksOf(['a']) : exchangeOf('{}', { status })
  })
  await target.probing.get(opening)
  target.sent.splice(0)
  isOpen = true
  return {
    ...(await new Attempts(target.probing, 'test').exclusive('limit=abc', { rawQuery: 'limit=abc' })),
    ...target,
  }
}

describe('attempt', () => {
  test.each([200, 400, 429])('takes an answer of %i as it is', async (status) => {
    const { page, again, sent } = await tried([status])
    expect([page.status, again.length, sent.length]).toEqual([status, 0, 1])
  })

  test('tries a breakdown again, each time beside a plain request, until it comes again', async () => {
    const { page, again, sent } = await tried([500, 400, 502, 500])
    expect([page.status, ...again.map(({ status }) => status)]).toEqual([500, 400, 502])
    expect(sent.map(({ query }) => query)).toEqual([
      'limit=abc',
      'limit=100',
      'limit=abc',
      'limit=100',
      'limit=abc',
    ])
    expect(sent.filter(({ retry }) => retry === false).map(({ query }) => query)).toEqual([
      'limit=abc',
      'limit=abc',
    ])
  })

  test('gives up after a few tries', async () => {
    expect((await tried([500, 400])).again).toHaveLength(3)
  })

  test('tries few breakdowns of one probe again', async () => {
    const { probing } = targetOf((query) =>
      query.get('limit') === '100' ? booksOf(['a']) : exchangeOf('{}', { status: 500 }),
    )
    const [one, another] = [new Attempts(probing, 'one'), new Attempts(probing, 'another')]
    const tries = async (attempts: Attempts): Promise<number> =>
      (await attempts.exclusive('limit=abc', { rawQuery: 'limit=abc' })).again.length
    const counts = [await tries(one), await tries(one), await tries(one), await tries(one)]
    expect(counts).toEqual([1, 1, 1, 0])
    expect(await tries(another)).toBe(1)
  })

  test('says nothing of it where plain requests break down, too', async () => {
    expect(await tried([500], [503])).toMatchObject({ isTargetDown: true, again: [] })
  })
})

describe('attempts of a kind', () => {
  const failure = { kind: 'timeout' as const, message: 'No answer.', isHasty: true as const }
  const odds = Array.from({ length: 20 }, (_, at) => ({
    label: `limit=x${at}`,
    request: { rawQuery: `limit=x${at}` },
  }))
  const sentTo = async (isAnswered: (query: string) => boolean): Promise<[number, (true | undefined)[]]> => {
    const { probing, sent } = targetOf((query) =>
      isAnswered(String(query)) ? booksOf(['a']) : exchangeOf('', { status: 0, failure }),
    )
    const found = await attemptEach(probing, 'test', odds)
    const odd = sent.filter(({ query }) => query?.includes('x'))
    return [odd.length, found.map(({ page }) => page.isUnsent)]
  }

  test('that hang one after the other are not all sent, and say so', async () => {
    const [sent, unsent] = await sentTo((query) => !query.includes('x'))
    expect(sent).toBe(6)
    expect(unsent).toEqual([...Array(6).fill(undefined), ...Array(14).fill(true)])
  })

  test('are all sent where one in a few is answered', async () => {
    expect((await sentTo((query) => !/x/.test(query) || /[05]$/.test(query)))[0]).toBe(20)
  })
})

describe('breakdowns', () => {
  const of = async (odd: number[], plain?: number[]): Promise<[string[], string[]]> => {
    const { proved, suspected } = breakdowns([await tried(odd, plain)], 'a page')
    return [proved.map(({ actual }) => actual), suspected.map(({ actual }) => actual)]
  }

  test.each([
    ['pages', [200], [[], []]],
    ['client errors', [400], [[], []]],
    ['a breakdown each time', [500], [['status 500'], []]],
    ['a breakdown again at last', [500, 400, 400, 500], [['status 500'], []]],
    ['a breakdown once', [500, 400], [[], ['status 500']]],
  ])('are told of %s', async (_, odd, expected) => {
    expect(await of(odd)).toEqual(expected)
  })

  test('are only suspected where plain requests fail, too', async () => {
    expect(await of([500], [500])).toEqual([[], ['status 500']])
  })

  test('say what was not waited out', () => {
    const hung = (label: string, page: Partial<Page>, again: Page[]): Attempt =>
      made(answerOf(0, { failure: 'No answer.', ...page }), { label, again })
    const first = hung('limit=0', {}, [{ ...answerOf(0), problem: 'failure' }])
    const more = ['a', 'b', 'c', 'd', 'e'].map((label) => hung(label, { isHasty: true }, []))
    const { proved, suspected } = breakdowns([first, ...more], 'a page')
    expect([proved.length, suspected.length]).toEqual([1, 5])
    expect(proved[0]?.actual).toContain('no response came to a, b, c and 2 more either.')
    const unsent = hung('f', { isHasty: true, isUnsent: true }, [])
    expect(breakdowns([first, ...more, unsent], 'a page').proved[0]?.actual).toContain(
      'and 2 more either. The suite did not send 1 more requests of this kind.',
    )
    const slow = hung('slow', {}, [])
    const said = breakdowns([first, slow, ...more.slice(0, 3)], 'a page').proved[0]?.actual
    expect(said).toBe(
      'No answer. The same request failed again, while the target returned a page to a plain request. ' +
        'Later requests of this kind had a shorter deadline; no response came to a, b, c either.',
    )
  })

  test.each([
    ['after an answer', 7, [7, 3, 9]],
    ['from the start', 0, [3, 9]],
  ])('are the end where nothing is answered from then on: %s', (_, before, exchanges) => {
    const after = answerOf(0, { failure: 'Refused.', exchange: 9 })
    const end = made(answerOf(0, { exchange: 3, failure: 'Reset.' }), {
      isTargetDown: true,
      end: { before, after },
    })
    expect(breakdowns([end], 'a page')).toEqual({
      proved: [
        {
          code: 'no-answer',
          message: 'The target stopped responding after limit=0.',
          expected: 'a page',
          actual: expect.stringMatching(/^Reset\. From then on: Refused\. .* the request before it/),
          exchanges,
          places: [3, 9].map((exchange) => ({ exchange, status: true })),
        },
      ],
      suspected: [],
    })
  })

  test('are told by their answer', () => {
    const of = (page: Page) => breakdowns([made(page, { again: [page] })], 'a page').proved
    expect(of(answerOf(500, { exchange: 4 }))).toMatchObject([{ code: 'server-error', exchanges: [4] }])
    expect(of(answerOf(0, { exchange: 5 }))).toMatchObject([{ code: 'no-answer', exchanges: [5] }])
  })

  test('say whether the target was down, and whether it was asked again', () => {
    const page = answerOf(0, { failure: 'Reset.' })
    const told = (given: Partial<Attempt>, odd = page) => {
      const { proved, suspected } = breakdowns([made(odd, given)], 'a page')
      return [...proved, ...suspected].map(({ message, actual }) => [message, actual])[0]
    }
    const [over, at] = [
      'The target sent no complete response to limit=0.',
      'The target failed on limit=0, and on plain requests after it.',
    ]
    const same = ' The same request failed again, while the target returned a page to a plain request.'
    expect(told({})).toEqual([over, 'Reset.'])
    expect(told({ again: [page] })).toEqual([over, `Reset.${same}`])
    expect(told({ again: [page] }, answerOf(500))).toEqual([
      'The target returned a server error for limit=0.',
      'status 500',
    ])
    expect(told({ again: [page], isTargetDown: true })).toEqual([at, 'Reset.'])
  })
})

describe('brokenWalks', () => {
  const [first, later] = [walkOf([[]], { ended: 'broken' }), walkOf([['a'], []], { ended: 'broken' })]
  const right = walkOf([['a'], ['b']])

  test('tells a first page from a page after a cursor', () => {
    const trials = [first, later, right].map((walk) => ({ walk, again: [walk] }))
    expect(brokenWalks(trials, 'first page')).toMatchObject([
      {
        code: 'server-error',
        message: 'The target returned a server error for a limit in range.',
        actual: 'status 500 on page 1 at limit 0',
        exchanges: [1],
        places: [{ exchange: 1, status: true, page: 1 }],
      },
    ])
    expect(brokenWalks(trials, 'after a cursor')).toMatchObject([
      {
        code: 'server-error',
        message: 'The target returned a server error for its own cursor.',
        exchanges: [1, 2],
      },
    ])
  })

  test('shows the page that gave the cursor out where it is another walk’s', () => {
    const origin = { walk: walkOf([['a'], ['b']], { exchange: 5 }), page: 0 }
    const behind = walkOf([[]], { ended: 'broken', origin, exchange: 9 })
    expect(brokenWalks([{ walk: behind, again: [behind] }], 'after a cursor')).toMatchObject([
      { exchanges: [5, 9] },
    ])
  })

  test('tells silence from a server error, and says nothing of walks without pages', () => {
    const silent = { ...first, pages: [answerOf(0, { failure: 'No answer.' })] }
    const empty = { ...first, pages: [] }
    const trials = [silent, empty].map((walk) => ({ walk, again: [walk] }))
    expect(brokenWalks(trials, 'first page')).toMatchObject([
      { code: 'no-answer', actual: 'No answer. on page 1 at limit 0' },
    ])
  })

  test('needs to come again', () => {
    expect(brokenWalks([{ walk: later, again: [right, right] }], 'after a cursor')).toEqual([])
    expect(brokenWalks([{ walk: later, again: [right, later] }], 'after a cursor')).toHaveLength(1)
  })
})

describe('brokenAgainAndAgain', () => {
  const broken = (exchange: number, page: Partial<Page> = {}) => {
    const walk = walkOf([['a'], []], { ended: 'broken', exchange })
    Object.assign(walk.pages.at(-1) ?? {}, page)
    return walk
  }
  const right = walkOf([['a'], ['b']])
  const of = (...walks: ReturnType<typeof broken>[]) =>
    brokenAgainAndAgain(walks.map((walk) => ({ walk, again: [right] })))

  test('accuses a target of three own cursors that broke, or more', () => {
    expect(of(broken(1), broken(3))).toEqual([])
    expect(brokenAgainAndAgain([{ walk: broken(1), again: [broken(3), broken(5)] }])).toHaveLength(1)
    expect(of(broken(1), broken(3), right, broken(5), broken(7))).toEqual([
      {
        code: 'server-error',
        message: 'The target returned server errors for its own cursors while other clients wrote.',
        expected: 'status 200',
        actual: 'status 500, and 3 more times',
        exchanges: [2, 4, 6],
        places: [2, 4, 6].map((exchange) => ({ exchange, status: true })),
      },
    ])
  })

  test.each([
    ['what a gateway says', broken(5, { status: 502 })],
    ['a first page', walkOf([[]], { ended: 'broken' })],
    [
      'a breakdown that was not the last of its walk',
      { ...broken(5), pages: [...broken(5).pages, ...right.pages] },
    ],
    ['a walk without pages', { ...right, pages: [] }],
  ])('does not count %s', (_, walk) => {
    expect(of(broken(1), broken(3), walk)).toEqual([])
  })
})

describe('what is at fault more than three times', () => {
  const attempts = (count: number): Attempt[] =>
    Array.from({ length: count }, (_, index) =>
      made(answerOf(500), { label: `limit=${index}`, again: [answerOf(500)] }),
    )

  test.each([
    [3, 'status 500'],
    [4, 'status 500; 1 other request failed: limit=3'],
    [5, 'status 500; 2 other requests failed: limit=3, limit=4'],
  ])('is counted beside the first of %i', (count, actual) => {
    expect(breakdowns(attempts(count), 'a page').proved.map((defect) => defect.actual)).toEqual([
      actual,
      ...Array(count - 1).fill('status 500'),
    ])
  })

  test('counts what failed once beside what failed again', () => {
    const once = made(answerOf(500), { label: 'limit=0x10' })
    expect(breakdowns([...attempts(1), once], 'a page').proved).toMatchObject([
      { actual: 'status 500; 1 other request failed: limit=0x10' },
    ])
  })

  test('is shown three times where one code is all there is', () => {
    const [first, ...more] = firstOf(attempts(20), ['one', 'others'], ({ label }) => ({
      code: 'x',
      message: label,
      expected: '',
      actual: 'a page',
      exchanges: [],
      places: [],
    }))
    expect(first?.actual).toMatch(/^a page; 17 others: limit=3, (?:limit=\d+, ){11}…$/)
    expect(more.map(({ message }) => message)).toEqual(['limit=1', 'limit=2'])
  })
})
