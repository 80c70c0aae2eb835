import { atPointer } from '../model/pointer.ts'

/** Where a value does not fit its schema, as Ajv reports it. */
export interface SchemaError {
  /** JSON pointer to the value. */
  instancePath: string
  /** Keyword of the schema that does not hold. */
  keyword: string
  params: Record<string, unknown>
}

/** A clause that names the place and what must be there: `/checks/3/findings must be an array`. */
export function troubleOf({ instancePath, keyword, params }: SchemaError, document: unknown): string {
  if (keyword === 'required') return `${instancePath}/${params.missingProperty} is missing`
  return `${instancePath || 'the document'} must ${obligation(keyword, params, atPointer(document, instancePath))}`
}

function obligation(keyword: string, params: Record<string, unknown>, value: unknown): string {
  switch (keyword) {
    case 'type':
      return `be ${[params.type]
        .flat()
        .map((type) => typeName(String(type), value))
        .join(' or ')}`
    case 'enum':
      return `be one of ${[params.allowedValues].flat().join(', ')}`
    case 'const':
      return `be ${String(params.allowedValue)}`
    case 'minItems':
    case 'maxItems':
      return `have ${keyword === 'minItems' ? 'at least' : 'at most'} ${params.limit} entries`
    default:
      return 'fit the schema of report.json'
  }
}

const TYPE_NAMES: Record<string, string> = {
  array: 'an array',
  boolean: 'true or false',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

function typeName(type: string, value: unknown): string {
  if (type === 'integer') return typeof value === 'number' ? 'a whole number' : 'a number'
  return TYPE_NAMES[type] ?? type
}
