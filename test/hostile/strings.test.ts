import { expect, test } from 'vitest'
import { failed, judge } from './judge.fixture.ts'

/** Everything that could order a terminal, a browser, a CI system or a reader about. */
const EVIL =
  '\n::error::pwned\r\n##vso[task.complete result=Succeeded;]\u001b[2J\u009b31m\u202e\u2066\u200f\u2028<script>alert(1)</script><img src=x onerror=alert(1)>`|]]>\n::stop-commands::x'

const evil = (key: string): string => `${EVIL}${key}`

test('evil text in ids, cursors, titles, errors and headers reaches no reader raw', async () => {
  const cursors = new Map<string, unknown>()
  const judged = await judge({
    size: 12,
    // Each field breaks its schema too, so that findings quote it.
    item: (item, index) => ({
      ...item,
      id: evil(String(index % 5)),
      status: 7,
      created_at: EVIL,
      [EVIL]: EVIL,
    }),
    page: (page) => {
      const cursor = page.next_cursor === null ? null : evil(String(page.next_cursor))
      if (cursor !== null) cursors.set(cursor, page.next_cursor)
      return { ...page, object: EVIL, next_cursor: cursor }
    },
    error: (error) => ({ ...error, code: EVIL, message: EVIL, system_message: EVIL, trace_id: EVIL }),
    headers: () => ({
      'x-evil': EVIL.replace(/[^\x20-\x7e]/g, ''),
      'content-type': 'application/json; x="<script>alert(1)</script>"',
    }),
  })
  expect(cursors.size).toBeGreaterThan(0)
  expect(judged.exitCode).toBe(1)
  expect(failed(judged)).toContain('envelope/schema-mismatch')
  // It is shown, not swallowed.
  expect(judged.files['report.junit.xml']).toContain('::error::pwned')
  expect(judged.summary).toContain('\\u001b[2J')
  expect(judged.files['report.html']).toContain('&lt;script&gt;')
})

test('evil text as the place of a redirect is told in one clean line', async () => {
  const location = `https://example.com/::error::<script>alert(1)</script>`
  const judged = await judge({
    answer({ response }) {
      response.writeHead(302, { location }).end()
      return true
    },
  })
  expect(judged.exitCode).toBe(3)
})
