import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Which files import which. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** The imports between the files of a folder, those of types and those on demand included. */
export function importsIn(root: string, patterns: readonly string[]): Graph {
  const files = globSync([...patterns], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
  const known = new Set(files)
  return new Map(
    files.map((file) => {
      const text = readFileSync(posix.join(root, file), 'utf8')
      return [file, importsOf(file, text).filter((other) => known.has(other))]
    }),
  )
}

/** The files that a file names in its imports. */
export function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)'/gm)
  return [...found].map(([, path = '']) => posix.join(posix.dirname(file), path))
}

/** Groups of more than one file in which each leads to each other (Tarjan's strongly connected components). */
export function ringsOf(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const rings: string[][] = []
  const placeOf = (file: string): number => lowest.get(file) ?? Number.POSITIVE_INFINITY
  const visit = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.size - 1)
    open.push(file)
    for (const other of graph.get(file) ?? []) {
      if (!order.has(other)) visit(other)
      if (open.includes(other)) lowest.set(file, Math.min(placeOf(file), placeOf(other)))
    }
    if (lowest.get(file) !== order.get(file)) return
    const ring = open.splice(open.indexOf(file))
    if (ring.length > 1) rings.push(ring.sort())
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return rings
}
