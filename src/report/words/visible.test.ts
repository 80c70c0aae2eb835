import { expect, test } from 'vitest'
import { inLine, onPage, shorten } from './visible.ts'

test('a terminal sees escapes, line feeds and bidi overrides as text', () => {
  expect(inLine('\u001b[31mred')).toBe('\\u001b[31mred')
  expect(inLine('a\r\nb\tc')).toBe('a\\r\\nb\\tc')
  expect(inLine('x\u202ey\u2066\u0000\u009b\u2028')).toBe('x\\u202ey\\u2066\\u0000\\u009b\\u2028')
  expect(inLine('tag \u{e0041}')).toBe('tag \\u{e0041}')
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
