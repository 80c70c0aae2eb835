import type { Defect } from '../../src/kit.ts'
import type { SchemaViolation } from '../../src/model/operation.ts'
import type { Show } from '../envelope/quoted-violation.ts'
import { Tally } from '../envelope/tally.ts'

/** What is wrong with errors, counted apart for each status. */
export class Tallies {
  readonly #byStatus = new Map<number, Tally>()

  /** True while no error was taken in. */
  get isEmpty(): boolean {
    return this.#byStatus.size === 0
  }

  /** Why part of what was taken in is in doubt; `undefined` where all of it was judged. */
  get doubt(): string | undefined {
    const all = [...this.#byStatus.values()].flatMap(({ doubt }) => doubt ?? [])
    return all.length > 0 ? [...new Set(all)].join(' ') : undefined
  }

  /** Takes a judged error in. */
  add(
    { status, id }: { status: number; id: number },
    violations: readonly SchemaViolation[],
    show?: Show,
  ): void {
    const tally = this.#byStatus.get(status) ?? new Tally()
    this.#byStatus.set(status, tally)
    tally.add(id, violations, show)
  }

  /** A defect for each rule broken. The status ends the code. */
  defects(code: string, rule: string): Defect[] {
    return [...this.#byStatus].flatMap(([status, tally]) =>
      tally.defects({
        code: `${code}-${status}`,
        bodies: `${status} responses`,
        prefix: `In a ${status} response, `,
        rule,
      }),
    )
  }
}
