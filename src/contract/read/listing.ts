import type { Loaded } from '../load/loaded.ts'
import { parametersOf } from './parameters.ts'
import { type Surveyed, survey } from './survey.ts'

/** A GET of a document, for choosing. */
export interface ListedOperation {
  id: string
  path: string
  /** It has `x-pagination`. */
  paginated: boolean
  /** Why it looks as if it were paginated, where it has no `x-pagination`. */
  hint?: string
}

const CURSOR =
  /^(cursor|after|before|starting_?after|ending_?before|next(_?token)?|page_?token|continuation(_?token)?)$/i
const LIMIT = /^(limit|page_?size|per_?page|max_?results|first|count|size)$/i

/** Every GET of a document, in its order. */
export function listed(loaded: Loaded): ListedOperation[] {
  const gets = survey(loaded).filter(({ method }) => method === 'get')
  return gets.map((operation) => {
    const { id, path, isPaginated } = operation
    const hint = isPaginated ? undefined : likenessOf(operation)
    return { id, path, paginated: isPaginated, ...(hint !== undefined && { hint }) }
  })
}

function likenessOf(operation: Surveyed): string | undefined {
  const all = parametersOf(operation, operation.item, operation.operation)
  const names = all.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  const cursor = names.find((name) => CURSOR.test(name))
  const limit = names.find((name) => LIMIT.test(name))
  if (cursor === undefined) return undefined
  const both = limit === undefined ? cursor : `${cursor} and ${limit}`
  return `looks paginated: it takes ${both}; it has no x-pagination`
}
