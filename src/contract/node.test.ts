import { expect, it } from 'vitest'
import { child, descend, follow, joinPointer, members, pointerParts, refPointer } from './node.ts'

const document = {
  a: { $ref: '#/b' },
  b: { $ref: '#/c~1d' },
  'c/d': { list: [{ name: 'first' }, { $ref: '#/a' }] },
  loop: { $ref: '#/loop' },
  dead: { $ref: '#/nowhere' },
  far: { $ref: 'other.yaml#/a' },
}
const root = { value: document, pointer: '' }
const at = (key: keyof typeof document) => ({ value: document[key], pointer: `/${key}` })

it('pointers are taken apart and put together', () => {
  expect(pointerParts('')).toEqual([])
  expect(pointerParts('/a~1b/~01/0')).toEqual(['a/b', '~1', '0'])
  expect(['a/b', '~1', 0].reduce(joinPointer, '')).toBe('/a~1b/~01/0')
})

it.each<[unknown, string | undefined]>([
  ['#', ''],
  ['#/a%20b', '/a b'],
  ['#/a%b', '/a%b'],
  ['#anchor', undefined],
  ['a.yaml#/b', undefined],
  [7, undefined],
])('the pointer of the reference %j is %j', (ref, pointer) => {
  expect(refPointer(ref)).toBe(pointer)
})

it('a chain of references is followed to its end, a dead one, a round one and one elsewhere as far as it goes', () => {
  expect(follow(document, at('a'))).toEqual({ value: document['c/d'], pointer: '/c~1d' })
  expect(follow(document, at('dead'))).toEqual({ value: undefined, pointer: '/nowhere' })
  expect(follow(document, at('loop'))).toEqual({ value: document.loop, pointer: '/loop' })
  expect(follow(document, at('far'))).toEqual(at('far'))
})

it('keys are followed through references, and a child is shown as it is written', () => {
  const first = { value: 'first', pointer: '/c~1d/list/0/name' }
  expect(descend(document, root, 'a', 'list', 1, 'list', '0', 'name')).toEqual(first)
  expect(descend(document, root, 'a', 'none', 'more').value).toBeUndefined()
  expect(child(document, at('a'), 'list')).toEqual({ value: document['c/d'].list, pointer: '/c~1d/list' })
  expect(child(document, root, 'a')).toEqual(at('a'))
})

it('objects and lists have members', () => {
  const list = { value: ['x'], pointer: '/l' }
  expect(members(list)).toEqual([['0', { value: 'x', pointer: '/l/0' }]])
  expect(members({ value: { 'a/b': null }, pointer: '' })).toEqual([
    ['a/b', { value: null, pointer: '/a~1b' }],
  ])
  expect([null, 'text', undefined].flatMap((value) => members({ value, pointer: '' }))).toEqual([])
})
