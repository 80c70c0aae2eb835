import type { Config } from '../../config/index.ts'
import { collectionName, idOf, type Named } from '../../model/collection.ts'
import { usageError } from '../../model/failure.ts'
import type { Job } from './place-collections.ts'

/**
 * A request without a parameter that the document requires is refused, and shows nothing.
 * @throws KnownFailure that names what no request would have, and the line to write
 */
export function refuseMissingQuery(jobs: readonly Job[], { query }: Pick<Config, 'query'>): void {
  for (const { operation, collections } of jobs) {
    for (const collection of collections.length > 0 ? collections : [undefined]) {
      const given = { ...query, ...collection?.query }
      const missing = operation.requiredQuery.filter((name) => !Object.hasOwn(given, name))
      if (missing.length > 0) throw missingQuery(operation.id, collection, missing)
    }
  }
}

function missingQuery(id: string, collection: Named | undefined, missing: readonly string[]): Error {
  const whose = collection && Object.keys(idOf(collection)).length > 0 ? collectionName(idOf(collection)) : id
  const what = missing.length > 1 ? 'the query parameters' : 'the query parameter'
  const line = `query: { ${missing.map((name) => `${name}: VALUE`).join(', ')} }`
  return usageError(
    `${id} requires ${what} ${missing.join(' and ')}, and ${whose === id ? 'the config' : whose} has no value.`,
    `Write ${line} in the config file, for all requests or beside the params of a collection.`,
  )
}
