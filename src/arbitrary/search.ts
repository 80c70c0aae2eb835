import * as fc from 'fast-check'

/** A generated input that fails, shrunk. `seed` and `path` are fast-check's: they draw the same value again. */
export interface Counterexample<T> {
  value: T
  seed: number
  path: string
}

export interface Search<T> {
  /** Inputs drawn. */
  drawn: number
  counterexample: Counterexample<T> | undefined
}

export interface SearchOptions<T> {
  seed: number
  draws: number
  /** Leads to the one input that is asked about, in a replay. */
  path?: string | undefined
  /** Times the property may be asked while shrinking. */
  mostShrinks: number
  /** True if the property holds for a value. Draws are asked side by side, shrinks one by one. */
  holds(value: T, mode: 'draw' | 'shrink'): Promise<boolean>
}

/**
 * Looks for a counterexample. fast-check runs one case at a time, so values are drawn first and run side by side; the
 * first that fails is shrunk by `fc.check`, which its path leads to the same value.
 */
export async function search<T>(arbitrary: fc.Arbitrary<T>, options: SearchOptions<T>): Promise<Search<T>> {
  const { seed, draws, holds } = options
  const known = await atPath(arbitrary, options)
  if (known) return known
  const values = fc.sample(arbitrary, { seed, numRuns: draws })
  const verdicts = await Promise.all(values.map((value) => holds(value, 'draw')))
  const at = verdicts.indexOf(false)
  if (at < 0) return { drawn: draws, counterexample: undefined }
  const drawn = { value: values[at] as T, seed, path: String(at) }
  return { drawn: draws, counterexample: (await shrink(arbitrary, drawn, options)) ?? drawn }
}

/** Asks about the input at a path alone; `undefined` where there is no path, or it leads nowhere. */
async function atPath<T>(
  arbitrary: fc.Arbitrary<T>,
  { seed, path, holds }: SearchOptions<T>,
): Promise<Search<T> | undefined> {
  if (path === undefined) return undefined
  let found: Counterexample<T> | undefined
  let asked = 0
  const property = fc.asyncProperty(arbitrary, async (value) => {
    asked += 1
    const isFine = await holds(value, 'draw')
    if (!isFine) found = { value, seed, path }
    return isFine
  })
  await fc.check(property, { seed, path, numRuns: 1, endOnFailure: true }).catch(() => undefined)
  return asked > 0 ? { drawn: asked, counterexample: found } : undefined
}

async function shrink<T>(
  arbitrary: fc.Arbitrary<T>,
  { seed, path }: Counterexample<T>,
  { holds, mostShrinks }: SearchOptions<T>,
): Promise<Counterexample<T> | undefined> {
  let asked = 0
  const property = fc.asyncProperty(
    arbitrary,
    async (value) => asked++ > mostShrinks || holds(value, 'shrink'),
  )
  const details = await fc.check(property, { seed, path, numRuns: 1 })
  const [value] = details.counterexample ?? []
  return details.failed && value !== undefined && details.counterexamplePath
    ? { value, seed, path: details.counterexamplePath }
    : undefined
}
