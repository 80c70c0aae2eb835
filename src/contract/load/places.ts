import type { Member, Outline } from './outline.ts'
import { outlineOfJson } from './outline-json.ts'
import { outlineOfYaml } from './outline-yaml.ts'

/** A line and a column, both from 1. */
export interface Position {
  line: number
  column: number
}

/** Where the parts of a text stand. Each object is looked through once, when its members are asked for. */
export class Places {
  readonly #text: string
  #outline: Outline | undefined
  readonly #known = new Map<unknown, Map<string, Member>>()
  /** Offsets at which lines begin. */
  readonly #lines: number[]

  constructor(text: string) {
    this.#lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
    this.#text = text
  }

  /** Where a value stands, or the nearest ancestor that the text has. */
  of(parts: readonly string[]): Position {
    if (parts.length === 0) return { line: 1, column: 1 }
    this.#outline ??= outlineOfJson(this.#text) ?? outlineOfYaml(this.#text)
    let [value, offset]: [unknown, number] = [this.#outline.root, 0]
    for (const part of parts) {
      const member = this.#members(this.#outline, value).get(part)
      if (!member) break
      ;({ value, offset } = member)
    }
    return this.#positionOf(offset)
  }

  #positionOf(offset: number): Position {
    let [low, high] = [0, this.#lines.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lines[middle] ?? 0) > offset) high = middle
      else low = middle
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 }
  }

  #members(outline: Outline, value: unknown): Map<string, Member> {
    const known = this.#known.get(value) ?? outline.membersOf(value)
    this.#known.set(value, known)
    return known
  }
}
