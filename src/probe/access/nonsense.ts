import { percentEncode } from '../kit/list-request.ts'
import type { Probing } from '../kit/probing.ts'

/** Invalid queries, sent with each credential: authorization must be checked before parameter validation, without a 5xx. */
export function nonsense({ operation: { paging } }: Probing): string[] {
  const [limit, cursor] = [paging.limit.parameter, paging.cursor.parameter].map(percentEncode)
  return [`${limit}=not%20one`, `${limit}=${(paging.limit.minimum ?? 1) - 1}`, `${cursor}=not%20one`]
}
