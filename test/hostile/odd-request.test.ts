import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { check, failed, finding, judge, judgeAt } from './judge.fixture.ts'
import type { Asked, Deviation } from './target.fixture.ts'

/** Enough to show what stands, what falls, and what is left open. */
const checks = {
  only: [
    'limit/server-error',
    'limit/malformed',
    'cursor/server-error',
    'access/malformed-id',
    'walk/missing-items',
  ],
  timeout: 1000,
}

const withLimit =
  (value: string) =>
  ({ query }: Asked): boolean =>
    query.get('limit') === value
const MORTAL = fileURLToPath(new URL('./mortal.fixture.ts', import.meta.url))

/** Runs a target in a process of its own. */
async function mortal(...args: string[]): Promise<{ url: string; isGone: () => boolean; end: () => void }> {
  const child = spawn(process.execPath, [MORTAL, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  return {
    url: String(line).trim(),
    isGone: () => child.exitCode !== null,
    end: () => void child.kill('SIGKILL'),
  }
}

describe('a target whose process ends on one odd request', () => {
  test.each([
    ['limit', '1.5', 'limit/server-error', 'limit=1.5', []],
    ['cursor', '{"', 'cursor/server-error', 'cursor=%7B%22', []],
    ['limit', '0', 'limit/server-error', 'limit=0', ['answer']],
  ])('%s=%s: that request is the finding', async (name, value, id, query, manner) => {
    const target = await mortal(name, value, ...manner)
    try {
      const judged = await judgeAt(target.url, checks)
      expect(target.isGone()).toBe(true)
      expect([judged.report.verdict, judged.exitCode]).toEqual(['non-conformant', 1])
      expect(failed(judged)).toEqual([id])
      const { message, actual, evidence } = finding(judged, id)
      expect(message).toMatch(/^The target stopped responding after .*\.$/)
      expect(actual).toMatch(/From then on: Nothing listens at 127\.0\.0\.1:\d+/)
      const curls = evidence.map(({ curl }) => curl)
      expect(curls).toHaveLength(3)
      expect(curls[1]).toContain(query)
      // What was shown before stands; what came after is open, and says which request was the last.
      expect(check(judged, 'walk/missing-items').outcome).toBe('pass')
      const open = check(judged, 'access/malformed-id')
      expect(open).toMatchObject({
        outcome: 'inconclusive',
        reason: expect.stringContaining('stopped answering'),
      })
      expect(check(judged, 'limit/malformed').outcome).toBe(name === 'limit' ? 'inconclusive' : 'pass')
    } finally {
      target.end()
    }
  })

  test('is not accused of what it does in company: a plain page in the middle of many', async () => {
    let pages = 0
    const judged = await judge(
      (target) => ({
        size: 12,
        answer: ({ query }) => {
          const isDying = query.get('limit') === '7' && ++pages === 1
          if (isDying) target().die()
          return isDying
        },
      }),
      checks,
    )
    expect([judged.report.verdict, judged.exitCode]).toEqual(['incomplete', 4])
    expect(failed(judged)).toEqual([])
    // Nobody can say which of those in flight it was: all are named.
    const reason = judged.report.run.aborted
    expect(reason).toMatch(
      /^The target stopped answering: nothing listens .* When it went down .*GET .*limit=7/,
    )
    expect(judged.summary).toContain('Reason: The target stopped answering')
    expect(check(judged, 'limit/malformed').reason).toContain('stopped answering')
  })
})

describe('a target that drops the connection of one odd request', () => {
  const dropping = (isDropped: (asked: Asked) => boolean): Deviation => ({
    size: 12,
    answer(asked) {
      const isGone = isDropped(asked)
      if (isGone) asked.socket.resetAndDestroy()
      return isGone
    },
  })

  test('once: is not accused', async () => {
    let drops = 0
    const judged = await judge(
      dropping((asked) => withLimit('1.5')(asked) && ++drops === 1),
      checks,
    )
    expect(drops).toBe(2)
    expect(failed(judged)).toEqual([])
    expect(check(judged, 'limit/server-error').outcome).toBe('pass')
  })

  test('and is away for a while, by chance: is not accused', async () => {
    let drops = 0
    const judged = await judge(
      dropping((asked) => ((drops > 0 && drops < 4) || withLimit('1.5')(asked) ? ++drops < 4 : false)),
      checks,
    )
    expect(drops).toBeGreaterThan(3)
    expect(check(judged, 'limit/server-error').outcome).toBe('pass')
  })

  test('each time, and is away for a while after it: is accused', async () => {
    let down = 0
    const judged = await judge(
      dropping((asked) => {
        if (withLimit('1.5')(asked)) down = 4
        return down-- > 0
      }),
      checks,
    )
    expect(failed(judged)).toEqual(['limit/server-error'])
    expect(finding(judged, 'limit/server-error').message).toBe(
      'The target sent no complete response to limit=1.5.',
    )
  })
})

describe('a target that never answers', () => {
  test.each([
    ['limit', withLimit('10abc'), 'limit/server-error', 'limit=10abc'],
    ['cursor', ({ query }: Asked) => query.get('cursor') === "' OR '1'='1", 'cursor/server-error', 'cursor='],
  ])('one odd %s: that request is the finding, everything else stands', async (_, answer, id, query) => {
    const judged = await judge({ answer, size: 12 }, checks)
    expect([judged.report.verdict, judged.exitCode]).toEqual(['non-conformant', 1])
    expect(failed(judged)).toEqual([id])
    const { code, actual, evidence } = finding(judged, id)
    expect(code).toBe('no-answer')
    expect(actual).toMatch(/^No answer within 1000 ms\. The same request failed again, while/)
    expect(evidence.at(-1)?.curl).toContain(query)
    expect(check(judged, 'access/malformed-id').outcome).toBe('pass')
  })

  test('anything after one odd limit, like a process in an endless loop: that request is the finding', async () => {
    let isStuck = false
    const judged = await judge(
      {
        size: 12,
        answer(asked) {
          isStuck ||= withLimit('NaN')(asked)
          return isStuck
        },
      },
      checks,
    )
    expect(failed(judged)).toEqual(['limit/server-error'])
    expect(finding(judged, 'limit/server-error').message).toContain('stopped responding after limit=NaN')
    expect(check(judged, 'cursor/server-error').outcome).toBe('inconclusive')
  })

  test('anything odd: some are waited out, the rest of the kind is not sent, and plain reading stands', async () => {
    let odd = 0
    const isOdd = ({ query }: Asked): boolean => {
      const limits = query.getAll('limit')
      const isLimit = limits.every((limit) => /^([1-9]\d?|100)$/.test(limit)) && limits.length < 2
      return !(isLimit && /^[\w-]{43}$|^$/.test(query.get('cursor') ?? ''))
    }
    const judged = await judge(
      {
        size: 12,
        answer(asked) {
          const hangs = isOdd(asked)
          if (hangs) odd += 1
          return hangs
        },
      },
      { ...checks, timeout: 500 },
    )
    expect(failed(judged)).toEqual(['limit/server-error', 'cursor/server-error'])
    expect(finding(judged, 'limit/server-error').actual).toMatch(/did not send \d+ more/)
    expect(odd).toBeLessThan(24)
    expect(check(judged, 'walk/missing-items').outcome).toBe('pass')
  })
})
