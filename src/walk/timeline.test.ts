import { describe, expect, test } from 'vitest'
import { walkOf } from '../probe/testing.fixture.ts'
import { Timeline } from './timeline.ts'
import type { Walk } from './walk.ts'

function timelineOf(...walks: Walk[]): Timeline {
  const timeline = new Timeline()
  for (const walk of walks) timeline.add(walk)
  return timeline
}

/** A complete walk at a time of its own. */
const at = (time: number, ids: string, label = 'limit 100', bodies: Record<string, string> = {}): Walk =>
  walkOf([[...ids]], { span: [time, time + 1], label, bodies })

describe('add', () => {
  test.each([
    ['a complete walk', walkOf([['a']]), 1],
    ['a walk that was cut', walkOf([['a']], { ended: 'cut' }), 0],
    ['a walk that broke off', walkOf([['a'], []], { ended: 'broken' }), 0],
    [
      'a walk behind a page of another',
      walkOf([['b']], { origin: { walk: walkOf([['a'], ['b']]), page: 0 } }),
      0,
    ],
    ['an experiment', walkOf([['a']], { isExperiment: true }), 0],
  ])('counts complete walks from the beginning: %s', (_, walk, count) => {
    expect(timelineOf(walk).walks).toHaveLength(count)
  })

  test('remembers that a walk was endless, be it an experiment', () => {
    expect(timelineOf(walkOf([['a']], { ended: 'cut' })).hasEndless).toBe(false)
    expect(timelineOf(walkOf([['a'], []], { ended: 'endless', isExperiment: true })).hasEndless).toBe(true)
  })
})

describe('has', () => {
  const serial = at(0, 'ab')
  const part = walkOf([['c']], { ended: 'cut', span: [2, 3] })

  test('knows what complete walks and their later parts list', () => {
    const timeline = timelineOf(serial, part)
    expect(['a', 'b', 'c', 'd'].map((id) => timeline.has(id))).toEqual([true, true, true, false])
    expect(timeline.unlisted(part)).toEqual(['c'])
  })

  test('an experiment says nothing of what the list holds', () => {
    expect(timelineOf(serial, walkOf([['z']], { isExperiment: true })).has('z')).toBe(false)
  })

  test('what a complete walk lists is no longer unlisted', () => {
    const timeline = timelineOf(serial, part, at(4, 'abc'))
    expect(timeline.unlisted(part)).toEqual([])
    expect(timeline.size).toBe(3)
  })
})

test('what goes and comes back twice is movement, and is not still', () => {
  const gone = (...lists: string[]): Timeline => timelineOf(...lists.map((ids, index) => at(index * 10, ids)))
  expect(gone('abc', 'ac', 'abc').isUnchanged()).toBe(true)
  const timeline = gone('abc', 'ac', 'abc', 'ac', 'abc')
  expect(timeline.isUnchanged()).toBe(false)
  expect(timeline.around(walkOf([['a', 'c']], { span: [22, 28], label: 'limit 1' })).order).toEqual([
    'a',
    'c',
  ])
  expect(gone('abc', 'abc', 'abc', 'abc', 'abc').isUnchanged()).toBe(true)
})

test('where others write, what a walk lists with another body in between is not still', () => {
  const timeline = timelineOf(at(0, 'abc'), at(50, 'abcd'))
  const between = (bodies: Record<string, string>): readonly string[] =>
    timeline.around(walkOf([['a', 'c', 'b']], { span: [20, 22], label: 'limit 1', bodies })).order
  expect(between({})).toEqual(['a', 'b', 'c'])
  expect(between({ b: 'touched' })).toEqual(['a', 'c'])
})

describe('leftOutBy', () => {
  const [first, second] = [at(0, 'abc'), at(2, 'abcd', 'limit 3')]
  const part = walkOf([['e']], { ended: 'cut', span: [4, 5] })

  test('names the walks, complete or not, that were first to list what the last ones do not', () => {
    const timeline = timelineOf(first, second, part)
    expect(timeline.leftOutBy([at(90, 'abcde')])).toEqual([])
    expect(timeline.leftOutBy([at(90, 'abcd')])).toEqual([part])
    expect(timeline.leftOutBy([at(90, 'abce')])).toEqual([second])
    expect(timeline.leftOutBy([at(90, 'b')])).toEqual([first, second, part])
  })

  test('one of the last walks may have what another one lost', () => {
    expect(timelineOf(first, second, part).leftOutBy([at(90, 'abd'), at(92, 'ace')])).toEqual([])
  })

  test('a walk that lists only what was known before adds nothing', () => {
    const timeline = timelineOf(first, second, at(6, 'abcd', 'limit 5'))
    expect(timeline.leftOutBy([at(90, 'abc')])).toEqual([second])
  })

  test('nothing comes of an experiment, nor of a part taken before any complete walk', () => {
    const experiment = walkOf([['z']], { isExperiment: true, span: [4, 5] })
    expect(timelineOf(first, experiment).leftOutBy([at(90, 'abc')])).toEqual([])
    expect(timelineOf(part, first).leftOutBy([at(90, 'abc')])).toEqual([])
  })
})

describe('around', () => {
  const walk = walkOf([['a', 'b']], { span: [10, 20], label: 'limit 7' })

  test('brackets a walk by those that had ended before it and those that began after it', () => {
    const during = walkOf([['a']], { span: [15, 25], label: 'limit 3' })
    const still = timelineOf(at(0, 'abc'), during, walk, at(30, 'ab')).around(walk)
    expect(still).toMatchObject({ order: ['a', 'b'], isUnchanged: false })
  })

  test('by the two nearest on either side, each at a limit of its own', () => {
    const far = [at(0, 'ab', 'limit 1'), at(60, 'ab', 'limit 1')]
    const near = [
      at(2, 'abc', 'limit 3'),
      at(4, 'abcd', 'limit 5'),
      at(40, 'abcd', 'limit 3'),
      at(50, 'abcd', 'limit 5'),
    ]
    expect(timelineOf(...far.slice(0, 1), ...near, ...far.slice(1)).around(walk).order).toEqual([...'abcd'])
    const repeated = [at(0, 'abcd', 'limit 3'), at(2, 'ab', 'limit 5'), at(4, 'ab', 'limit 5')]
    expect(timelineOf(...repeated, ...near.slice(2)).around(walk).order).toEqual([...'abcd'])
  })

  test('walks at its own limit share its faults and count only where there are no others', () => {
    const same = [at(0, 'ac', 'limit 7'), at(30, 'ac', 'limit 7')]
    const others = [at(2, 'abc', 'limit 3'), at(40, 'abc', 'limit 3')]
    expect(timelineOf(...same).around(walk).order).toEqual(['a', 'c'])
    expect(timelineOf(...same, ...others).around(walk).order).toEqual(['a', 'b', 'c'])
  })

  test('the nearest walk gives the order, those further away only what it lacks', () => {
    const far = [at(0, 'xcba', 'limit 3'), at(50, 'xcba', 'limit 3')]
    const near = [at(2, 'abc', 'limit 5'), at(40, 'abc', 'limit 5')]
    const timeline = timelineOf(...far.slice(0, 1), ...near, ...far.slice(1))
    expect(timeline.around(walk).order).toEqual([...'xabc'])
    const seen = at(6, 'cabx', 'limit 9')
    timeline.addEvidence(seen, at(60, 'cabx', 'limit 9'))
    expect(timeline.around(walk).order).toEqual([...'xabc'])
  })

  test('a body that changed on the way is not still', () => {
    const changed = at(30, 'abc', 'limit 100', { b: 'changed' })
    expect(timelineOf(at(0, 'abc'), changed).around(walk).order).toEqual(['a', 'c'])
  })

  test('without a walk on one side nothing is known to be still', () => {
    for (const one of [at(0, 'ab'), at(30, 'ab')])
      expect(timelineOf(one).around(walk)).toMatchObject({ order: [], isUnchanged: false })
  })

  test('a witness taken on both sides shows what complete walks left out', () => {
    const timeline = timelineOf(at(0, 'ac'), at(30, 'ac'))
    const part = (time: number): Walk => walkOf([['b']], { ended: 'cut', span: [time, time + 1] })
    timeline.addEvidence(part(5))
    expect(timeline.around(walk).order).toEqual(['a', 'c'])
    timeline.addEvidence(part(40))
    expect(timeline.around(walk).place.has('b')).toBe(true)
  })
})

describe('around, where others write', () => {
  const ends = (ids: string, time: number): Walk => at(time, ids, 'limit 3')

  test('a bracket reaches back to where the first cursor was given out', () => {
    const serial = walkOf(
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
      { span: [10, 12], label: 'limit 100' },
    )
    // Added again at the tail, and then nothing moved any more.
    const [between, last] = [ends('bcdea', 14), ends('bcdeaf', 40)]
    const walk = walkOf([['c'], ['d']], { span: [20, 25], origin: { walk: serial, page: 0 } })
    const still = timelineOf(ends('abcde', 0), serial, between, last).around(walk)
    expect(still.order).toEqual(['b', 'c', 'd', 'e'])
  })

  test('what a walk well before did not list has not settled', () => {
    const walks = [at(0, 'bc'), at(2000, 'abc', 'limit 3'), at(2020, 'abcd', 'limit 5')]
    const walk = walkOf([['b', 'c']], { span: [2010, 2015], label: 'limit 7' })
    expect(timelineOf(...walks).around(walk).order).toEqual(['b', 'c'])
  })
})

test('is whole while the first and the last walks list the same', () => {
  expect(timelineOf(at(0, 'ab')).isUnchanged()).toBe(false)
  expect(timelineOf(at(0, 'ab'), at(2, 'ab'), at(4, 'ab')).isUnchanged()).toBe(true)
  expect(timelineOf(at(0, 'ab'), at(2, 'ab'), at(4, 'abc'), at(6, 'abc')).isUnchanged()).toBe(false)
  expect(timelineOf(at(0, 'ab'), at(2, 'ab', 'limit 100', { a: 'changed' })).isUnchanged()).toBe(false)
})

test('so far, nothing is known to move', () => {
  expect(timelineOf(at(0, 'ac'), at(2, 'abc')).soFar()).toMatchObject({
    order: ['a', 'b', 'c'],
    isUnchanged: true,
  })
})
