import { pagingParameters, queryParameter } from '../detect/parameters.ts'
import type { Reading } from '../load/loaded.ts'
import { type DocumentNode, descend, isRecord } from '../node.ts'
import { completed, type Gathered } from './gathered.ts'
import { fromFern, fromPaginated, fromSpeakeasy, type Said } from './others-forms.ts'
import { parametersOf } from './parameters.ts'
import { linkedPaging } from './response-links.ts'
import { responseFor, responsesOf } from './responses.ts'
import { markedPaging } from './stainless.ts'

// Extensions of other tools that say how an operation pages.

/** What an extension of another tool comes to. */
export interface Foreign {
  name: string
  /** In the form of `x-pagination`; absent where it says what cannot be judged yet. */
  value?: object
  /** Why there is no value, as a clause. */
  reason?: string
}

/** What others' extensions say, in the order in which they count. */
export function foreignBlocks(reading: Reading): Foreign[] {
  const has = (name: string): unknown => descend(reading.document, reading.operation, name).value
  return [
    read(reading, 'x-speakeasy-pagination', fromSpeakeasy(has('x-speakeasy-pagination'))),
    read(reading, 'x-fern-pagination', fromFern(fernOf(reading, has('x-fern-pagination')))),
    read(reading, 'x-stainless-pagination-property', markedPaging(reading, bodyOf)),
    read(reading, 'x-ms-pageable', pageable(has('x-ms-pageable'))),
    read(reading, 'x-paginated', fromPaginated(has('x-paginated'))),
    read(reading, 'a link of its 200 response', linkedPaging(reading, cursorsOf)),
  ].filter((one) => one !== undefined)
}

function read(reading: Reading, name: string, said: Said | undefined): Foreign | undefined {
  if (!said) return undefined
  if ('reason' in said) return { name, reason: said.reason }
  const gathered: Gathered = { reading, query: queryOf(reading), body: bodyOf(reading) }
  const { value, reason } = completed(said, gathered)
  return value ? { name, value } : { name, reason: reason ?? 'it says too little' }
}

/** `true` stands for the block at the root of the document. */
const fernOf = ({ document }: Reading, value: unknown): unknown =>
  value === true ? document['x-fern-pagination'] : value

const pageable = (value: unknown): Said | undefined =>
  isRecord(value) ? { reason: 'the next page is a URL, which is not supported yet' } : undefined

const queryOf = (reading: Reading): Gathered['query'] =>
  parametersOf(reading, reading.item, reading.operation)
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => queryParameter(reading.document, parameter))

function cursorsOf(reading: Reading): string[] {
  const { cursors, doubtful } = pagingParameters(queryOf(reading))
  return [...cursors, ...doubtful].map(({ name }) => name)
}

const bodyOf = (reading: Reading): DocumentNode | undefined => responseFor(responsesOf(reading), 200)?.schema
