import { expect, test } from 'vitest'
import { readable } from './body.ts'

test('JSON is indented and otherwise left as it was sent', () => {
  expect(readable('{"a":12345678901234567890,"a":[],"b":{},"c":[1,"x, {y}"]}').text).toBe(
    '{\n  "a": 12345678901234567890,\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    "x, {y}"\n  ]\n}',
  )
})

test('what is cut off or broken is shown as far as it goes', () => {
  expect(readable('{"a":["x\\"y').text).toBe('{\n  "a": [\n    "x\\"y')
  expect(readable(']]}').text).toBe(']]}')
  expect(readable('<html>\n  <p>').text).toBe('<html>\n  <p>')
})

test('a long body is bounded', () => {
  const { text, omitted } = readable(`"${'x'.repeat(60_000)}"`)
  expect(text.length + omitted).toBe(60_002)
  expect(omitted).toBeGreaterThan(30_000)
})
