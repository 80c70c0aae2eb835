/**
 * Bounded summaries from which the report's pictures are drawn. All of them are optional in a report: an earlier release did
 * not write them. Places count from 0 in the order of the list, as its walks together give it; runs of places are written by
 * their first and last: `0-49 52-99`.
 */

/** Where a walk went wrong: the items around that place, and the pages that should list each once. */
export interface WalkWindow {
  /** What the walk was for: `limit 50`. */
  walk: string
  /** `missing`, `duplicate`, `disorder`, `early-end` or `phantom-page`. */
  kind: string
  /** Pages of the walk in the order asked for. */
  pages: WindowPage[]
  /** Items in the order that other walks give. */
  rows: WindowRow[]
  /** Items at fault that are not among the rows. */
  more: number
  /** Items of the list. */
  size: number
}

export interface WindowPage {
  /** `page 2`, or where a walk that began in the middle came from. */
  name: string
  items: number
}

export interface WindowRow {
  id: string
  place: number
  /** For each page, what the item is on it, counted from 1; null where the page lacks it. */
  on: (number | null)[]
  isAtFault: boolean
  /** Equal in its time fields to the row before, which is its neighbour. */
  ties: boolean
}

/** How a collection was walked. */
export interface WalkMap {
  /** Items of the list. */
  size: number
  /** Runs of neighbours that are equal in a time field. */
  ties: string
  /** Runs of boundaries that a walk at the smallest limit crossed; boundary 0 lies after place 0. */
  crossed: string
  walks: MappedWalk[]
}

export interface MappedWalk {
  /** `limit 50`. */
  label: string
  /** How it ended: `end` where the target said so. */
  ended: string
  /** Pages taken. */
  count: number
  /** Runs that each page lists, in order; of a long walk, of several pages together. */
  pages: string[]
  faults: WalkFault[]
}

export interface WalkFault {
  kind: string
  /** Place and number of the items at fault. */
  place: number
  length: number
  /** Page, counted from 1, on which it shows. */
  page: number
}

/** What two walkers and a writer did to a collection, step by step. */
export interface HistoryPicture {
  /** Items at the beginning, in the order of the list. */
  items: string[]
  steps: HistoryMoment[]
  /** What went wrong, by item. */
  harmed: string[]
}

export type HistoryMoment =
  | { do: 'page'; walk: string; number: number; ids: string[]; status: number; isLast: boolean }
  | { do: 'add' | 'remove' | 'touch'; ids: string[]; why: string }

/** When requests were sent and what came of each. */
export interface Timings {
  /** Probes, in the order of their first request. */
  purposes: string[]
  /** Every how many-th request is in the sample; those that were tried again always are. */
  every: number
  /**
   * A request each: the index of its purpose, then for each try when it began and how long it took, in milliseconds from the
   * beginning of the run, and its status, 0 where no answer came: `4 1250+12:503 1370+8:200`.
   */
  requests: string[]
}
