import { expect, test } from 'vitest'
import { TimingLog } from './timings.ts'

const once = (at: number, status = 200) => [{ at, durationMs: 12.4, status }]

test('requests are written with their tries, from the beginning of the run', () => {
  const log = new TimingLog(1000)
  log.note({ purpose: 'walk', exchange: 1, tries: once(1010) })
  log.note({ purpose: 'replay', exchange: 3, tries: [...once(1020, 503), ...once(1140)] })
  expect(log.result()).toEqual({
    purposes: ['walk', 'replay'],
    every: 1,
    requests: ['0 10+12:200', '1 20+12:503 140+12:200'],
  })
  expect(log.durationOf(3)).toBe(12.4)
  expect(log.durationOf(2)).toBeUndefined()
})

test('a long run leaves an even sample, and what was tried again', () => {
  const log = new TimingLog(0)
  for (let number = 0; number < 100_000; number++)
    log.note({ purpose: 'walk', exchange: number, tries: once(number) })
  log.note({ purpose: 'walk', exchange: 100_001, tries: [...once(7, 429), ...once(9)] })
  const { every, requests } = log.result()
  expect(requests.length).toBeLessThanOrEqual(1501)
  expect(requests.length).toBeGreaterThan(700)
  const starts = requests.slice(0, -1).map((line) => Number(/ (\d+)/.exec(line)?.[1]))
  expect(starts).toEqual(starts.map((_, index) => index * every))
  expect(requests.at(-1)).toBe('0 7+12:429 9+12:200')
})
