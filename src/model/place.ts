/**
 * Where in its evidence a finding shows: renderers mark that, and programs need not read the sentences. Each member narrows
 * the place; what is not said holds for every exchange, or for no page in particular.
 */
export interface Place {
  /** In a defect the number of the exchange, in a report the index of the evidence, counted from 0. */
  exchange?: number
  /** JSON pointer (RFC 6901) into the body of the response; `*` stands for any index. */
  pointer?: string
  /** Name of a member that the object at `pointer` does not have. */
  lacks?: string
  /** Identity of an item, as pages list it. */
  id?: string
  /** Lower-case name of a response header. */
  header?: string
  /** Number of the page in its walk, counted from 1. */
  page?: number
  /** The status of the response decides. */
  status?: true
  /** What the response says about the end of the list: its has-more flag and its next cursor. */
  part?: 'end'
}

/** The status of an exchange. */
export const statusAt = (exchange: number): Place => ({ exchange, status: true })

/** The sign of the end in an exchange. */
export const endAt = (exchange: number): Place => ({ exchange, part: 'end' })

/** Items with places of their own; more of them say nothing new. */
export const MAX_PLACED_ITEMS = 6

/** The first of some items, in an exchange or wherever they show. */
export const itemsAt = (ids: readonly string[], exchange?: number): Place[] =>
  ids.slice(0, MAX_PLACED_ITEMS).map((id) => (exchange === undefined ? { id } : { exchange, id }))

/** The places of evidence that is shown: numbers of exchanges become indices, and what is not shown is left out. */
export function placesIn(places: readonly Place[], shown: readonly number[]): Place[] {
  return places.flatMap((place) => {
    if (place.exchange === undefined) return [place]
    const index = shown.indexOf(place.exchange)
    return index < 0 ? [] : [{ ...place, exchange: index }]
  })
}
