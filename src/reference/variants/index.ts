import type { Variant } from '../behaviour.ts'
import { answerVariants } from './answers.ts'
import { cursorVariants } from './cursors.ts'
import { listVariants } from './lists.ts'

/** All legal variants. */
export const variants: readonly Variant[] = [...listVariants, ...cursorVariants, ...answerVariants]
