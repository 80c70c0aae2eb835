import type { Operation, Validator } from '../../model/operation.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { placeOf } from '../load/source.ts'
import type { DocumentNode } from '../node.ts'
import { blockOf } from './block.ts'
import { type ErrorParts, errorsOf } from './errors.ts'
import { fieldsOf } from './fields.ts'
import { pagingOf } from './paging.ts'
import { parametersOf, pathParametersOf, requiredQueryOf } from './parameters.ts'
import { compiled, type ResponseParts, responseFor, responsesOf } from './responses.ts'
import { securityOf } from './security.ts'
import { sentencesOf } from './sentences.ts'

/** What an operation says, before its schemas are compiled. */
export interface OperationParts {
  reading: Reading
  /** All that needs no schema compiled. */
  facts: Omit<Operation, 'responses' | 'responseFor' | 'validateEnvelope' | 'errors'>
  errors: ErrorParts
  responses: ResponseParts[]
}

/** Reads a paginated GET. Throws a usage error with the place of what is wrong. */
export function readOperation(reading: Reading): OperationParts {
  const block = blockOf(reading)
  if (!block) throw complain(reading, '', 'the operation has no x-pagination')
  const parameters = parametersOf(reading, reading.item, reading.operation)
  const pathParameters = pathParametersOf(reading, parameters)
  const responses = responsesOf(reading)
  const body = bodyOf(reading, responses)
  const paging = pagingOf(reading, block, parameters, body)
  const security = securityOf(reading)
  const position = placeOf(reading.source, reading.pointer)
  const facts = {
    id: reading.id,
    path: reading.path,
    pathParameters,
    requiredQuery: requiredQueryOf(parameters, [
      paging.cursor.parameter,
      paging.limit.parameter,
      ...(security?.in === 'query' ? [security.name] : []),
    ]),
    security,
    paging,
    fields: fieldsOf(reading.document, body),
    sentences: sentencesOf(reading, paging, parameters, responses, body),
    place: { pointer: reading.pointer, line: position?.line, column: position?.column },
  }
  return { reading, facts, errors: errorsOf(reading), responses }
}

/** The schemas of an operation that bodies are judged by. */
export function schemasOf({ errors, responses }: OperationParts): DocumentNode[] {
  const bodies = responses.flatMap(({ schema, recommendations }) => [schema, recommendations])
  return [...bodies, errors.envelope].filter((node) => node !== undefined)
}

/** The operation with its schemas compiled. */
export function assemble(
  { facts, errors, responses: parts }: OperationParts,
  compile: (pointer: string) => Validator,
): Operation {
  const responses = parts.map((response) => compiled(response, compile))
  return {
    ...facts,
    errors: errors.errors,
    validateEnvelope: errors.envelope && compile(errors.envelope.pointer),
    responses,
    responseFor: (status) => responseFor(responses, status),
  }
}

function bodyOf(reading: Reading, responses: readonly ResponseParts[]): DocumentNode {
  const response = responseFor(responses, 200)
  if (!response) {
    const known = responses.map(({ key }) => key).join(', ') || 'none'
    throw complain(reading, '/responses', `there is no 200 response (there are: ${known})`)
  }
  if (response.schema) return response.schema
  const hint = 'Add content: { application/json: { schema: … } } to it.'
  throw complain(reading, `/responses/${response.key}`, 'the 200 response has no schema of a JSON body', hint)
}
