import { JSONPathEnvironment, type JSONPathNode, type JSONPathQuery, type JSONValue } from 'json-p3'
import { isRecord, joinPointer } from '../node.ts'
import { applyRemove, applyUpdate } from './overlay-actions.ts'
import { complaint, type Source } from './source.ts'

/** What overlays made of a document. */
export interface Overlaid {
  value: unknown
  /** Sentences about actions that changed nothing. */
  warnings: string[]
}

/** An action whose form is right. */
interface Action {
  target: JSONPathQuery
  targetText: string
  /** Pointer to it in the overlay. */
  at: string
  update: unknown
  copy: JSONPathQuery | undefined
  isRemoval: boolean
}

/**
 * Applies OpenAPI Overlay documents (1.0 and 1.1), one after the other. The value is changed in place.
 *
 * @throws KnownFailure with file and line for an overlay that is wrong, or that does not fit the document
 */
export function applyOverlays(value: unknown, overlays: readonly Source[]): Overlaid {
  const overlaid: Overlaid = { value, warnings: [] }
  for (const overlay of overlays) {
    for (const action of actionsOf(overlay)) applyAction(overlaid, overlay, action)
  }
  return overlaid
}

function applyAction(overlaid: Overlaid, overlay: Source, action: Action): void {
  const { at, target, targetText, isRemoval, update, copy } = action
  const found = [...target.query(overlaid.value as JSONValue)]
  if (found.length === 0) {
    const { message } = complaint(overlay, at, `the target ${targetText} matches nothing in the document`)
    overlaid.warnings.push(message)
    return
  }
  const refuse = (reason: string): never => {
    throw complaint(overlay, at, `the target ${targetText} ${reason}`)
  }
  if (isRemoval) {
    applyRemove(found, refuse)
    return
  }
  const change = copy ? sourceOf(overlaid, overlay, action) : update
  overlaid.value = applyUpdate(overlaid.value, found, change, refuse)
}

/** The one value that a copy takes. */
function sourceOf({ value }: Overlaid, overlay: Source, { copy, at }: Action): unknown {
  const found: JSONPathNode[] = copy ? [...copy.query(value as JSONValue)] : []
  const [only] = found
  if (only && found.length === 1) return only.value
  const count = found.length === 0 ? 'nothing' : `${found.length} places`
  throw complaint(overlay, joinPointer(at, 'copy'), `copy must match one place, and matches ${count}`)
}

const SUPPORTED = 'Supported are Overlay 1.0 and 1.1.'

function actionsOf(overlay: Source): Action[] {
  const { value } = overlay
  if (!isRecord(value) || value.overlay === undefined)
    throw complaint(overlay, '', 'this is not an OpenAPI Overlay: it has no overlay key', SUPPORTED)
  const version = /^1\.([01])(\.\d+)?$/.exec(String(value.overlay))?.[1]
  if (version === undefined)
    throw complaint(overlay, '/overlay', `Overlay ${value.overlay} is not supported`, SUPPORTED)
  refuseStray(overlay, '', value, ['overlay', 'info', 'extends', 'actions'])
  const { actions } = value
  if (!Array.isArray(actions) || actions.length === 0) {
    const hint = 'Write actions: with a list of { target, update }.'
    throw complaint(overlay, actions === undefined ? '' : '/actions', 'the overlay has no actions', hint)
  }
  return actions.map((action, index) => actionOf(overlay, `/actions/${index}`, action, version === '1'))
}

function actionOf(overlay: Source, at: string, action: unknown, canCopy: boolean): Action {
  if (!isRecord(action)) throw complaint(overlay, at, 'an action must be an object with a target')
  const change = canCopy ? ['update', 'remove', 'copy'] : ['update', 'remove']
  refuseStray(overlay, at, action, ['target', 'description', ...change])
  const { target, update, remove = false, copy } = action
  if (typeof remove !== 'boolean') throw complaint(overlay, `${at}/remove`, 'remove must be true or false')
  if (!change.some((key) => Object.hasOwn(action, key)))
    throw complaint(overlay, at, `the action has none of ${change.join(', ')}`)
  if (target === undefined) throw complaint(overlay, at, 'the action has no target')
  return {
    target: queryOf(overlay, `${at}/target`, target),
    targetText: String(target),
    at,
    update,
    copy: copy === undefined || update !== undefined ? undefined : queryOf(overlay, `${at}/copy`, copy),
    isRemoval: remove,
  }
}

const environment = new JSONPathEnvironment()

function queryOf(overlay: Source, at: string, text: unknown): JSONPathQuery {
  const key = at.split('/').at(-1)
  if (typeof text !== 'string') throw complaint(overlay, at, `${key} must be a JSONPath such as $.paths`)
  try {
    return environment.compile(text)
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]
    throw complaint(overlay, at, `${key} ${text} is not a JSONPath of RFC 9535: ${reason}`)
  }
}

function refuseStray(overlay: Source, at: string, value: object, known: readonly string[]): void {
  const stray = Object.keys(value).find((key) => !known.includes(key) && !key.startsWith('x-'))
  if (stray === undefined) return
  const owner = at === '' ? 'the overlay' : 'the action'
  const hint = `Known are ${known.join(', ')}.`
  throw complaint(overlay, joinPointer(at, stray), `${owner} has an unknown key ${stray}`, hint)
}
