import type { Variant } from '../behaviour.ts'
import { answerVariants } from './answers.ts'
import { cursorVariants } from './cursors.ts'
import { listVariants } from './lists.ts'
import { movingVariants } from './moving.ts'

/** All legal variants. */
export const variants: readonly Variant[] = [
  ...listVariants,
  ...movingVariants,
  ...cursorVariants,
  ...answerVariants,
]
