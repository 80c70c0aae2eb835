import type { Observation } from '../../src/kit.ts'
import type { Place } from '../../src/model/place.ts'
import { joinKey } from './join-key.ts'

/** Levels of a body that are read. */
const DEEPEST = 8

/** Texts and numbers of a body that have a name, with their pointers and names. */
export function* leavesOf(
  value: unknown,
  pointer = '',
  depth = 0,
): Generator<[pointer: string, name: string, value: string | number]> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return
  for (const [name, inner] of Object.entries(value)) {
    const at = joinKey(pointer, name)
    if (typeof inner === 'string' || typeof inner === 'number') yield [at, name, inner]
    else yield* leavesOf(inner, at, depth + 1)
  }
}

/** Headers and values of a response whose text is of some kind; the response as a whole where none is. */
export function placesWhere({ exchange, json }: Observation, is: (text: string) => boolean): Place[] {
  const headers = Object.entries(exchange.headers).filter(([, value]) => is(value))
  const values = [...leavesOf(json?.value)].filter(([, , value]) => is(String(value)))
  const found: Omit<Place, 'exchange'>[] = [
    ...headers.map(([header]) => ({ header })),
    ...values.map(([pointer]) => ({ pointer })),
  ]
  return (found.length > 0 ? found : [{}]).map((place) => ({ exchange: exchange.id, ...place }))
}
