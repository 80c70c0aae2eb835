import { isRecord, joinPointer } from '../node.ts'

/** What another tool's extension says of paging by a token in the body, or why it says something else. */
export type Said = Told | { reason: string }

export interface Told {
  cursor: string
  /** Pointer into the body. */
  next: string
  items?: string | undefined
  limit?: string | undefined
}

const notYet = (what: string): Said => ({ reason: `${what}, which is not supported yet` })

/** `{ type: cursor, inputs: [{ name, in, type }], outputs: { results, nextCursor } }`, with paths as JSONPath. */
export function fromSpeakeasy(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { type, inputs, outputs } = value
  if (type !== 'cursor') return notYet(`its type is ${String(type)}`)
  const list = Array.isArray(inputs) ? inputs.filter(isRecord) : []
  const named = (kind: string): string | undefined => textOf(list.find((input) => input.type === kind)?.name)
  if (list.some((input) => input.in === 'requestBody')) return notYet('its cursor goes into a request body')
  const { results, nextCursor } = isRecord(outputs) ? outputs : {}
  return told(named('cursor'), jsonPath(nextCursor), jsonPath(results), named('limit'))
}

/** Put together: no file names a field of one contract, and one has a field of this name. */
const FERN_NEXT = ['next', 'cursor'].join('_')

/** `{ cursor: $request.after, …: $response.meta.next, results: $response.rows }`. */
export function fromFern(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { cursor, [FERN_NEXT]: next, results, offset } = value
  if (offset !== undefined) return notYet('it pages by an offset')
  if (cursor === undefined) return notYet('it pages by something other than a cursor')
  return told(
    below(cursor, '$request'),
    dotted(below(next, '$response')),
    dotted(below(results, '$response')),
  )
}

/** `{ inputToken, outputToken, items, pageSize }`, as Smithy says it. */
export function fromPaginated(value: unknown): Said | undefined {
  if (!isRecord(value)) return undefined
  const { inputToken, outputToken, items, pageSize } = value
  return told(textOf(inputToken), dotted(textOf(outputToken)), dotted(textOf(items)), textOf(pageSize))
}

function told(cursor?: string, next?: string, items?: string, limit?: string): Said {
  if (cursor === undefined) return { reason: 'it names no query parameter for the cursor' }
  if (next === undefined) return { reason: 'it names no plain place of the next cursor' }
  return { cursor, next, items, limit }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What stands after `$request.` or the like. */
function below(value: unknown, root: string): string | undefined {
  const text = textOf(value)
  return text?.startsWith(`${root}.`) ? text.slice(root.length + 1) : undefined
}

/** A path of names with dots as a pointer. */
const dotted = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : path.split('.').reduce(joinPointer, '')

/** A JSONPath of plain names as a pointer; `undefined` for any other. */
export function jsonPath(value: unknown): string | undefined {
  const text = textOf(value)
  const STEP = /^(?:\.([\w-]+)|\['([^']+)'\]|\["([^"]+)"\])/
  if (!text?.startsWith('$')) return undefined
  let pointer = ''
  for (let rest = text.slice(1); rest !== ''; ) {
    const found = STEP.exec(rest)
    if (!found) return undefined
    pointer = joinPointer(pointer, found[1] ?? found[2] ?? found[3] ?? '')
    rest = rest.slice(found[0].length)
  }
  return pointer
}
