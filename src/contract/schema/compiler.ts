import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import { chronological } from './chronological.ts'
import { formats } from './formats.ts'
import { multipleOf } from './multiple-of.ts'
import { expressionOf } from './pattern.ts'
import { uniqueItems } from './unique-items.ts'

const KEY = 'openapi:document'

/** Errors that one validation collects at most: more say nothing new, and a million of them fill the memory. */
const MAX_SCHEMA_ERRORS = 10_000
const TOO_MANY = 'more errors than are gathered'

/** Notified before and after each regular expression is matched, so that the one that took too long is known. */
export type Watch = (pattern: string | undefined) => void

/** An ajv that validates by the schemas of a document; it stops at the first error, or reports all. */
export function ajvFor(document: object, isDetailed: boolean, watch: Watch): Ajv2020 {
  const options: Options = isDetailed ? { allErrors: true, verbose: true } : { verbose: true }
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    logger: false,
    validateFormats: true,
    validateSchema: false,
    // A large schema that is referred to often would be copied into each of the places.
    inlineRefs: 20,
    formats,
    code: { regExp: watchedBy(watch), process: bounded },
    ...options,
  })
  for (const keyword of [multipleOf, uniqueItems])
    ajv.removeKeyword(String(keyword.keyword)).addKeyword(keyword)
  ajv.addKeyword(chronological)
  ajv.addSchema(document, KEY)
  return ajv
}

/** The judge of the schema at a pointer. Throws whatever ajv throws for a schema that cannot be compiled. */
export function compileAt(ajv: Ajv2020, pointer: string): ValidateFunction {
  const parts = pointer.split('/').map((part) => encodeURIComponent(part))
  return ajv.compile({ $ref: `${KEY}#${parts.join('/')}` })
}

/** True for what a judge throws that has gathered too many errors. */
export const isTooMany = (error: unknown): boolean =>
  error instanceof RangeError && error.message === TOO_MANY

function watchedBy(watch: Watch): NonNullable<NonNullable<Options['code']>['regExp']> {
  const make = (pattern: string): RegExp => {
    const compiled = expressionOf(pattern) ?? new RegExp(pattern)
    const test = (text: string): boolean => {
      watch(pattern)
      const isMatch = compiled.test(text)
      watch(undefined)
      return isMatch
    }
    return { test, toString: () => String(compiled) } as RegExp
  }
  return Object.assign(make, { code: 'new RegExp' })
}

/** Makes the code of a judge stop at too many errors. What stands in quotes is a value of the document. */
function bounded(code: string): string {
  const check = `if(errors>${MAX_SCHEMA_ERRORS})throw new RangeError(${JSON.stringify(TOO_MANY)});`
  return code.replace(/"(?:[^"\\]|\\.)*"|errors\+\+;|errors = vErrors\.length;/g, (found) =>
    found.startsWith('"') ? found : found + check,
  )
}
