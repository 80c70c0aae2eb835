import { expect, test } from 'vitest'
import { makesClaim } from './sentences.ts'

test.each([
  'Maximum number of rows to return.',
  'Must be between 1 and 100.',
  'View access required',
  'Row not found',
  'Whether more results are available.',
  "Pagination cursor from a previous response's `next` field.",
])('says what holds: %s', (text) => {
  expect(makesClaim(text)).toBe(true)
})

test.each(['Successful Response', 'Page size', 'Number of results to return per page.', 'OK', 'List users'])(
  'is a label: %s',
  (text) => {
    expect(makesClaim(text)).toBe(false)
  },
)
