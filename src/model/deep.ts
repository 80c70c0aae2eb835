/** Levels that are worth writing back: JSON.stringify looks for cycles along the whole stack at each level. */
export const DEEP = 500

/** True for a value that is nested so deeply that writing it back takes seconds, or cannot be done. */
export function isDeep(value: unknown, left: number = DEEP): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1))
}
