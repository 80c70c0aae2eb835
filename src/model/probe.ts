/**
 * When a probe may run. Plain reading comes first; what may hurt a target comes last, each kind on its own, so that a
 * target which dies of it costs the least evidence.
 */
export const STAGES = ['walk', 'read', 'close', 'access', 'change', 'limits', 'cursors', 'ids'] as const
export type Stage = (typeof STAGES)[number]

/** A shared observation: talks HTTP, records plain values. Collected once a collection, judged by many checks. */
export interface ProbeIn<C, T = unknown> {
  /** Named in the User-Agent of its requests. */
  id: string
  stage: Stage
  collect(context: C): Promise<T>
}
