import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultIn } from './json-fault.ts'

it.each<[string, string, string]>([
  ['{ "a": 1, }', '1:11', '"}" stands where a key in quotes must stand'],
  ['{\n  "b" 1 }', '2:7', '"1" stands where : must stand'],
  ['[1 2]', '1:4', '"2" stands where , or ] must stand'],
  ['{"a": [1], "b": {"c": 2', '1:24', 'the end of the text stands where , or } must stand'],
  ['{"a": tru}', '1:7', '"t" stands where a value must stand'],
  ['{"a": 01}', '1:7', '"0" stands where a value must stand'],
  ['{a: 1}', '1:2', '"a" stands where a key in quotes or } must stand'],
  ['{"a": "\\x"}', '1:7', String.raw`"\"" stands where a value must stand`],
  ['[] []', '1:4', '"[" stands where the end must stand'],
  ['[,]', '1:2', '"," stands where a value or ] must stand'],
])('%s', (text, place, message) => {
  const fault = faultIn(text)
  expect([`${fault.line}:${fault.column}`, fault.message]).toEqual([place, message])
})

it('whatever a text is cut to, the fault stands at its end', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, '""')
      const cutText = text.slice(0, cut % text.length).replace(/[-+.\w]*$/, '')
      const part = cutText.split('"').length % 2 === 0 ? cutText.slice(0, -1) : cutText
      const end = faultIn(part)
      expect(JSON.stringify(end)).toContain('the end of the text')
    }),
  )
})
