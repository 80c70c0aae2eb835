import type { Detected } from '../../model/detected.ts'
import { placeholder } from '../placeholder.ts'
import { comment, yamlOf } from './yaml.ts'

/** A collection as it is written. */
interface Collection {
  operation?: string
  params: Record<string, string>
  query?: Record<string, string>
}

/** The part `collections` for lists: one each, and which others show more. */
export function collectionsText(lists: readonly Detected[]): string {
  const collections = lists.map((list) => collectionOf(list, lists))
  return yamlOf({ collections }) + comment(moreCollections(collections), '  # ')
}

/** Values for names, with a placeholder where the document has none. */
export const filled = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? placeholder]))

/** A collection of a list, with its operation where the path parameters do not tell it apart. */
function collectionOf(list: Detected, lists: readonly Detected[]): Collection {
  const { id, pathParameters, query } = list
  const isAlone = pathParameters.length > 0 && !lists.some((other) => other !== list && isAlike(other, list))
  const params = Object.fromEntries(pathParameters.map((name) => [name, placeholder]))
  return {
    ...(!isAlone && { operation: id }),
    params,
    ...(Object.keys(query).length > 0 && { query: filled(query) }),
  }
}

const isAlike = (one: Detected, other: Detected): boolean =>
  one.pathParameters.toSorted().join('\n') === other.pathParameters.toSorted().join('\n')

/** What else is worth naming, as far as collections can be told apart by their parameters. */
function moreCollections(collections: readonly Collection[]): string[] {
  const first = collections.find(({ params }) => Object.keys(params).length > 0)
  if (!first) return []
  const { params, ...others } = first
  const flow = (value: unknown): string => yamlOf(value, { collectionStyle: 'flow' }).trim()
  const lines = Object.entries({ ...others, params }).map(([key, value]) => `${key}: ${flow(value)}`)
  const entry = (what: string): string[] =>
    lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}${at === lines.length - 1 ? `  # ${what}` : ''}`)
  return [
    'A collection shows most if it has more items than the largest page holds. Two more show more:',
    ...entry('an empty one'),
    '  expect: { count: 0 }',
    ...entry('one that the viewer may not see'),
    '  expect: { status: 403 }',
  ]
}
