import type { CheckReport, PagingFacts } from '../../model/report.ts'
import type { Level } from '../../model/requirement.ts'
import { pointersOf } from './clues.ts'
import { type Html, html } from './template.ts'

const HOLDS: Record<Level, string> = {
  MUST: 'What must hold',
  SHOULD: 'What should hold',
  MAY: 'What may hold',
}

/** The sentence that a check is about, the part of it that is at stake marked, and what that comes to in plain words. */
export function sentenceOf(check: CheckReport, paging?: PagingFacts): Html {
  const { sentence, title, level } = check
  const quote = html`<h3><q>${marked(sentence || title, partsAtStake(check, paging))}</q></h3>`
  if (sentence === '' || sentence === title) return quote
  return html`${quote}
<p class="holds"><span class="faint">${HOLDS[level]}:</span> ${title}</p>`
}

/** From and to, as offsets into the sentence. */
type Part = readonly [from: number, to: number]

/**
 * The parts of a sentence that a check asks for: those that its requirement quotes, else the clauses that name what its
 * findings point at. Nothing where that is unknown, or would be all of it.
 */
export function partsAtStake({ sentence, source = '', findings }: CheckReport, paging?: PagingFacts): Part[] {
  const quoted = [...source.matchAll(/"([^"]+)"/g)].flatMap(([, text = '']) => placeOf(text, sentence))
  const parts = quoted.length > 0 ? quoted : clausesNaming(namesIn(findings, paging), sentence)
  const ends = parts.toSorted(([a], [b]) => a - b)
  const isWhole = ends.reduce((sum, [from, to]) => sum + to - from, 0) >= sentence.length - 2
  return isWhole ? [] : ends.filter(([from], index) => from >= (ends[index - 1]?.[1] ?? 0))
}

/** Where a text stands in a sentence, whatever the spaces, the marks of code and the case. */
function placeOf(text: string, sentence: string): Part[] {
  const words = text.split(/[\s`]+/).filter(Boolean)
  if (words.length < 2) return []
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s`]+')
  const found = new RegExp(`\`?${pattern}\`?`, 'i').exec(sentence)
  return found ? [[found.index, found.index + found[0].length]] : []
}

/** Names of the fields that the findings of a check point at, the outermost of each pointer. */
function namesIn(findings: CheckReport['findings'], paging: PagingFacts | undefined): Set<string> {
  const places = findings.flatMap(({ places = [] }) => places)
  const named = places.flatMap((place) => [
    ...pointersOf(place, paging),
    ...(place.lacks === undefined ? [] : [`${place.pointer ?? ''}/${place.lacks}`]),
  ])
  return new Set(named.flatMap((pointer) => pointer.split('/')[1] || []))
}

function clausesNaming(names: ReadonlySet<string>, sentence: string): Part[] {
  return [...sentence.matchAll(/[^,;.]+(?:\.(?!\s|$)[^,;.]*)*/g)].flatMap(({ 0: clause, index }): Part[] => {
    const isNamed = [...clause.matchAll(/[\w-]+/g)].some(([word]) => names.has(word))
    const from = index + clause.length - clause.trimStart().length
    return isNamed ? [[from, from + clause.trim().length]] : []
  })
}

function marked(sentence: string, parts: readonly Part[]): Html {
  const pieces = parts.map(([from, to], index) => {
    const before = sentence.slice(parts[index - 1]?.[1] ?? 0, from)
    return html`${prose(before)}<mark>${prose(sentence.slice(from, to))}</mark>`
  })
  return html`${pieces}${prose(sentence.slice(parts.at(-1)?.[1] ?? 0))}`
}

/** Text in which Markdown's code is code. */
function prose(text: string): Html[] {
  return text
    .split(/`([^`]+)`/)
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
}
