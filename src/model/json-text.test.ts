import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

const hostile = '\u001b[2J\u009b2J\u202etxt.exe\u2066\u200b\ufeff\u2028\u{e0041}\ud800'

test('what steers a terminal or hides is escaped, and reads back as it was', () => {
  const text = jsonText({ [hostile]: hostile }, 2)
  expect(text).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u)
  expect(text).toContain('\\u009b2J\\u202etxt.exe')
  expect(text).toContain('\\udb40\\udc41')
  expect(JSON.parse(text)).toEqual({ [hostile]: hostile })
})

test('what can be seen stays', () => {
  expect(jsonText({ text: 'Zoë 日本 😀 “quoted”' })).toBe('{"text":"Zoë 日本 😀 “quoted”"}')
  expect(jsonText([1], 2)).toBe('[\n  1\n]')
})
