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
    title: 'No page names its object type.',
    change: asVariant('no-object'),
  },
  {
    name: 'fields-undeclared',
    title: 'Pages and items have fields that the document does not declare.',
    change: asVariant('extra-fields'),
  },
  {
    name: 'cursor-works-once',
    title: 'A cursor that is used a second time is rejected.',
    change: asVariant('single-use-cursors'),
  },
  {
    name: 'limit-fixed-by-cursor',
    title: 'A changed limit during a walk is rejected.',
    change: asVariant('fixed-limit'),
  },
  {
    name: 'writes-show-late',
    title: 'An added or removed thread shows 300 ms later.',
    change: asVariant('late-listing'),
  },
]
