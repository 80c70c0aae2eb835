import { execFileSync } from 'node:child_process'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { members } from '../node.ts'
import { folderOf } from '../sample-document.fixture.ts'
import { complaint, placeOf, readSource, type Source } from './source.ts'

const sourceOf = (text: string): Source => ({ file: 'a.yaml', text, sha256: '', value: undefined })
const YAML =
  'paths:\n  /a:\n    get:\n      200: [one, { two: 2 }]\n      alias: &x { deep: 1 }\n      same: *x\n'

it.each<[string, number, number]>([
  ['', 1, 1],
  ['/paths', 1, 1],
  ['/paths/~1a', 2, 3],
  ['/paths/~1a/get/200', 4, 7],
  ['/paths/~1a/get/200/0', 4, 13],
  ['/paths/~1a/get/200/1', 4, 18],
  ['/paths/~1a/get/200/1/two', 4, 20],
  ['/paths/~1a/get/200/7', 4, 7],
  ['/paths/~1a/get/none/more', 3, 5],
  ['/paths/~1a/get/same/deep', 6, 7],
])('%j stands in line %i, column %i', (pointer, line, column) => {
  expect(placeOf(sourceOf(YAML), pointer)).toEqual({ line, column })
})

it('a place in JSON is found without the YAML parser', () => {
  const text = `{"a": [1, {"b\\"}": {"c": "]"}}],\n "a/b": {"x": -1.5e3, "y": null}}`
  const at = (pointer: string) => placeOf(sourceOf(text), pointer)
  expect(at('/a/1/b"}/c')).toEqual({ line: 1, column: 21 })
  expect(at('/a~1b')).toEqual({ line: 2, column: 2 })
  expect(at('/a~1b/y/none')).toEqual({ line: 2, column: 23 })
})

it('JSON has the same places, whether it is read as JSON or as YAML', () => {
  const pointers = (value: unknown, pointer = ''): string[] => [
    pointer,
    ...members({ value, pointer }).flatMap(([, node]) => pointers(node.value, node.pointer)),
  ]
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
      const text = JSON.stringify({ value }, null, indent)
      const [json, yaml] = [sourceOf(text), sourceOf(`# YAML\n${text}`)]
      for (const pointer of pointers({ value })) {
        const { line, column } = placeOf(yaml, pointer)
        expect(placeOf(json, pointer)).toEqual(
          pointer === '' ? { line: 1, column: 1 } : { line: line - 1, column },
        )
      }
    }),
  )
})

it('a complaint names file, line and column, in a file of any size', () => {
  const big = sourceOf(`a: 1\nb: 2\n# ${'x'.repeat(1_000_000)}`)
  expect(complaint(big, '/b', 'no', 'Do this.')).toMatchObject({
    message: 'a.yaml:2:1: no',
    hint: 'Do this.',
  })
})

it('a file is read without its byte order mark, and known by its octets', async () => {
  const folder = await folderOf({ 'a.json': '\uFEFF{"a":1}' })
  expect(await readSource(`${folder}/a.json`)).toEqual({
    file: `${folder}/a.json`,
    text: '{"a":1}',
    sha256: 'e3170108e7583c4ad52e05763a606c1dceef76c81a8e1503dde511b5ca764f81',
    value: { a: 1 },
  })
})

it('what is no regular file is refused without waiting', async () => {
  const folder = await folderOf({ 'api.json': '{}' })
  execFileSync('mkfifo', [join(folder, 'fifo')])
  await expect(readSource(join(folder, 'fifo'))).rejects.toThrow('it is a FIFO, not a file')
  await expect(readSource(folder)).rejects.toThrow('it is a folder, not a file')
  await expect(readSource('/dev/null')).rejects.toThrow('it is a device, not a file')
})

it('a file above 64 MB is refused unread', async () => {
  const file = join(await folderOf({ 'api.json': '{}' }), 'api.json')
  await truncate(file, 64 * 1024 * 1024 + 1)
  await expect(readSource(file)).rejects.toThrow('is larger than 64 MB')
})
