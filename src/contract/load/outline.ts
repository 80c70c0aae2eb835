/** A member of an object or array. */
export interface Member {
  /** Where it stands for a reader: of the key, or of an array's item. */
  offset: number
  /** Stands for the value, see {@link Outline}. */
  value: unknown
}

/** What is where in a text. A value is known by whatever suits the text: an offset, the number of an event, a node. */
export interface Outline {
  root: unknown
  membersOf(value: unknown): Map<string, Member>
}
