import { expect, it } from 'vitest'
import { keepLiterals, unmaskLiterals } from './literal.ts'

const MASK = '\u0000$ref'

it('drops examples, and masks what only looks like a reference', () => {
  const schema = {
    $ref: '#/real',
    example: { $ref: '#/shown' },
    examples: [{ $ref: '#/shown' }],
    default: { $ref: '#/data', deep: [{ $ref: 1 }, 'text', null] },
    enum: [{ $ref: '#/data' }],
    const: 'text',
    items: [{ const: { $ref: '#/data' } }],
  }
  const kept = keepLiterals(structuredClone(schema))
  expect(kept).toEqual({
    $ref: '#/real',
    default: { [MASK]: '#/data', deep: [{ [MASK]: 1 }, 'text', null] },
    enum: [{ [MASK]: '#/data' }],
    const: 'text',
    items: [{ const: { [MASK]: '#/data' } }],
  })
  unmaskLiterals(kept)
  const { example: _, examples: __, ...rest } = schema
  expect(kept).toEqual(rest)
})

it('leaves alone what has the name of such a key', () => {
  const named = {
    default: { $ref: '#/real' },
    enum: { $ref: '#/real' },
    example: { example: 1, type: 'string' },
  }
  const document = { properties: named, responses: { default: { $ref: '#/real' } } }
  expect(keepLiterals(structuredClone(document))).toEqual({
    properties: { ...named, example: { type: 'string' } },
    responses: document.responses,
  })
})

it('comes to an end in a value that holds itself', () => {
  const round: Record<string, unknown> = { const: { $ref: 'a' } }
  round.items = round
  keepLiterals(round)
  unmaskLiterals(round)
  expect(round.const).toEqual({ $ref: 'a' })
})
