/** What remains of a pattern to be read. */
interface Reader {
  text: string
  at: number
  /** Whether this alternative begins with `^`: then a failure at one place is no reason to try the next. */
  isAnchored: boolean
}

/** A part of a pattern: in how many ways it can match at one place, and whether it matches texts of any length. */
interface Part {
  ways: number
  length: number
  isEndless: boolean
  /** Source of a part that stands for exactly one character, or of what an unbounded repetition is made of. */
  character?: string
  /** The literal that each round of a repeated group begins with, `_` in `(_[A-Z]+)*`. */
  first?: string
}

/** Thrown for what this file does not understand: lookarounds, references, and the like. */
class Unclear extends Error {}

/** More ways than this are not worth counting. */
const MAX_WAYS = 1000
/** Longer patterns are not worth reading. */
const MAX_PATTERN_CHARACTERS = 2000

const NO_LESS: Part = { ways: 1, length: 0, isEndless: false }

/**
 * Steps that a regular expression takes at most for each character of a text, or `Infinity` where that is not plain.
 *
 * Plain are patterns whose repetitions are bounded, and patterns that begin with `^` in which each unbounded repetition
 * is of a single character and is followed by a literal that it cannot match itself, or by the end: there is one way to
 * match them, so that a failure is found out without trying the others. The same holds for a repeated group of a literal
 * and such a repetition: `(_[A-Z]+)*`.
 */
export function patternCost(source: string): number {
  if (source.length > MAX_PATTERN_CHARACTERS) return Number.POSITIVE_INFINITY
  try {
    const reader = { text: source, at: 0, isAnchored: false }
    const cost = alternatives(reader, true)
    if (reader.at < source.length) return Number.POSITIVE_INFINITY
    return cost.ways > MAX_WAYS ? Number.POSITIVE_INFINITY : cost.ways * Math.max(1, cost.length)
  } catch (error) {
    if (error instanceof Unclear) return Number.POSITIVE_INFINITY
    throw error
  }
}

function alternatives(reader: Reader, isTop: boolean): Part {
  let all = sequence(reader, isTop)
  while (reader.text[reader.at] === '|') {
    reader.at += 1
    const next = sequence(reader, isTop)
    all = {
      ways: all.ways + next.ways,
      length: all.length + next.length,
      isEndless: all.isEndless || next.isEndless,
    }
  }
  return all
}

function sequence(reader: Reader, isTop: boolean): Part {
  if (isTop) reader.isAnchored = reader.text[reader.at] === '^'
  const parts: Part[] = []
  let whole = NO_LESS
  let open: string | undefined
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
    const part = repeated(reader)
    parts.push(part)
    if (part.isEndless && !reader.isAnchored) throw new Unclear()
    if (open !== undefined && part.length > 0 && !endsBefore(open, part)) throw new Unclear()
    if (part.isEndless) open = open === undefined ? part.character : `${open}|${part.character}`
    else if (part.length > 0) open = undefined
    whole = {
      ways: whole.ways * part.ways,
      length: whole.length + part.length,
      isEndless: whole.isEndless || part.isEndless,
    }
    if (whole.ways > MAX_WAYS) throw new Unclear()
  }
  return isTop || !whole.isEndless ? whole : round(parts, whole)
}

/** A group in which something repeats without bound: a literal, and a character that is not this literal. */
function round(parts: readonly Part[], whole: Part): Part {
  const [first, rest, ...more] = parts
  const literal = first && !first.isEndless ? literalOf(first.character) : undefined
  const isPlain = literal !== undefined && more.length === 0 && rest?.isEndless && rest.first === undefined
  if (!isPlain || !first?.character || !rest?.character || isMatch(rest.character, literal))
    throw new Unclear()
  return { ...whole, character: `${first.character}|${rest.character}`, first: literal }
}

/** True if the repetition of a character has to end where this part begins. */
function endsBefore(character: string, { character: next, isEndless, ways, first }: Part): boolean {
  const literal = first ?? (isEndless ? undefined : literalOf(next))
  return literal !== undefined && ways === 1 && !isMatch(character, literal)
}

/** The one character that a part of a pattern stands for. */
function literalOf(part: string | undefined): string | undefined {
  const literal = part && (/^\\?([^\w\\]|_)$/.exec(part)?.[1] ?? /^[\w]$/.exec(part)?.[0])
  return literal === '.' ? undefined : literal
}

function isMatch(character: string, literal: string): boolean {
  try {
    return new RegExp(`^(?:${character})$`, 'u').test(literal)
  } catch {
    throw new Unclear()
  }
}

function repeated(reader: Reader): Part {
  const part = single(reader)
  const [quantifier, plain, least, comma, most] =
    /^(?:([*+?])|\{(\d+)(,)?(\d+)?\})\??/.exec(reader.text.slice(reader.at, reader.at + 40)) ?? []
  if (quantifier === undefined) return part
  reader.at += quantifier.length
  if (part.length === 0) throw new Unclear()
  const from = plain === undefined ? Number(least) : plain === '+' ? 1 : 0
  const to = plain === '?' ? 1 : plain || (comma && !most) ? Number.POSITIVE_INFINITY : Number(most ?? least)
  if (to === Number.POSITIVE_INFINITY) return endless(part, from)
  if (part.isEndless) throw new Unclear()
  const ways = part.ways === 1 ? to - from + 1 : (part.ways + 1) ** to
  return { ways, length: part.length * Math.max(1, to), isEndless: false, ...characterIf(part, from, to) }
}

const characterIf = ({ character }: Part, from: number, to: number): Pick<Part, 'character'> =>
  from === 1 && to === 1 && character !== undefined ? { character } : {}

function endless({ character, isEndless, first, length }: Part, least: number): Part {
  if (character === undefined || (isEndless && first === undefined)) throw new Unclear()
  return {
    ways: 1,
    length: (least + 1) * length,
    isEndless: true,
    character,
    ...(first !== undefined && { first }),
  }
}

function single(reader: Reader): Part {
  const [text = '', kind] = TOKEN.exec(reader.text.slice(reader.at)) ?? []
  const first = text[0] ?? ''
  if (text === '' || first === ')' || kind !== undefined) throw new Unclear()
  reader.at += text.length
  if (first === '(') return group(reader)
  if (text === '^' || text === '$' || text === '\\b' || text === '\\B') return NO_LESS
  return { ways: 1, length: 1, isEndless: false, character: text }
}

function group(reader: Reader): Part {
  const inner = alternatives(reader, false)
  if (reader.text[reader.at] !== ')') throw new Unclear()
  reader.at += 1
  return inner
}

/** One piece of a pattern; what is not understood is in the first group. */
const TOKEN =
  /^(?:(\(\?(?!:)|\[\]|\\[1-9kpPcux]|[*+?{}])|\((?:\?:)?|\[(?:[^\]\\]|\\[\s\S])+\]|\\[\s\S]|[\s\S])/u
