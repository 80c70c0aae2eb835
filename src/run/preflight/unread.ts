import type { Context } from '../../engine/execute.ts'
import { collectionName, idOf, isReadable } from '../../model/collection.ts'
import { because, type Reason, sentenceOf } from '../../model/reason.ts'
import { RunStopped } from '../../model/stopped.ts'
import { opening } from '../../probe/bracket/opening.ts'
import type { Probing } from '../../probe/kit/probing.ts'
import type { OperationSetup } from '../operation/setup.ts'
import { type Surroundings, type Trouble, troubleOf } from './unreadable.ts'

/** Why nothing of an operation could be read. */
export interface Unread {
  reason: string
  /** True where no request had access, whatever checks say of the responses. */
  isShutOut: boolean
}

/** Items of a collection, or why it could not be read. */
export async function sizeOf(
  setup: OperationSetup,
  { probing }: Context<Probing>,
  surroundings: Surroundings,
): Promise<{ size: number } | { unreadable: Reason; isCut: boolean }> {
  const collected = setup.collector.peek(probing, opening)
  if (!collected) return { unreadable: because('interrupted'), isCut: true }
  try {
    const { walks, size } = (await collected) as Awaited<ReturnType<typeof opening.collect>>
    if (walks.length > 0) return { size }
  } catch (error) {
    if (error instanceof RunStopped) return { unreadable: error.reason, isCut: true }
    throw error
  }
  const trouble = troubleWith(setup, probing, surroundings)
  const collection = collectionName(idOf(probing.collection))
  const found = trouble?.found ?? 'no response'
  return { unreadable: because('unreadable-collection', { collection, found }), isCut: false }
}

/** Why no collection that should be readable could be read; `undefined` where one was. */
export async function whyUnread(
  setup: OperationSetup,
  surroundings: Surroundings,
): Promise<(Unread & { why: Reason }) | undefined> {
  const expected = setup.contexts.filter(({ probing }) => isReadable(probing.collection))
  const troubles: [name: string, trouble: Trouble][] = []
  for (const context of expected) {
    const size = await sizeOf(setup, context, surroundings)
    const trouble = troubleWith(setup, context.probing, surroundings)
    // A run that ends before the first page says nothing of the collection, unless its first answer did.
    if ('size' in size || (size.isCut && trouble && !trouble.isShutOut)) return undefined
    const name = collectionName(idOf(context.probing.collection))
    if (!trouble)
      troubles.push([
        name,
        { found: sentenceOf(size.unreadable).replace(/\.$/, ''), advice: '', isShutOut: true },
      ])
    else troubles.push([name, trouble])
  }
  if (troubles.length === 0) return undefined
  const why = because('target-unreadable', { what: told(troubles) })
  return {
    why,
    reason: sentenceOf(why),
    isShutOut: troubles.every(([, { isShutOut }]) => isShutOut),
  }
}

function troubleWith(
  setup: OperationSetup,
  probing: Probing,
  surroundings: Surroundings,
): Trouble | undefined {
  const glance = setup.glances.get(probing.collection)
  return glance && troubleOf(glance, surroundings)
}

/** One sentence for what all have in common, and what to do. */
function told(troubles: readonly [string, Trouble][]): string {
  const byFound = Map.groupBy(troubles, ([, { found }]) => found)
  const clauses = [...byFound].map(([found, all]) => {
    const names = all.map(([name]) => name)
    return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: ${found}`
  })
  const advice = [...new Set(troubles.map(([, trouble]) => trouble.advice))].filter(Boolean)
  return [...clauses.map((clause) => `${clause}.`), ...advice].join(' ')
}
