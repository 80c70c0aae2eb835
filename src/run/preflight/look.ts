import type { PreflightLine } from '../../model/preflight.ts'
import type { Probing } from '../../probe/kit/probing.ts'
import { maskStrings } from '../result/masked.ts'
import { clockLine } from './clock.ts'
import { collectionLines, lookAt, type Sight } from './collections.ts'
import { provePaging } from './paging.ts'
import type { Mistake } from './proof.ts'
import { reachLines } from './reach.ts'
import type { Surroundings } from './unreadable.ts'

/** Collections asked at most, so that the whole takes about ten requests. */
const MAX_COLLECTIONS = 6

/** What the first pages show. */
export interface Look {
  sights: Sight[]
  lines: PreflightLine[]
  /** What is certainly wrong in what is configured of the paging. */
  mistake?: Mistake | undefined
}

/**
 * Reads the first page of each collection, and one page more. Is it reachable and readable, and the list that the document
 * describes?
 */
export async function look(
  all: readonly Probing[],
  surroundings: Surroundings,
  masked: (text: string) => string,
  isAlone = false,
): Promise<Look> {
  const sights: Sight[] = []
  for (const probing of all.slice(0, MAX_COLLECTIONS)) {
    sights.push(await lookAt(probing, surroundings, masked))
    if (isHopeless(sights)) break
  }
  const [first] = sights
  if (!first) return { sights, lines: [] }
  const lines = reachLines(sights, surroundings.baseUrl, first.probing.operation)
  if (first.glance.status === 0) return { sights, lines: maskStrings(lines, masked) }
  lines.push(...collectionLines(sights, all.length - sights.length), ...clockLine(sights))
  const readable = sights.filter(({ page }) => !page.problem)
  if (readable.length === 0) return { sights, lines: maskStrings(lines, masked) }
  const proved = await provePaging(readable, isAlone)
  return { sights, lines: maskStrings([...lines, ...proved.lines], masked), mistake: proved.mistake }
}

/** No answer, or a key that is no key: the others would say the same. */
function isHopeless([first, ...others]: readonly Sight[]): boolean {
  return others.length === 0 && (first?.glance.status === 0 || first?.glance.status === 401)
}
