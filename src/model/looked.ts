/** What an outcome rests on. */
export interface Looked {
  /** Different items, by their identities. */
  items: number
  /** Different places where a page ended and the next one was read. */
  boundaries: number
  walks: number
  answers: number
}

/** What nothing was looked at comes to. */
export const NOTHING_LOOKED_AT: Looked = { items: 0, boundaries: 0, walks: 0, answers: 0 }

/** What was looked at on several collections together. */
export const allLooked = (parts: readonly Looked[]): Looked =>
  parts.reduce(
    (sum, { items, boundaries, walks, answers }) => ({
      items: sum.items + items,
      boundaries: sum.boundaries + boundaries,
      walks: sum.walks + walks,
      answers: sum.answers + answers,
    }),
    NOTHING_LOOKED_AT,
  )
