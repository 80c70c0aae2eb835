import type { Detected, NextPlace } from '../../src/model/detected.ts'

/** A list as `lists.tsv` describes it. Places are JSON pointers; several alternatives stand beside each other. */
export interface KnownList {
  document: string
  operation: string
  path: string
  style: string
  cursors: string[]
  limits: string[]
  tokens: string[]
  urls: string[]
  hasMore: string[]
  items: string
  identity: string
}

/** Reads `lists.tsv`. */
export function readLists(text: string): KnownList[] {
  const [, ...lines] = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [document = '', operation = '', path = '', style = '', ...places] = line.split('\t')
    const [cursors = [], limits = [], tokens = [], urls = [], hasMore = []] = places.map((place) =>
      place.split(' ').filter(Boolean),
    )
    const [items = '', identity = ''] = places.slice(5)
    return { document, operation, path, style, cursors, limits, tokens, urls, hasMore, items, identity }
  })
}

/** A list that takes a cursor: not one of numbers of pages or items, nor one without a way on. */
export const hasCursor = ({ style, cursors }: KnownList): boolean =>
  cursors.length > 0 && !/^(offset|page number|limit)/.test(style)

/** A list whose next cursor stands in the body. */
export const isToken = (list: KnownList): boolean => list.style.startsWith('body token')

/** The entry of a list among the detected ones. */
export const entryOf = ({ operation, path }: KnownList, all: readonly Detected[]): Detected | undefined =>
  all.find(({ id, path: own }) => id === operation || `GET ${own}` === path)

/** True where the cursor was found: its parameter is one of those that are known. */
export const isFound = ({ cursors }: KnownList, entry: Detected | undefined): boolean =>
  cursors.includes(entry?.block.cursor.parameter ?? '')

/** What is wrong with a block, each as `member: found, where known`; empty for a complete and correct one. */
export function faultsOf(list: KnownList, entry: Detected | undefined): string[] {
  if (!entry) return ['not found']
  const { block } = entry
  const more = typeof block.hasMore === 'object' ? block.hasMore.not : block.hasMore
  const checks: [string, unknown, readonly string[]][] = [
    ['cursor.parameter', block.cursor.parameter, list.cursors],
    ['cursor.next', tokenAt(block.cursor.next), list.tokens],
    ['limit', block.limit?.parameter, list.limits],
    ['items', block.items, [list.items]],
    ['hasMore', more, list.hasMore],
  ]
  const wrong = checks.filter(([member, found, known]) => !agrees(member, found, known))
  const faults = wrong.map(
    ([member, found, known]) => `${member} ${found ?? 'missing'}, not ${known.join(' or ')}`,
  )
  return block.identity === undefined ? [...faults, 'identity missing'] : faults
}

/** Another identity than the known one; both may be right. */
export function otherIdentity({ identity }: KnownList, entry: Detected): string | undefined {
  const found = [entry.block.identity ?? []]
    .flat()
    .map((pointer) => pointer.slice(1))
    .join(',')
  return found === identity
    ? undefined
    : `${found || 'the item itself'}, where ${identity || 'none'} is known`
}

function agrees(member: string, found: unknown, known: readonly string[]): boolean {
  if (known.length > 0) return known.includes(String(found))
  return member === 'items' ? found === '' : member === 'limit' || member === 'hasMore' || found === undefined
}

const tokenAt = (next: NextPlace | undefined): string | undefined =>
  typeof next === 'string' ? next : undefined
