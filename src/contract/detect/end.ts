import type { DetectedBlock } from '../../model/detected.ts'
import type { Field } from './fields.ts'

const MORE =
  /^((has|is|are)_)?(there_)?(more(_(items|results|pages|records|data|available))?|next(_page)?|truncated|incomplete)$/
const LAST = /^(is_)?(last|last_page|end|finished|done|complete|completed|at_end|end_of_(list|results))$/
const TOTAL =
  /^(total|grand_total|overall_total)(_(count|items|results|records|size|elements|hits|rows|entries|number))?$|^(\w+_)?(total_count|count_total)$|^num_found$/
const PAGES = /^(total_pages|page_count|pages_count|number_of_pages|num_pages|last_page|pages)$/

/** The flag in a body that says whether more items follow. */
export function findHasMore(fields: readonly Field[]): DetectedBlock['hasMore'] {
  const flags = fields.filter(({ types }) => types.has('boolean'))
  const more = flags.find(({ key }) => MORE.test(key))
  const last = flags.find(({ key }) => LAST.test(key))
  return more?.pointer ?? (last && { not: last.pointer })
}

/** The number of all items in a body, or of all pages. */
export function findTotal(fields: readonly Field[]): DetectedBlock['total'] {
  const counts = fields.filter(({ types }) => types.has('integer') || types.has('number'))
  const total =
    counts.find(({ key }) => TOTAL.test(key)) ??
    counts.find(({ key, prose }) => /^(count|size)$/.test(key) && /\btotal (number|count)\b/i.test(prose))
  const pages = counts.find(({ key }) => PAGES.test(key))
  return total?.pointer ?? (pages && { pages: pages.pointer })
}

/** The identities of a page's first and last item in a body. */
export function findEnds(fields: readonly Field[]): DetectedBlock['ends'] {
  const named = (word: RegExp): string | undefined => fields.find(({ key }) => word.test(key))?.pointer
  const [first, last] = [named(/^first_id$/), named(/^last_id$/)]
  if (first === undefined && last === undefined) return undefined
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) }
}
