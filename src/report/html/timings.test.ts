import { expect, test } from 'vitest'
import { sampleReport } from '../../../test/samples/sample.ts'
import type { Timings } from '../../model/picture.ts'
import { timingsSection } from './timings.ts'

const timings: Timings = {
  purposes: ['opening-walk', 'cursor-table', 'silent'],
  every: 1,
  requests: [
    '0 0+100:200',
    '0 100+50:503 250+50:200',
    '1 300+100:404',
    '1 500+500:0',
    'nonsense',
    '1 spoilt',
  ],
}

function sectionOf(members: Partial<Timings> | undefined, latency?: [number, number][]): string {
  const report = sampleReport([], members && { timings: { ...timings, ...members } })
  const [first] = report.collections
  if (first && latency) first.latency = latency
  const section = timingsSection(report)
  return section === false ? '' : section.source
}

const paths = (source: string, name: string): string[] =>
  [...source.matchAll(new RegExp(`<path class="${name}" d="([^"]*)"`, 'g'))].map(([, d = '']) => d)

test('requests stand where they were sent, by probe and by what came of them', () => {
  const source = sectionOf({})
  expect(paths(source, 's2')).toEqual(['M0 1h100v10h-100zM250 1h50v10h-50z', ''])
  expect(paths(source, 's4')).toEqual(['', 'M300 1h100v10h-100z'])
  expect(paths(source, 's5')).toEqual(['M100 1h50v10h-50z', 'M500 1h500v10h-500z'])
  expect(source).toContain('until 1.0 s.')
})

test('a wait before another try is a line', () => {
  expect(paths(sectionOf({}), 'wait')).toEqual(['M150 6H250', ''])
  expect(sectionOf({})).toContain('2 requests, 1 retried, slowest response 100 ms')
})

test('a sample says that it is one', () => {
  expect(sectionOf({ every: 7 })).toContain('The chart shows one request in 7')
  expect(sectionOf({})).not.toContain('is drawn')
})

test('a probe that sent nothing has no row', () => {
  expect(sectionOf({})).not.toContain('silent')
})

const pages = (ms: (depth: number) => number): [number, number][] =>
  Array.from({ length: 50 }, (_, page) => [page * 5, ms(page * 5)])

test('latency is drawn by depth, its medians told, and one slow answer does not press it down', () => {
  const source = sectionOf(
    {},
    pages((depth) => (depth === 100 ? 9000 : depth < 125 ? 10 : 40)),
  )
  expect(source).toContain('median 10 ms for the first pages, 40 ms for the last pages')
  expect(source).toContain('top 44 ms')
  expect(source).toContain('50 pages')
  expect(paths(source, 'dots')[0]?.match(/M/g)).toHaveLength(50)
  expect(paths(source, 'trend')[0]).toMatch(/^M\d+ \d+(?:L\d+ \d+){4}$/)
})

test('too few pages make no chart, and a report without timings no section', () => {
  expect(sectionOf({}, pages(() => 5).slice(0, 7))).not.toContain('Latency by depth')
  expect(sectionOf({ requests: [] }, pages(() => 5).slice(0, 7))).toBe('')
  expect(
    sectionOf(
      undefined,
      pages(() => 5),
    ),
  ).toBe('')
})
