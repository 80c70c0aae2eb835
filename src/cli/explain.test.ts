import { expect, test } from 'vitest'
import { threadcount } from '../run/testing.fixture.ts'

test.each([
  ['no-outsider', ['no-outsider (reason: untested)', 'No outsider credential is configured.', 'What to do']],
  ['let-in', ['let-in (finding)', 'access/anonymous', 'access/outsider']],
  ['no-envelope-401', ['errors/envelope', 'An error with this status']],
  ['PAG-03', ['walk/missing-items (PAG-03, MUST)', 'Codes of its findings', 'missing-item']],
])('explain %s', async (id, texts) => {
  const { code, out } = await threadcount(['explain', id])
  expect(code).toBe(0)
  for (const text of texts) expect(out).toContain(text)
})

test('explain names the nearest code', async () => {
  expect(await threadcount(['explain', 'duplicate-itm'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no check, requirement or code duplicate-itm. Did you mean duplicate-item?'),
  })
})
