import { expect, test } from 'vitest'
import { type ReadableBody, readable } from './body.ts'

const textOf = ({ lines }: ReadableBody): string => lines.map(({ text }) => text).join('\n')

test('JSON is indented and otherwise left as it was sent', () => {
  expect(textOf(readable('{"a":12345678901234567890,"a":[],"b":{},"c":[1,"x, {y}"]}'))).toBe(
    '{\n  "a": 12345678901234567890,\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    "x, {y}"\n  ]\n}',
  )
})

test('what is cut off or broken is shown as far as it goes', () => {
  expect(textOf(readable('{"a":["x\\"y'))).toBe('{\n  "a": [\n    "x\\"y')
  expect(textOf(readable(']]}'))).toBe(']]}')
  expect(textOf(readable('<html>\n  <p>'))).toBe('<html>\n  <p>')
})

test('a long body is bounded', () => {
  const body = readable(`"${'x'.repeat(100_000)}"`)
  expect(textOf(body).length + body.omitted).toBe(100_002)
  expect(body.omitted).toBeGreaterThan(30_000)
})

test('each line knows the pointer of what stands on it', () => {
  const { lines } = readable('{"data":[{"id":"a"},{"id":"b","t/w~o":[]}],"next":null}')
  const at = (text: string) => lines.find((line) => line.text.includes(text))?.pointer
  expect(at('"id": "a"')).toBe('/data/0/id')
  expect(at('"id": "b"')).toBe('/data/1/id')
  expect(at('t/w~o')).toBe('/data/1/t~1w~0o')
  expect(at('next')).toBe('/next')
})

test('a line deeper than anybody points at has no pointer', () => {
  const { lines } = readable(`${'['.repeat(100)}1${']'.repeat(100)}`)
  const depths = lines.map(({ pointer }) => pointer?.split('/').length)
  expect(depths.slice(0, 66)).toEqual([...Array.from({ length: 65 }, (_, depth) => depth + 1), undefined])
  expect(depths[100]).toBeUndefined()
  expect(depths.at(-1)).toBe(1)
})
