import type { Evidence } from '../../model/exchange.ts'

/** A page read back from evidence: what was asked, and the identities it held in order. */
export interface EvidencePage {
  query: string
  ids: string[]
}

type Item = Record<string, unknown>

/**
 * The pages among some exchanges, or nothing where there are not at least two.
 *
 * A report does not say where items and identities are, so both are looked for: the first list of objects, and `id` or else
 * the first member whose values differ on every page. What cannot be read is left out; a picture is a help, not a judgement.
 */
export function pagesOf(evidence: readonly Evidence[]): EvidencePage[] {
  const lists = evidence.flatMap((one) => {
    const items = one.response.status === 200 ? itemsOf(one.response.body) : undefined
    return items ? [{ query: queryOf(one.request.url), items }] : []
  })
  const key = identityOf(lists.map(({ items }) => items))
  if (lists.length < 2 || key === undefined) return []
  return lists.map(({ query, items }) => ({ query, ids: items.map((item) => String(item[key])) }))
}

function queryOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

function itemsOf(body: string): Item[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return undefined
  }
  if (isList(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value).find(isList) : undefined
}

function isList(value: unknown): value is Item[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  )
}

function identityOf(lists: readonly Item[][]): string | undefined {
  const sample = lists.find((items) => items.length > 0)?.[0]
  if (!sample) return undefined
  const names = Object.keys(sample).toSorted((a, b) => Number(b === 'id') - Number(a === 'id'))
  return names.find(
    (name) => name === 'id' || lists.every((items) => areDistinct(items.map((item) => item[name]))),
  )
}

function areDistinct(values: readonly unknown[]): boolean {
  const isPlain = values.every((value) => typeof value === 'string' || typeof value === 'number')
  return isPlain && new Set(values).size === values.length
}
