import type { Change, Fault } from '../behaviour.ts'
import { variants } from '../variants/index.ts'

/** What a variant does: legal, and a fault to those who ask for the recommendation that it leaves unmet. */
function asVariant(name: string): Change {
  const variant = variants.find((each) => each.name === name)
  if (!variant) throw new Error(`there is no variant ${name}`)
  return variant.change
}

/** Recommendations and habits that only a legal choice can leave unmet. */
export const recommendationFaults: readonly Fault[] = [
  {
    name: 'list-unnamed',
    title: 'No page says that it is a list.',
    change: asVariant('no-object'),
  },
  {
    name: 'fields-undeclared',
    title: 'Pages and items carry fields that the document does not declare.',
    change: asVariant('extra-fields'),
  },
  {
    name: 'cursor-works-once',
    title: 'A client that repeats a request is refused: its cursor was used.',
    change: asVariant('single-use-cursors'),
  },
  {
    name: 'limit-fixed-by-cursor',
    title: 'A client that asks for larger pages half-way is refused.',
    change: asVariant('fixed-limit'),
  },
  {
    name: 'writes-show-late',
    title: 'What was added or removed shows only 300 ms later.',
    change: asVariant('late-listing'),
  },
]
