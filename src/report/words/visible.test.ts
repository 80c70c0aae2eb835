import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from '../terminal/wrap.ts'
import { inLine, onPage, painted, printable, shorten, withoutCommands } from './visible.ts'

/** What a CI system obeys, once it has trimmed a line: GitHub, Azure Pipelines, TeamCity, GitLab. */
const ORDER = /^\s*::|##[a-z]*\[|section_(?:start|end):/im
const HIDDEN = /[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\u034f|\u115f|\u3164/u

/** Texts of what steers terminals and CI systems, and of what is beside it. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '::',
      ':',
      '#',
      '##',
      '[',
      '##vso[',
      '##[error]',
      '##teamcity[',
      '::error::',
      'section_',
      'start:',
      'END:',
    ),
    fc.constantFrom(
      '\n',
      '\r',
      '\t',
      ' ',
      '\u001b[31m',
      '\u001b]0;x\u0007',
      '\u009b',
      '\u202e',
      '\u200b',
      '\u3164',
      '\u{e0041}',
      '\ud800',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  maxLength: 40,
})

test('whatever is printed orders nobody about and hides nothing, also where it is wrapped', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 10, max: 30 }), (text, width) => {
      const lines = [printable(text), inLine(text), printable(wrap(inLine(text), width).join('\n'))]
      for (const line of lines)
        expect([line, ORDER.test(line), HIDDEN.test(line)]).toEqual([line, false, false])
      expect(inLine(text)).not.toContain('\n')
    }),
  )
})

test('colours that a renderer did not use are text, and no command begins behind one', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(painted(text, false)).not.toMatch(/(?!\t)\p{Cc}(?<!\n)/u)
      const shown = painted(`\u001b[31m${text}\u001b[39m`, true)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(shown.replace(/\u001b\[(?:31|39)m/g, '')).not.toMatch(ORDER)
    }),
  )
  expect(painted('\u001b[8m\u001b[1mx\u001b[22m', true)).toBe('\\u001b[8m\u001b[1mx\u001b[22m')
})

test('JSON means the same when it is printed', () => {
  fc.assert(
    fc.property(fc.dictionary(hostile, hostile), (value) => {
      expect(JSON.parse(printable(JSON.stringify(value, null, 2)))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('printing a printed text changes nothing', () => {
  fc.assert(fc.property(hostile, (text) => void expect(printable(inLine(text))).toBe(inLine(text))))
  expect(withoutCommands('a::b, #1, std::vector')).toBe('a::b, #1, std::vector')
})

test('a terminal sees escapes, line feeds and bidi overrides as text', () => {
  expect(inLine('\u001b[31mred')).toBe('\\u001b[31mred')
  expect(inLine('a\r\nb\tc')).toBe('a\\r\\nb\\tc')
  expect(inLine('x\u202ey\u2066\u0000\u009b\u2028')).toBe('x\\u202ey\\u2066\\u0000\\u009b\\u2028')
  expect(inLine('tag \u{e0041}')).toBe('tag \\udb40\\udc41')
  expect(inLine('\ud800 and 𝒳 é ü 漢')).toBe('\\ud800 and 𝒳 é ü 漢')
})

test('a page shows code points and keeps line feeds', () => {
  expect(onPage('a\u202eb\u200b\n\tc')).toBe('a⟨U+202E⟩b⟨U+200B⟩\n\tc')
  expect(onPage('a\r\nb\rc')).toBe('a\nb⟨U+000D⟩c')
})

test('shortening never halves a character', () => {
  expect(shorten('abc', 3)).toBe('abc')
  expect(shorten('abcd', 3)).toBe('ab…')
  expect(shorten('a😀b', 3)).toBe('a…')
})
