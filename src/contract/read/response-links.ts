import type { Reading } from '../load/loaded.ts'
import { type DocumentNode, descend, isRecord, members } from '../node.ts'
import type { Said } from './others-forms.ts'

/**
 * A Link Object of the 200 response that leads back to the operation with another cursor. `undefined` where there is none:
 * most links lead elsewhere.
 */
export function linkedPaging(
  reading: Reading,
  cursorsOf: (reading: Reading) => readonly string[],
): Said | undefined {
  const links = members(descend(reading.document, reading.operation, 'responses', '200', 'links'))
  const own = links.map(([name]) => linkAt(reading, name)).filter((link) => leadsBack(reading, link))
  if (own.length === 0) return undefined
  const cursors = cursorsOf(reading)
  const passed = own.flatMap((link) => parametersOf(link)).find(([name]) => cursors.includes(name))
  if (!passed) return undefined
  const [cursor, expression] = passed
  const [, next] = /^\$response\.body#(\/.*)$/.exec(String(expression)) ?? []
  if (next === undefined)
    return { reason: `it takes ${cursor} from ${expression}, which is not supported yet` }
  return { cursor, next }
}

const linkAt = ({ document, operation }: Reading, name: string): DocumentNode =>
  descend(document, operation, 'responses', '200', 'links', name)

function leadsBack({ id, pointer }: Reading, { value }: DocumentNode): boolean {
  if (!isRecord(value)) return false
  return value.operationId === id || value.operationRef === `#${pointer}`
}

/** What a link passes, by the name of the parameter: it may be written as `query.name`. */
function parametersOf({ value }: DocumentNode): [string, unknown][] {
  const { parameters } = value as Record<string, unknown>
  const all = isRecord(parameters) ? Object.entries(parameters) : []
  return all.map(([name, expression]) => [name.replace(/^query\./, ''), expression])
}
