import { expect, it } from 'vitest'
import { usageError } from '../../model/failure.ts'
import { bundlingFailure, deadReference } from './references.ts'
import type { Source } from './source.ts'

function sourceOf(value: unknown): Source {
  return { file: '/work/api.json', text: JSON.stringify(value), sha256: '', value }
}
const told = (value: unknown): string | undefined =>
  deadReference(sourceOf(value))?.message.replace(/^.*: /, '')

it.each<[string, unknown]>([
  ['to a part', { a: { $ref: '#/b' }, b: {} }],
  ['to a part that is null or false', { a: [{ $ref: '#/b' }, { $ref: '#/c' }], b: null, c: false }],
  ['to the whole', { a: { $ref: '#' } }],
  ['by name, or into another file', { a: { $ref: '#name' }, b: { $ref: 'b.yaml#/none' } }],
  ['that is a list, or a name of its own', { a: { $ref: ['#/none'] }, b: ['$ref', '#/none'] }],
  ['to a reference', { a: { $ref: '#/b' }, b: { $ref: '#/c' }, c: {} }],
])('a reference %s is alive', (_, value) => {
  expect(told(value)).toBeUndefined()
})

it('the first that is dead is told, with what stands near', () => {
  const dead = { x: [{ $ref: '#/schemas/Bok' }, { $ref: '#/none' }], schemas: { Book: {} } }
  expect(deadReference(sourceOf(dead))).toMatchObject({
    message: expect.stringMatching(/\$ref #\/schemas\/Bok points to nothing$/),
    hint: 'Did you mean Book?',
  })
  expect(told({ a: { b: { $ref: '#/none/at/all' } } })).toBe('$ref #/none/at/all points to nothing')
})

it.each<[string, unknown]>([
  ['at once', { a: { $ref: '#/a' } }],
  ['by way of another', { a: { $ref: '#/b' }, b: { $ref: '#/a' } }],
])('one that leads back to itself %s is told', (_, value) => {
  expect(told(value)).toMatch(/leads back to itself$/)
})

it('values that hold themselves are looked through once', () => {
  const round: Record<string, unknown> = { a: {} }
  round.self = round
  expect(deadReference({ ...sourceOf({}), value: round })).toBeUndefined()
})

it('what the bundler says is told in our words', () => {
  const source = sourceOf({})
  const own = usageError('mine')
  expect(bundlingFailure(source, new Error('outer', { cause: new Error('inner', { cause: own }) }))).toBe(own)
  const missing = Object.assign(new Error('Missing $ref pointer "#/Titel". Token "Titel"'), {
    source: '/work/parts/b.yaml',
  })
  const messages = [
    missing,
    new Error('Missing $ref pointer "#/a"'),
    new RangeError('stack'),
    new Error('one\ntwo'),
    'text',
  ]
  expect(messages.map((error) => bundlingFailure(source, error).message)).toEqual([
    '/work/parts/b.yaml has no #/Titel, which a $ref names',
    '/work/api.json: the $refs of the document do not resolve: Missing $ref pointer "#/a"',
    '/work/api.json: the $refs of the document form a chain too long to be followed',
    '/work/api.json: the $refs of the document do not resolve: one',
    '/work/api.json: the $refs of the document do not resolve: text',
  ])
})
