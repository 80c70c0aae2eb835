import { percentEncode } from '../kit/list-request.ts'
import type { Probing } from '../kit/probing.ts'

/** Queries that are wrong by themselves: who asks must come first, and break nothing. */
export function nonsense({ operation: { paging } }: Probing): string[] {
  const [limit, cursor] = [paging.limit.parameter, paging.cursor.parameter].map(percentEncode)
  return [`${limit}=not%20one`, `${limit}=${(paging.limit.minimum ?? 1) - 1}`, `${cursor}=not%20one`]
}
