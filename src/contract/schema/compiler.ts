import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import type { SchemaViolation, Validator } from '../../model/operation.ts'
import { chronological } from './chronological.ts'
import { formats } from './formats.ts'
import { multipleOf } from './multiple-of.ts'
import type { SchemaPointers } from './reach.ts'
import { violationsOf } from './violation.ts'

/** Compiles schemas of one document, each by its pointer. */
export interface Compiler {
  /** Throws whatever ajv throws for a schema that cannot be compiled. */
  compile(pointer: string): Validator
}

const KEY = 'openapi:document'

/** Patterns are tried with the `u` flag first, as JSON Schema asks, then without: `^[\w-\.]+$` is common. */
const regExp = Object.assign(
  (pattern: string, flags: string): RegExp => {
    try {
      return new RegExp(pattern, flags)
    } catch {
      return new RegExp(pattern)
    }
  },
  { code: 'new RegExp' },
)

/**
 * A compiler for the schemas of a bundled document.
 *
 * @param pointers - where each of its schema objects stands
 */
export function compilerFor(document: object, pointers: SchemaPointers): Compiler {
  const fast = ajvFor(document, { allErrors: false, verbose: false })
  const detailed = ajvFor(document, { allErrors: true, verbose: true })
  const details = new Map<string, ValidateFunction>()
  const detail = (pointer: string, value: unknown): SchemaViolation[] => {
    const validate = details.get(pointer) ?? compileAt(detailed, pointer)
    details.set(pointer, validate)
    return validate(value) ? [] : violationsOf(validate.errors ?? [], { document, pointers, judge: detail })
  }
  const compile = (pointer: string): Validator => {
    const isValid = compileAt(fast, pointer)
    return (value) => guarded((any) => (isValid(any) ? [] : detail(pointer, any)), value, pointer)
  }
  return { compile }
}

function ajvFor(document: object, options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    logger: false,
    validateFormats: true,
    validateSchema: false,
    formats,
    code: { regExp },
    ...options,
  })
  ajv.removeKeyword('multipleOf').addKeyword(multipleOf).addKeyword(chronological)
  ajv.addSchema(document, KEY)
  return ajv
}

function compileAt(ajv: Ajv2020, pointer: string): ValidateFunction {
  const parts = pointer.split('/').map((part) => encodeURIComponent(part))
  return ajv.compile({ $ref: `${KEY}#${parts.join('/')}` })
}

/** A recursive schema meets a value as deep as its sender likes. */
function guarded(judge: Validator, value: unknown, pointer: string): SchemaViolation[] {
  try {
    return judge(value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = 'must not be nested so deeply that it cannot be judged'
    return [{ pointer: '', keyword: 'depth', schemaPointer: pointer, message, actual: undefined }]
  }
}
