import type { KnownFailure } from '../../model/failure.ts'
import { didYouMean } from '../../model/nearest.ts'
import { atPointer } from '../../model/pointer.ts'
import { isRecord, joinPointer, pointerParts, refPointer } from '../node.ts'
import type { Part, Parts, Refused } from './confined.ts'
import { complaint, type Source } from './source.ts'

/** Stands in the place of a `$ref` that leads nowhere. Its value is the number of the failure. */
export const DEAD = 'x-unresolved-reference'

/** A `$ref`, the object that has it and where that stands. */
interface Reference {
  ref: string
  holder: Record<string, unknown>
  pointer: string
}

/** What is known of the references of a document. */
export interface Checked {
  /** The failures of those that lead nowhere. */
  dead: (() => KnownFailure)[]
  /** Some lead into other files. */
  isDivided: boolean
}

/**
 * Takes every `$ref` that leads nowhere out of a document and of the files that it refers to, in place. It does no harm
 * unless a judged operation comes across it.
 */
export async function withoutDead(parts: Parts): Promise<Checked> {
  const dead: Checked['dead'] = []
  const found = new Set([parts.root])
  for (const part of found) {
    const broken: [Reference, Refused][] = []
    for (const reference of referencesIn(part.source.value)) {
      const target = await targetOf(reference.ref, part, parts)
      if (target && 'path' in target) found.add(target)
      const refused = target && 'path' in target ? brokenPart(reference.ref, target) : target
      if (refused) broken.push([reference, refused])
    }
    for (const [{ holder, pointer }, { message, hint }] of broken) {
      delete holder.$ref
      holder[DEAD] = dead.length
      dead.push(() => complaint(part.source, pointer, message, hint))
    }
  }
  return { dead, isDivided: found.size > 1 }
}

/** The file that a reference leads to, why it leads nowhere, or `undefined` where it leads into its own file. */
async function targetOf(ref: string, from: Part, parts: Parts): Promise<Part | Refused | undefined> {
  return ref.startsWith('#') ? deadReference(from.source, ref) : parts.named(ref, from)
}

function brokenPart(ref: string, { source }: Part): Refused | undefined {
  const fragment = ref.split('#')[1] ?? ''
  const target = refPointer(`#${fragment}`)
  if (target === undefined || atPointer(source.value, target) !== undefined) return undefined
  const hint = nearestTarget(source.value, target)
  return { message: `${source.file} has no #${fragment}, which a $ref names`, ...(hint && { hint }) }
}

/** Why a `$ref` within a file leads nowhere. One by name is left to the compiler of schemas. */
function deadReference({ value }: Source, ref: string): Refused | undefined {
  const target = refPointer(ref)
  if (target === undefined) return undefined
  if (isEndless(value, target)) return { message: `$ref ${ref} leads back to itself` }
  if (atPointer(value, target) !== undefined) return undefined
  const hint = nearestTarget(value, target)
  return { message: `$ref ${ref} points to nothing`, ...(hint && { hint }) }
}

/** Every `$ref` of a value, in the order of the file. Literal values hold none: they are masked. */
function referencesIn(root: unknown): Reference[] {
  const found: Reference[] = []
  const path: string[] = []
  const visit = (value: object): void => {
    if (isRecord(value) && typeof value.$ref === 'string')
      found.push({ ref: value.$ref, holder: value, pointer: path.reduce(joinPointer, '') })
    for (const [key, member] of Object.entries(value)) {
      if (typeof member !== 'object' || member === null) continue
      path.push(key)
      visit(member)
      path.pop()
    }
  }
  if (typeof root === 'object' && root !== null) visit(root)
  return found
}

function isEndless(document: unknown, start: string): boolean {
  const seen = new Set<string>()
  let at: string | undefined = start
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const value = atPointer(document, at)
    at = isRecord(value) ? refPointer(value.$ref) : undefined
  }
  return at !== undefined
}

function nearestTarget(document: unknown, target: string): string | undefined {
  const parts = pointerParts(target)
  const last = parts.pop() ?? ''
  const parent = atPointer(document, parts.reduce(joinPointer, ''))
  return isRecord(parent) ? didYouMean(last, Object.keys(parent)) : undefined
}
