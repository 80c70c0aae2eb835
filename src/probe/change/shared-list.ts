import { type CollectionDriver, FixtureTrouble } from '../../model/driver.ts'
import { opening } from '../bracket/opening.ts'
import { limitRange } from '../kit/limit-range.ts'
import type { Probing } from '../kit/probing.ts'

/** Pages that a walk of a list with items of others takes, about. */
const PAGES_OF_SHARED = 20
/** More pages would cut a walk short. */
const MAX_PAGES_OF_SHARED = 50

/** The smallest limit of walks. A list with items of others has too many pages at a smaller one. */
export async function smallestLimit(probing: Probing, driver: CollectionDriver): Promise<number> {
  const { minimum, maximum } = await probing.get(limitRange)
  if (!driver.isShared) return minimum
  const { size } = await probing.get(opening)
  return Math.max(minimum, Math.min(maximum - 2, Math.ceil(size / PAGES_OF_SHARED)))
}

/** @throws FixtureTrouble where a list with items of others is too long to be walked again and again */
export async function refuseTooLong(
  probing: Probing,
  driver: CollectionDriver,
  limits: readonly number[],
): Promise<void> {
  if (!driver.isShared) return
  const { size } = await probing.get(opening)
  if (size / Math.min(...limits) <= MAX_PAGES_OF_SHARED) return
  throw new FixtureTrouble(`the list has too many items (${size}) to walk it again and again`)
}
