import { counted } from '../../model/count.ts'
import type { Looked } from '../../model/looked.ts'
import { joined } from './figures.ts'

/** What an outcome rests on, in one phrase; `undefined` where it rests on nothing. */
export function lookedWords({ items, boundaries, walks, answers }: Looked): string | undefined {
  const parts = [
    ...(items > 0 ? [counted(items, 'item')] : []),
    ...(boundaries > 0 ? [counted(boundaries, 'boundary', 'boundaries')] : []),
    ...(walks > 0 ? [counted(walks, 'walk')] : []),
    ...(answers > 0 ? [counted(answers, 'response')] : []),
  ]
  return parts.length > 0 ? `Rests on ${joined(parts)}.` : undefined
}
