import { expect, it } from 'vitest'
import { HOSTILE } from '../../../test/samples/sample-runs.ts'
import { renderPreflight } from './preflight.ts'
import { columnsOf } from './wrap.ts'

const problem = {
  subject: 'viewer',
  status: 'problem' as const,
  tried: 'THREADCOUNT_API_KEY as header X-API-Key',
  found: 'refused with status 401',
  advice: 'Check the key.',
}

it('says what was tried, what came back and what to do', () => {
  expect(renderPreflight([problem], { columns: 80, color: false })).toBe(
    '✗ viewer  THREADCOUNT_API_KEY as header X-API-Key: refused with status 401\n    → Check the key.\n',
  )
})

it('keeps within a narrow window, whatever the target says', () => {
  const lines = [{ ...problem, found: HOSTILE.repeat(3), advice: HOSTILE }]
  const text = renderPreflight(lines, { columns: 40, color: false })
  for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(40)
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u)
})
