import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codesPage } from './codes-page.ts'

test('the page of codes is up to date', () => {
  const page = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8')
  expect(page, 'npm run codes').toBe(codesPage())
})
