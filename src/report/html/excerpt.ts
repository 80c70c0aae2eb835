import { counted } from '../words/figures.ts'
import { shorten } from '../words/visible.ts'
import type { BodyLine } from './body.ts'
import { type Clues, fits, isNear, isTelling, type Lack } from './clues.ts'
import { pointerToken } from './pointer-token.ts'
import { type Html, html } from './template.ts'

/** Lines of a body that are shown whole. */
const WHOLE = 26
/** Lines shown around one that decides, at the beginning and at the end of a body. */
const AROUND = 2
const HEAD = 3
const TAIL = 4
/** Lines that are marked at most; more say nothing new. */
const MARKS = 12
/** Lines shown of objects that lack something. */
const LACKING = 60
const LINE = 400

/** The lines that decide with their neighbours, the beginning and the end; the rest is counted. */
export function excerpt(lines: readonly BodyLine[], clues: Clues): Html[] {
  const marks = marksOf(lines, clues)
  const isShown = (index: number): boolean =>
    lines.length <= WHOLE ||
    index < HEAD ||
    index >= lines.length - TAIL ||
    (marks.isEmpty && index < WHOLE) ||
    marks.around.some((mark) => Math.abs(mark - index) <= AROUND) ||
    marks.inside.has(index)
  const parts: Html[] = []
  let skipped = 0
  lines.forEach(({ text }, index) => {
    if (!isShown(index)) {
      skipped++
      return
    }
    if (skipped > 0) parts.push(html`<span class="gap">… ${counted(skipped, 'line')}</span>\n`)
    skipped = 0
    const line = shorten(text, LINE)
    if (marks.telling.has(index)) parts.push(html`<mark>${line}</mark>\n`)
    else parts.push(marks.near.has(index) ? html`<span class="near">${line}</span>\n` : html`${line}\n`)
    for (const name of marks.lacks.get(index) ?? [])
      parts.push(html`<mark class="lack">${/^ */.exec(text)?.[0]}  no “${name}” in this object</mark>\n`)
  })
  return parts
}

/** True if some line of a body decides. */
export const hasMarks = (lines: readonly BodyLine[], clues: Clues): boolean => !marksOf(lines, clues).isEmpty

/** Lines, by index, that are shown whatever else is left out. */
interface Marks {
  telling: ReadonlySet<number>
  near: ReadonlySet<number>
  /** What is lacking in the object that begins on a line. */
  lacks: ReadonlyMap<number, string[]>
  /** All lines of those objects. */
  inside: ReadonlySet<number>
  /** All that is marked. */
  around: number[]
  isEmpty: boolean
}

function marksOf(lines: readonly BodyLine[], clues: Clues): Marks {
  const where = (holds: (line: BodyLine) => boolean): number[] =>
    lines.flatMap((line, index) => (holds(line) ? [index] : []))
  const telling = where((line) => isTelling(line, clues)).slice(0, MARKS)
  const near = where((line) => isNear(line, clues)).slice(0, MARKS)
  const { lacks, inside } = lacksIn(lines, clues.lacks)
  const around = [...telling, ...near, ...lacks.keys()]
  return {
    telling: new Set(telling),
    near: new Set(near),
    lacks,
    inside,
    around,
    isEmpty: around.length === 0,
  }
}

/** The objects of this body that are there and lack what they are said to lack. */
function lacksIn(lines: readonly BodyLine[], all: readonly Lack[]): Pick<Marks, 'lacks' | 'inside'> {
  const lacks = new Map<number, string[]>()
  const inside = new Set<number>()
  const pointers = new Set(lines.map(({ pointer }) => pointer))
  for (const { object, name } of all) {
    const first = lines.findIndex(
      ({ pointer, text }) => pointer !== undefined && fits(object, pointer) && text.endsWith('{'),
    )
    const found = lines[first]?.pointer ?? ''
    if (first < 0 || pointers.has(`${found}/${pointerToken(JSON.stringify(name))}`)) continue
    lacks.set(first, [...(lacks.get(first) ?? []), name])
    for (let index = first; index < Math.min(lines.length, first + LACKING); index++) {
      inside.add(index)
      if (index > first && lines[index]?.pointer === found) break
    }
  }
  return { lacks, inside }
}
