import { depthOf, type Field, fieldOf, itemSchemas } from './fields.ts'
import { keyOf, singular } from './words.ts'

/** The array of items in a body, and whether another could be it. */
export interface FoundItems {
  field: Field
  isCertain: boolean
}

/** Arrays beside the items, in the body of a list. */
const ASIDE =
  /^(errors?|warnings?|links?|_links|include[sd]?|facets?|aggregations?|meta(data)?|order(_by)?|sort(s|ing)?|columns|fields|filters?|schemas?|headers?|suggestions?|messages?|notices?|available_\w+|deprecat\w*|scopes|options|queries|unreachable|path|breadcrumbs?)$/
const COMMON =
  /^(data|items?|results?|entries|records|values?|list|rows|nodes|objects|resources|hits|members|elements|content|contents|collection)$/

/** The array of a body that holds the list: the one nearest to the root that is not about errors or links. */
export function findItems(
  document: unknown,
  fields: readonly Field[],
  resources: readonly string[],
): FoundItems | undefined {
  const ranked = fields
    .filter(({ types }) => types.has('array'))
    .map((field) => ({ field, score: scoreOf(document, field, resources) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (!best) return undefined
  return {
    field: best.field,
    isCertain: !ASIDE.test(best.field.key) && (!next || best.score - next.score >= 2),
  }
}

/** What a list may be named after, in the singular: the names in its path from the last on, and the words of its id. */
export function resourcesOf(path: string, id: string): string[] {
  const names = path.split(/[/.:]/).filter((part) => part !== '' && !part.includes('{'))
  const words = keyOf(id).split('_')
  return [...names.toReversed(), ...words]
    .map((name) => singular(name.toLowerCase().replaceAll(/[-_]/g, '')))
    .filter((word) => word.length > 2 && !VERBS.test(word))
}

const VERBS = /^(list|get|search|query|find|all|api|rest|v\d+|the|for|and|by|me|my)$/

function scoreOf(document: unknown, field: Field, resources: readonly string[]): number {
  const schemas = itemSchemas(document, field)
  const item = fieldOf(document, schemas)
  const isObject = item.types.has('object') || item.types.size === 0
  const name = singular(field.key.replaceAll('_', ''))
  const rank = resources.findIndex(
    (resource) => name !== '' && (name === resource || name.endsWith(resource)),
  )
  const isNamed = rank !== -1
  const isAside = ASIDE.test(field.key) || field.above.some((name) => ASIDE.test(name) && !/^meta/.test(name))
  return (
    (isObject ? 3 : 0) +
    (isNamed ? 3.5 - Math.min(rank, 5) / 5 : COMMON.test(field.key) || field.key === '' ? 3 : 0) +
    (field.isRequired ? 0.5 : 0) -
    (isAside && !isNamed ? 6 : 0) -
    2 * depthOf(field)
  )
}
