import type { DocumentedResponse, Validator } from '../../model/operation.ts'
import type { Reading } from '../load/loaded.ts'
import { child, type DocumentNode, descend, isRecord, members } from '../node.ts'
import { paragraph } from './words.ts'

/** A documented response whose schemas are not compiled yet. */
export interface ResponseParts extends Omit<DocumentedResponse, 'validate' | 'recommend'> {
  /** Of the JSON body. */
  schema: DocumentNode | undefined
  recommendations: DocumentNode | undefined
}

/** The responses of an operation, in the order of the document. */
export function responsesOf(reading: Reading): ResponseParts[] {
  const responses = descend(reading.document, reading.operation, 'responses')
  const keys = members(responses).map(([key]) => key)
  return keys
    .filter((key) => !key.startsWith('x-'))
    .map((key) => responseParts(reading.document, descend(reading.document, responses, key), key))
}

/** The response for a status: exact, then its class, then `default`. */
export function responseFor<T extends { key: string }>(
  responses: readonly T[],
  status: number,
): T | undefined {
  const keys = [String(status), `${Math.trunc(status / 100)}XX`, 'DEFAULT']
  return keys.map((key) => responses.find((response) => response.key.toUpperCase() === key)).find(Boolean)
}

/** The response with its schemas compiled. */
export function compiled(
  { schema, recommendations, ...response }: ResponseParts,
  compile: (pointer: string) => Validator,
): DocumentedResponse {
  const validate = schema && compile(schema.pointer)
  return { ...response, validate, recommend: recommendations && compile(recommendations.pointer) }
}

function responseParts(document: unknown, response: DocumentNode, key: string): ResponseParts {
  const value = isRecord(response.value) ? response.value : {}
  const content = members(descend(document, response, 'content'))
  const json = (content.find(([type]) => isJson(type)) ?? content.find(([type]) => mayBeJson(type)))?.[1]
  return {
    key,
    recommended: value['x-contract'] === 'recommended',
    description: paragraph(value.description) ?? '',
    mediaTypes: content.map(([type]) => bare(type)),
    schema: json && present(child(document, json, 'schema')),
    recommendations: json && present(child(document, json, 'x-recommendations')),
  }
}

function present(node: DocumentNode): DocumentNode | undefined {
  return isRecord(node.value) || typeof node.value === 'boolean' ? node : undefined
}

function bare(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}

function isJson(mediaType: string): boolean {
  return /^application\/json$|^text\/json$|\+json$/.test(bare(mediaType))
}

/** Ranges that a JSON body falls into. */
function mayBeJson(mediaType: string): boolean {
  return ['*/*', 'application/*'].includes(bare(mediaType))
}
