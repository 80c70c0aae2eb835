import { didYouMean } from '../../model/nearest.ts'
import type { CredentialPlacement } from '../../model/operation.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { descend, isRecord } from '../node.ts'

/**
 * Where the credential of an operation goes: the first requirement that asks for one scheme, and one that is supported.
 * `undefined` where the operation needs none, or leaves it to the caller (`{}` among its requirements).
 */
export function securityOf(reading: Reading): CredentialPlacement | undefined {
  const { operation, document } = reading
  const own = (operation.value as Record<string, unknown>).security
  const requirements = (Array.isArray(own) ? own : document.security) as Record<string, unknown>[] | undefined
  const names = (requirements ?? []).map((requirement) => Object.keys(requirement))
  if (names.length === 0 || names.some((all) => all.length === 0)) return undefined
  for (const [name, ...others] of names) {
    const placement = placementOf(schemeNamed(reading, name ?? ''))
    if (placement && others.length === 0) return placement
  }
  const asked = names.map((all) => all.join(' with ')).join(' or ')
  const hint = 'Supported are one apiKey, http bearer, http basic, oauth2 or openIdConnect scheme at a time.'
  throw complain(reading, '/security', `the security that it asks for (${asked}) is not supported`, hint)
}

function schemeNamed(reading: Reading, name: string): Record<string, unknown> {
  const all = descend(
    reading.document,
    { value: reading.document, pointer: '' },
    'components',
    'securitySchemes',
  )
  const { value } = descend(reading.document, all, name)
  if (isRecord(value)) return value
  const hint = didYouMean(name, isRecord(all.value) ? Object.keys(all.value) : [])
  throw complain(reading, '/security', `security names ${name}, which components.securitySchemes lacks`, hint)
}

function placementOf(scheme: Record<string, unknown>): CredentialPlacement | undefined {
  const { type, in: place, name, scheme: method } = scheme
  if (type === 'apiKey' && (place === 'header' || place === 'query' || place === 'cookie')) {
    return { in: place, name: String(name), prefix: '' }
  }
  const words: Record<string, string> = { bearer: 'Bearer ', basic: 'Basic ' }
  const isBearer = type === 'oauth2' || type === 'openIdConnect'
  const prefix = isBearer ? 'Bearer ' : type === 'http' ? words[String(method).toLowerCase()] : undefined
  return prefix === undefined ? undefined : { in: 'header', name: 'Authorization', prefix }
}
