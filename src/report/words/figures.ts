export { counted, grouped } from '../../model/count.ts'

/** A duration in the unit that reads best: `12 ms`, `3.4 s`, `2 min 5 s`. */
export function lasting(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `2026-03-01T10:00:00.000Z` as `2026-03-01 10:00:00 UTC`. */
export function moment(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+/, '').replace(/Z$/, ' UTC')
}

/** `a, b and c`. */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
