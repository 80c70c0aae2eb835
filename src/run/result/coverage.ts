import type { Observation } from '../../model/check.ts'
import type { Operation } from '../../model/operation.ts'
import { atPointer } from '../../model/pointer.ts'
import type { Coverage } from '../../model/report.ts'

/** Values of one parameter that the report names at most. */
const MAX_VALUES = 120

/** Counts what a run has seen of an operation: statuses, parameter values, fields of items. */
export class CoverageCount {
  readonly #operation: Operation
  readonly #statuses = new Map<number, number>()
  readonly #parameters = new Map<string, Set<string>>()
  readonly #fields = new Map<string, number>()

  constructor(operation: Operation) {
    this.#operation = operation
  }

  observe({ exchange, json }: Observation): void {
    this.#statuses.set(exchange.status, (this.#statuses.get(exchange.status) ?? 0) + 1)
    const { limit, cursor } = this.#operation.paging
    const query = new URLSearchParams(exchange.url.split('?')[1] ?? '')
    this.#note(limit.parameter, query.get(limit.parameter) ?? 'absent')
    this.#note(cursor.parameter, query.has(cursor.parameter) ? 'given' : 'absent')
    if (exchange.status === 200 && json) this.#countFields(json.value)
  }

  #note(parameter: string, value: string): void {
    const values = this.#parameters.get(parameter) ?? new Set()
    if (values.size < MAX_VALUES) values.add(value.slice(0, 40))
    this.#parameters.set(parameter, values)
  }

  #countFields(body: unknown): void {
    for (const pointer of this.#operation.fields.declared) {
      const seen = countAt(body, pointer)
      this.#fields.set(pointer, (this.#fields.get(pointer) ?? 0) + seen)
    }
  }

  result(): Coverage {
    return {
      statuses: Object.fromEntries([...this.#statuses].toSorted(([a], [b]) => a - b)),
      parameters: Object.fromEntries(
        [...this.#parameters].map(([name, values]) => [name, [...values].toSorted()]),
      ),
      fields: Object.fromEntries(this.#fields),
    }
  }
}

/** How many values stand at a pointer in which `*` is any index. */
function countAt(value: unknown, pointer: string): number {
  const star = pointer.indexOf('/*')
  if (star < 0) return atPointer(value, pointer) === undefined ? 0 : 1
  const list = atPointer(value, pointer.slice(0, star))
  if (!Array.isArray(list)) return 0
  const rest = pointer.slice(star + 2)
  return list.reduce<number>((sum, item) => sum + countAt(item, rest), 0)
}

/** What several operations have seen together. */
export function mergeCoverage(all: readonly Coverage[]): Coverage {
  const merged: Coverage = { statuses: {}, parameters: {}, fields: {} }
  for (const { statuses, parameters, fields } of all) {
    for (const [status, count] of Object.entries(statuses)) {
      merged.statuses[status] = (merged.statuses[status] ?? 0) + count
    }
    for (const [name, values] of Object.entries(parameters)) {
      merged.parameters[name] = [...new Set([...(merged.parameters[name] ?? []), ...values])]
    }
    for (const [field, count] of Object.entries(fields)) {
      merged.fields[field] = (merged.fields[field] ?? 0) + count
    }
  }
  return merged
}
