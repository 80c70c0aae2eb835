import { expect, test } from 'vitest'
import { check, failed, judge } from './judge.fixture.ts'
import { type Asked, type Deviation, KEY, startTarget } from './target.fixture.ts'

const json = { 'content-type': 'application/json' }
const page = '{"object":"list","data":[],"has_more":false,"next_cursor":null}'

/** A target that answers everything in one way. */
const always = (answer: (asked: Asked) => unknown): Deviation => ({
  answer(asked) {
    answer(asked)
    return true
  },
})

function drip({ response }: Asked): void {
  response.writeHead(200, json)
  const drops = setInterval(() => response.write(' '), 1000)
  response.on('close', () => clearInterval(drops))
}

test.each<[string, Deviation, RegExp]>([
  ['resets every connection', always(({ socket }) => socket.resetAndDestroy()), /broke the connection/],
  ['never answers', always(() => undefined), /no answer within 300 ms/],
  ['drips an octet a second', always(drip), /no (complete )?answer .*within 300 ms/],
  [
    'never ends a body',
    always(({ response }) => response.writeHead(200, json).write(page.slice(0, -1))),
    /no complete answer \(62 octets of the body came\) within 300 ms/,
  ],
  [
    'has headers of 200 kB',
    { headers: () => ({ 'x-big': 'v'.repeat(200_000) }) },
    /headers of the answer are larger/,
  ],
  [
    'redirects in a circle',
    always(({ request, response }) => response.writeHead(302, { location: request.url }).end()),
    /redirected to .* with status 302/,
  ],
  ['answers 429 for ever', always(({ response }) => response.writeHead(429).end('{}')), /status 429/],
  [
    'asks for an hour',
    always(({ response }) => response.writeHead(429, { 'retry-after': '3600' }).end('{}')),
    /status 429/,
  ],
])('%s: 3, soon, and says so', async (_, deviation, reason) => {
  const { report, exitCode } = await judge(deviation, { timeout: 300 })
  expect([report.verdict, exitCode]).toEqual(['aborted', 3])
  expect(report.run.aborted).toMatch(reason)
  expect(report.run.requests).toBeLessThan(10)
})

test('a target with many collections that never answers is not asked for each of them', async () => {
  const collections = Array.from({ length: 12 }, (_, at) => ({ params: { space_id: `space_${at}` } }))
  const { report, exitCode } = await judge(
    always(() => undefined),
    { timeout: 100, collections },
  )
  expect(exitCode).toBe(3)
  expect(report.run.requests).toBeLessThan(12)
})

test('redirects to another host: the credential does not follow', async () => {
  const seen: string[] = []
  const other = await startTarget(
    always(({ request, response }) => response.end(void seen.push(String(request.url)))),
  )
  try {
    const to = `${other.baseUrl}/stolen`
    const { report, exitCode } = await judge(
      always(({ response }) => response.writeHead(307, { location: to }).end()),
    )
    expect([report.verdict, exitCode, seen]).toEqual(['aborted', 3, []])
    expect(report.run.aborted).toContain(`redirected to ${to}`)
    expect(report.run.aborted).not.toContain(KEY)
  } finally {
    await other.close()
  }
})

test.each<[string, Deviation, RegExp]>([
  [
    'is invalid UTF-8',
    { page: ({ data }) => Buffer.from(JSON.stringify({ data }).replace('"active"', '"\xff"'), 'latin1') },
    /UTF-8|not JSON/,
  ],
  ['is broken off JSON', { page: (whole) => JSON.stringify(whole).slice(0, -5) }, /not JSON/],
  [
    'is shorter than Content-Length',
    always(({ response, socket }) => {
      response.writeHead(200, { ...json, 'content-length': 500 }).write(page, () => socket.end())
    }),
    /cannot be read completely/,
  ],
  [
    'is longer than Content-Length',
    always(({ socket }) =>
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n${page}`),
    ),
    /not JSON/,
  ],
  [
    'is a million levels deep',
    { page: () => '['.repeat(1_000_000) + ']'.repeat(1_000_000) },
    /cannot be read completely/,
  ],
  [
    'is no gzip, though it says so',
    { headers: () => ({ 'content-encoding': 'gzip' }) },
    /cannot be read completely/,
  ],
])('a body that %s: 1, with the finding', async (_, deviation, message) => {
  const judged = await judge(deviation, { only: ['envelope/*'] })
  expect([judged.report.verdict, judged.exitCode]).toEqual(['non-conformant', 1])
  expect(failed(judged)).toContain('envelope/malformed-body')
  expect(check(judged, 'envelope/malformed-body').reason).toMatch(message)
})
