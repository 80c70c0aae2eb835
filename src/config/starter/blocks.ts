import { Document, isCollection, isPair, isScalar, type Pair } from 'yaml'
import type { Detected, DetectedBlock, Source } from '../../model/detected.ts'
import { inLine } from '../../model/unseen.ts'
import { placeholder } from '../placeholder.ts'
import { textOf } from './yaml.ts'

/** Members in the order in which they are written. */
const MEMBERS = ['cursor', 'limit', 'items', 'identity', 'hasMore', 'ends', 'total'] as const

/** The block of a list below `pagination`, with a comment for each member that says from what it was read. */
export function blockText(list: Detected): string {
  const document = new Document({ [list.id]: completed(list) }, { aliasDuplicateObjects: false })
  const block = document.get(list.id)
  if (isCollection(block)) for (const pair of block.items) annotate(pair, [], list.sources)
  return textOf(document, { flowCollectionPadding: true })
}

/** The block in order, with a placeholder for what it must have and does not. */
function completed({ block, missing }: Detected): Record<string, unknown> {
  const lacks = (member: string): boolean => missing.some((lack) => lack.member === member)
  const { parameter, next, counts } = block.cursor
  const cursor = {
    ...((parameter !== undefined || lacks('cursor')) && { parameter: parameter ?? placeholder }),
    next: next ?? placeholder,
    ...(counts && { counts }),
  }
  const whole: DetectedBlock & Record<string, unknown> = {
    ...block,
    items: block.items ?? placeholder,
    identity: block.identity ?? placeholder,
  }
  const members = MEMBERS.map((name) => [name, name === 'cursor' ? cursor : whole[name]] as const)
  return Object.fromEntries(members.filter(([, value]) => value !== undefined))
}

/** Says beside a member from what it was read; what is within it says so itself. */
function annotate(pair: unknown, above: readonly string[], sources: Record<string, Source>): void {
  if (!isPair(pair) || !isScalar(pair.key)) return
  const path = [...above, String(pair.key.value)]
  const source = sources[path.join('.')]
  if (source) mark(pair, source)
  else if (isCollection(pair.value)) for (const inner of pair.value.items) annotate(inner, path, sources)
}

function mark(pair: Pair, { from, isCertain }: Source): void {
  const text = ` ${inLine(`${isCertain ? '' : 'guess: '}from ${from}`)}`
  if (isCollection(pair.value)) pair.value.flow = true
  if (isScalar(pair.value) || isCollection(pair.value)) pair.value.comment = text
}
