import { expect, it } from 'vitest'
import { paragraph } from './words.ts'

it.each<[unknown, string | undefined]>([
  ['  One\n  line.\n \n\nAnother.', 'One line.'],
  ['\n\n  First.\n\nSecond.', 'First.'],
  [` ${'a'.repeat(300)}`, 'a'.repeat(300)],
  [`${'a'.repeat(200)} ${'b'.repeat(20)} ${'c'.repeat(99)}`, `${'a'.repeat(200)} ${'b'.repeat(20)}…`],
  [`${'a'.repeat(200)}  ${'b'.repeat(99)} c`, `${'a'.repeat(200)}…`],
  ['a'.repeat(301), `${'a'.repeat(299)}…`],
  [' \n ', undefined],
  [7, undefined],
])('the first paragraph of %j', (text, line) => {
  expect(paragraph(text)).toBe(line)
})
