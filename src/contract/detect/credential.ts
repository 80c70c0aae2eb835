import type { Detected } from '../../model/detected.ts'
import type { Surveyed } from '../read/survey.ts'

/** Whether a request needs a credential: not where the document asks for none, or leaves it to the caller. */
export function credentialOf({ operation, document }: Surveyed): Detected['credential'] {
  const { security: own } = operation.value as Record<string, unknown>
  const security = Array.isArray(own) ? own : document.security
  if (!Array.isArray(security) || security.length === 0) return 'none'
  const isFree = security.some(
    (each) => typeof each === 'object' && each !== null && Object.keys(each).length === 0,
  )
  if (!isFree) return 'required'
  return security.length === 1 ? 'none' : 'optional'
}
