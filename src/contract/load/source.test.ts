import { expect, it } from 'vitest'
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

it('a complaint begins with the place, however big the file is; what is only nice to have does not', () => {
  const big = sourceOf(`a: 1\nb: 2\n# ${'x'.repeat(1_000_000)}`)
  expect(placeOf(big, '/b')).toBeUndefined()
  expect(complaint(big, '/b', 'no', 'Mend it.')).toMatchObject({
    message: 'a.yaml:2:1: no',
    hint: 'Mend it.',
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
