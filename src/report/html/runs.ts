/** A run of places: the first, and how many. */
export type Run = [from: number, count: number]

/** Runs of `0-49 52-99`; what is no run is left out. */
export function parseRuns(text: string): Run[] {
  return text.split(' ').flatMap((run): Run[] => {
    const found = /^(\d+)(?:-(\d+))?$/.exec(run)
    if (!found) return []
    const from = Number(found[1])
    return [[from, Math.max(1, Number(found[2] ?? from) - from + 1)]]
  })
}

/** `M0 2h50v8h-50z`: the runs as rectangles of a path, on a scale of so many units a place. */
export function rectangles(runs: readonly Run[], unit: number, y: number, height: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100
  return runs
    .map(([from, count]) => {
      const width = round(Math.max(count * unit, 1))
      return `M${round(from * unit)} ${y}h${width}v${height}h-${width}z`
    })
    .join('')
}
