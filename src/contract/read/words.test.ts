import { expect, it } from 'vitest'
import { minorOf, newestKnown } from '../load/version.ts'
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

it.each<[unknown, string | undefined, string | undefined]>([
  ['3.0.0', '3.0', '3.0.4'],
  ['3.1.99', '3.1', '3.1.2'],
  ['3.2.0', undefined, undefined],
  ['13.1.0', undefined, undefined],
  ['3.1', undefined, undefined],
  ['3.1.0-rc1', undefined, undefined],
  [3.1, undefined, undefined],
])('the version %j', (version, minor, newest) => {
  expect([minorOf(version), newestKnown(version)]).toEqual([minor, newest])
})
