import { expect, it } from 'vitest'
import { isDocumentedType } from './media-type.ts'

it.each<[string | undefined, string, boolean]>([
  ['application/json', 'application/json', true],
  ['application/json', '*/*', true],
  ['application/json', 'application/*', true],
  ['application/problem+json', 'application/*+json', true],
  ['application/json', 'application/*+json', false],
  ['text/json', 'application/*', false],
  ['text/json', 'text/json', true],
  ['application/json', 'text/json', false],
  [undefined, '*/*', false],
])('%s is documented by %s: %s', (type, range, is) => expect(isDocumentedType(type, [range])).toBe(is))
