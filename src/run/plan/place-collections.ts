import type { CollectionConfig } from '../../config/index.ts'
import { type Collection, collectionName } from '../../model/collection.ts'
import { usageError } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { Contract, Operation } from '../../model/operation.ts'

/** An operation and the collections it is judged on. */
export interface Job {
  operation: Operation
  collections: Collection[]
  /** The suite makes further collections of its own. */
  hasFixtures: boolean
}

/**
 * Finds the operation of each collection by its parameters; those in `made` need none.
 * @throws KnownFailure where a collection fits no operation or several, and where no collection is left
 */
export function placeCollections(
  contract: Contract,
  configured: readonly CollectionConfig[],
  made: readonly string[],
  isOpen = false,
): Job[] {
  const placed = configured.map((collection) => ({
    collection,
    operation: operationOf(contract, collection),
  }))
  const jobs = contract.operations.map((operation) => ({
    operation,
    collections: placed
      .filter((one) => one.operation === operation)
      .map((one) => toCollection(one.collection, operation)),
    hasFixtures: made.includes(operation.id),
  }))
  for (const { operation, collections, hasFixtures } of jobs)
    if (hasFixtures && collections.length === 0) collections.push(...theOneList(operation, isOpen))
  const wanted = jobs.filter(({ collections, hasFixtures }) => hasFixtures || collections.length > 0)
  if (wanted.length === 0) {
    const names = contract.operations[0]?.pathParameters ?? []
    const example = names.map((name) => `--param ${name}=VALUE`).join(' ')
    throw usageError(
      'No collection is configured.',
      `Name one: ${example || 'collections in the config file'}, or configure fixtures.`,
    )
  }
  return wanted
}

/** A list whose path has no parameter is a collection; the suite makes items in it, and it need not be configured. */
const theOneList = ({ id, pathParameters }: Operation, isOpen: boolean): Collection[] =>
  pathParameters.length === 0 ? [{ operation: id, params: {}, expect: {}, isOpen }] : []

function operationOf(contract: Contract, { operation, params }: CollectionConfig): Operation {
  const { operations } = contract
  if (operation !== undefined) {
    const named = operations.find(({ id }) => id === operation)
    if (named) return checkParams(named, params)
    const ids = operations.map(({ id }) => id)
    throw usageError(
      `There is no paginated operation ${operation}.`,
      didYouMean(operation, ids) ?? `There are ${ids.join(', ')}.`,
    )
  }
  const fitting = operations.filter(({ pathParameters }) => fits(pathParameters, params))
  const [only] = fitting
  if (only && fitting.length === 1) return only
  if (only) {
    const ids = fitting.map(({ id }) => id).join(', ')
    throw usageError(
      `The collection ${collectionName(params)} fits several operations: ${ids}.`,
      'Add operation: to it.',
    )
  }
  return checkParams(closest(operations, params), params)
}

function fits(names: readonly string[], params: Record<string, string>): boolean {
  return names.length === Object.keys(params).length && names.every((name) => params[name] !== undefined)
}

function closest(operations: readonly Operation[], params: Record<string, string>): Operation {
  const shared = ({ pathParameters }: Operation): number =>
    pathParameters.filter((name) => name in params).length
  const [best] = operations.toSorted((a, b) => shared(b) - shared(a))
  if (!best) throw usageError('The document has no paginated operation.', 'Add x-pagination to a GET.')
  return best
}

function checkParams(operation: Operation, params: Record<string, string>): Operation {
  const names = operation.pathParameters
  for (const name of Object.keys(params)) {
    if (!names.includes(name)) {
      throw usageError(
        `${operation.id} has no path parameter ${name}.`,
        didYouMean(name, names) ?? `It has ${names.join(', ') || 'none'}.`,
      )
    }
  }
  const missing = names.find((name) => params[name] === undefined)
  if (missing)
    throw usageError(
      `The collection ${collectionName(params)} lacks ${missing}.`,
      `Add --param ${missing}=VALUE.`,
    )
  return operation
}

function toCollection({ params, query, expect, isOpen }: CollectionConfig, operation: Operation): Collection {
  return { operation: operation.id, params, ...(query && { query }), expect, isOpen }
}
