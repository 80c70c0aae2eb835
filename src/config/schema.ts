/** What JSON Schema (2020-12) says of a setting, as far as a config needs it. */
export interface Schema {
  description?: string
  type?: string | readonly string[]
  enum?: readonly string[]
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  /** What any other key holds; `false`: there is none. */
  additionalProperties?: Schema | false
  anyOf?: readonly Schema[]
  default?: unknown
  $ref?: string
}

/** A reference to the environment in place of a value that is no string. */
export const reference: Schema = { $ref: '#/$defs/reference' }

/** What {@link reference} refers to. */
export const definitions: Readonly<Record<string, Schema>> = {
  reference: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a config's own notation.
    description: 'Read from the environment: ${NAME}, or ${NAME:-fallback} where it may be missing.',
    type: 'string',
    pattern: String.raw`\$\{`,
  },
}

/** The alternatives that a schema allows. */
export const branchesOf = (schema: Schema): readonly Schema[] => schema.anyOf?.flatMap(branchesOf) ?? [schema]
