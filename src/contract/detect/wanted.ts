import type { Detected } from '../../model/detected.ts'
import type { KnownFailure } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import type { Loaded } from '../load/loaded.ts'
import { complaint } from '../load/source.ts'
import type { Surveyed } from '../read/survey.ts'
import { detectAll, detectAnyway, getsOf } from './detect.ts'

/** The lists of a document, or the operations of these ids. @throws KnownFailure for an id that no GET has */
export function detectWanted(loaded: Loaded, ids: readonly string[]): Detected[] {
  if (ids.length === 0) return detectAll(loaded)
  const gets = getsOf(loaded)
  return [...new Set(ids)].map((id) => {
    const get = gets.find((one) => one.id === id || `GET ${one.path}` === id)
    if (!get) throw unknown(loaded, gets, id)
    return detectAnyway(get)
  })
}

function unknown(loaded: Loaded, gets: readonly Surveyed[], id: string): KnownFailure {
  const names = gets.map((get) => get.id)
  const hint = didYouMean(id, names) ?? 'Name a GET by its operationId, or as "GET /path".'
  return complaint(loaded.source, '/paths', `the document has no GET ${id}`, hint)
}
