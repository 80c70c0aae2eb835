import type { Quote } from '../../src/model/check.ts'
import { isDeep } from '../../src/model/deep.ts'
import type { SchemaViolation } from '../../src/model/operation.ts'
import { atPointer } from '../../src/model/pointer.ts'
import { asItIs, shortened, written } from './excerpt.ts'

/** Makes a violation of a body one that can be shown. */
export type Show = (violation: SchemaViolation) => SchemaViolation

/** Quotes the value anew where a secret stands in it: the validator has shortened it with the secret. */
export const quotedFrom =
  (body: unknown, quote: Quote = asItIs): Show =>
  (violation) => {
    const { pointer, actual } = violation
    const value = actual === undefined ? undefined : atPointer(body, pointer)
    if (value === undefined || isDeep(value)) return violation
    const whole = written(value)
    return quote(whole) === whole ? violation : { ...violation, actual: shortened(whole, quote) }
  }
