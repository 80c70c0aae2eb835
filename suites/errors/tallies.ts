import {
  brokenBy,
  type Defect,
  type Judgement,
  type Observation,
  type Subject,
  unjudged,
} from '../../src/kit.ts'
import type { SchemaViolation } from '../../src/model/operation.ts'
import { statusAt } from '../../src/model/place.ts'
import { excerpt } from '../envelope/excerpt.ts'
import type { Show } from '../envelope/quoted-violation.ts'
import { Tally } from '../envelope/tally.ts'

/** What is wrong with errors, counted apart for each status. */
export class Tallies {
  readonly #byStatus = new Map<number, Tally>()
  readonly #others = new Map<string, Defect>()

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

  /** Takes in what no schema can judge: of each kind the first will do. */
  addOther(kind: string, defect: Defect): void {
    if (!this.#others.has(kind)) this.#others.set(kind, defect)
  }

  /** What it comes to: a defect for each rule broken. The status ends the code. */
  judgement(code: string, rule: string): Judgement {
    const defects = [...this.#others.values(), ...this.#defects(code, rule)]
    return defects.length === 0 && this.doubt ? unjudged(this.doubt) : brokenBy(defects)
  }

  #defects(code: string, rule: string): Defect[] {
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

/** The defect of an error whose body is not JSON. */
export function withoutJson(
  { exchange }: Observation,
  code: string,
  expected: string,
  quote: Subject['quote'],
): Defect {
  const { id, status, body } = exchange
  const actual = body === '' ? 'an empty body' : excerpt(body, quote)
  return {
    code: `${code}-${status}`,
    message: `A ${status} response has no JSON body.`,
    expected,
    actual,
    exchanges: [id],
    places: [statusAt(id)],
  }
}
