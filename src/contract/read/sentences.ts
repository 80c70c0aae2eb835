import type { Paging } from '../../model/operation.ts'
import type { Reading } from '../load/loaded.ts'
import type { DocumentNode } from '../node.ts'
import { descriptionOf, findField } from './fields.ts'
import { parameterNamed } from './paging.ts'
import type { Parameter } from './parameters.ts'
import type { ResponseParts } from './responses.ts'
import { paragraph } from './words.ts'

/** The document's own words about the parts of an operation; see `Operation.sentences`. */
export function sentencesOf(
  { document, operation }: Reading,
  paging: Paging,
  parameters: readonly Parameter[],
  responses: readonly ResponseParts[],
  body: DocumentNode,
): Record<string, string> {
  const words = operation.value as Record<string, unknown>
  const field = (pointer: string | undefined): unknown =>
    pointer && descriptionOf(document, findField(document, [body], pointer).schemas)
  const parameter = (name: string): unknown =>
    (parameterNamed(parameters, name)?.node.value as Record<string, unknown> | undefined)?.description
  const texts: [string, unknown][] = [
    ['operation', words.description ?? words.summary],
    ['limit', parameter(paging.limit.parameter)],
    ['cursor', parameter(paging.cursor.parameter)],
    ['items', field(paging.items)],
    ['next', field(paging.cursor.next.pointer)],
    ['hasMore', field(paging.hasMore?.pointer)],
    ...responses.map(({ key, description }): [string, unknown] => [key, description]),
  ]
  const short = texts.map(([part, text]) => [part, paragraph(text)] as const)
  return Object.fromEntries(
    short.filter((pair): pair is [string, string] => pair[1] !== undefined && makesClaim(pair[1])),
  )
}

const CLAIM =
  /\b(?:must|should|shall|may|can|cannot|will|is|are|has|have|requir\w+|default\w*|between|maximum|minimum|most|least|up to|only|never|always|if|when\w*|whether|until|not|no|null|absent|empty|end|from|next|previous|contain\w*|\d+)\b/i

/** True for words that say what holds. A label such as `Page size` says nothing that a target could break. */
export const makesClaim = (text: string): boolean => CLAIM.test(text)
