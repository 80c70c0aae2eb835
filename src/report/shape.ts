/** What is wrong with a value: a pointer and a clause, `/checks/3/findings must be an array`; nothing where it fits. */
export type Shape = (value: unknown, pointer: string) => string | undefined

const type =
  (name: string, holds: (value: unknown) => boolean): Shape =>
  (value, pointer) =>
    holds(value) ? undefined : `${pointer || 'the document'} must be ${name}`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Shape = type('a string', (value) => typeof value === 'string')
export const number: Shape = type('a number', (value) => typeof value === 'number')
export const truth: Shape = type('true or false', (value) => typeof value === 'boolean')
export const anything: Shape = () => undefined

export const oneOf = (...values: readonly unknown[]): Shape =>
  type(`one of ${values.join(', ')}`, (value) => values.includes(value))

export const nullable =
  (shape: Shape): Shape =>
  (value, pointer) =>
    value === null ? undefined : shape(value, pointer)

/** What a reader can do without. */
export const optional =
  (shape: Shape): Shape =>
  (value, pointer) =>
    value === undefined ? undefined : shape(value, pointer)

export const list =
  (shape: Shape): Shape =>
  (value, pointer) =>
    Array.isArray(value)
      ? first(value.entries(), ([index, entry]) => shape(entry, `${pointer}/${index}`))
      : `${pointer} must be an array`

/** An object whose names are free. */
export const record =
  (shape: Shape): Shape =>
  (value, pointer) =>
    isObject(value)
      ? first(Object.entries(value), ([name, entry]) => shape(entry, `${pointer}/${name}`))
      : `${pointer} must be an object`

/** An object with at least these members; others are let through. */
export const object =
  (members: Record<string, Shape>): Shape =>
  (value, pointer) =>
    isObject(value)
      ? first(Object.entries(members), ([name, shape]) => shape(value[name], `${pointer}/${name}`))
      : `${pointer || 'the document'} must be an object`

function first<T>(entries: Iterable<T>, judge: (entry: T) => string | undefined): string | undefined {
  for (const entry of entries) {
    const trouble = judge(entry)
    if (trouble !== undefined) return trouble
  }
  return undefined
}
