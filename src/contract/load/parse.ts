import { CORE_SCHEMA, constructFromEvents, type Event, mergeTag, parseEvents, YAMLException } from 'js-yaml'
import { usageError } from '../../model/failure.ts'
import { faultIn } from './json-fault.ts'
import { parseLeniently } from './lenient.ts'
import { unfold } from './unfold.ts'

/** Deeper documents are refused: every walk over a document is recursive. */
const MAX_DEPTH = 300
/** Merge keys (`<<`) copy members one by one, so they are bounded like aliases. */
const MAX_MERGED_KEYS = 1_000_000
const SCHEMA = CORE_SCHEMA.withTags(mergeTag)

/** The value of a YAML or JSON text. Throws a usage error with the line and column of what is wrong. */
export function parseText(file: string, text: string): unknown {
  const isMaybeJson = /^\s*[{[]/.test(text)
  const value = (isMaybeJson && parseJson(text)) || parseYaml(file, text, isMaybeJson)
  const outgrown = unfold(value, MAX_DEPTH)
  if (outgrown) throw refusal(file, outgrown)
  return value
}

/** The events of a YAML text, with their offsets. */
export function eventsOf(text: string): Event[] {
  return parseEvents(text, { maxDepth: MAX_DEPTH })
}

/** JSON is recognized by its brackets, not by the file's name. `undefined` for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseYaml(file: string, text: string, isMaybeJson: boolean): unknown {
  if (isMaybeJson && file.endsWith('.json')) throw faultyJson(file, text)
  try {
    const [value, second] = constructFromEvents(withoutOddTags(eventsOf(text), text), {
      source: text,
      schema: SCHEMA,
      maxTotalMergeKeys: MAX_MERGED_KEYS,
    })
    if (second !== undefined) throw usageError(`${file} holds several YAML documents`, 'Keep one of them.')
    return value
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const lenient = isLenience(error) ? parseLeniently(text) : undefined
    if (lenient) return lenient.value
    throw faultyYaml(file, error)
  }
}

/** True for what other parsers pass over. */
export const isLenience = (error: unknown): boolean =>
  error instanceof YAMLException && error.reason === 'deficient indentation'

/** Tags of YAML 1.2 itself. Any other means nothing to OpenAPI, and is passed over. */
const CORE_TAG = /^!!(?:str|int|float|bool|null|map|seq|merge)$/

function withoutOddTags(events: Event[], text: string): Event[] {
  for (const event of events) {
    if (!('tagStart' in event) || event.tagStart < 0) continue
    if (CORE_TAG.test(text.slice(event.tagStart, event.tagEnd))) continue
    event.tagStart = -1
    event.tagEnd = -1
  }
  return events
}

function faultyJson(file: string, text: string): Error {
  const { line, column, message } = faultIn(text)
  return usageError(`${file}:${line}:${column}: this is not JSON: ${message}`)
}

function faultyYaml(file: string, { reason, mark }: YAMLException): Error {
  if (/maxDepth/.test(reason)) return refusal(file, 'depth')
  if (/maxTotalMergeKeys/.test(reason)) return refusal(file, 'size')
  const place = mark ? `:${mark.line + 1}:${mark.column + 1}` : ''
  return usageError(`${file}${place}: this is not YAML: ${reason}`)
}

function refusal(file: string, outgrown: 'depth' | 'size'): Error {
  if (outgrown === 'size')
    return usageError(
      `${file}: the YAML aliases of the document make it too large`,
      'Use each alias less often.',
    )
  const hint = 'Move the inner parts to components and refer to them with $ref.'
  return usageError(`${file}: the document is nested deeper than ${MAX_DEPTH} levels`, hint)
}
