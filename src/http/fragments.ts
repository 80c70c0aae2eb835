import type { Form } from './secrets.ts'

/** Characters of a secret that are masked where a text is cut, and anywhere. */
const MIN_END_CHARACTERS = 6
const MIN_RUN_CHARACTERS = 12
/** The same where the part stands next to a cut. */
const MIN_CUT_CHARACTERS = 8
/** A part that is a word says nothing below this length. */
const MIN_WORD_CHARACTERS = 8

/** A part of a text, from one index up to another. */
type Span = [from: number, to: number]

/**
 * Finds parts of secrets in a text that may have been cut before it was masked: a beginning where the text ends or was cut,
 * an end where it begins, and long parts anywhere.
 */
export class Fragments {
  readonly #texts: readonly string[]
  readonly #runs: ReadonlySet<string>
  readonly #cuts: ReadonlySet<string>

  constructor(forms: readonly Form[]) {
    this.#texts = forms.map(({ text }) => text)
    this.#runs = partsOf(this.#texts, MIN_RUN_CHARACTERS)
    this.#cuts = partsOf(this.#texts, MIN_CUT_CHARACTERS)
  }

  /** The text with `mask` in the place of every part of a secret. */
  without(text: string, mask: string): string {
    const lower = text.toLowerCase()
    // Where a letter's lower case is longer than itself, places in the two differ.
    if (lower.length !== text.length) return text
    return replaced(text, [...this.#longParts(lower), ...this.#ends(lower)], mask)
  }

  #longParts(lower: string): Span[] {
    const spans: Span[] = []
    for (let at = 0; at + MIN_CUT_CHARACTERS <= lower.length; at++) {
      const end = at + MIN_CUT_CHARACTERS
      const isBesideCut = isCut(lower[at - 1]) || isCut(lower[end])
      if (isBesideCut && this.#cuts.has(lower.slice(at, end))) spans.push([at, end])
      if (this.#runs.has(lower.slice(at, at + MIN_RUN_CHARACTERS))) spans.push([at, at + MIN_RUN_CHARACTERS])
    }
    return spans
  }

  #ends(lower: string): Span[] {
    return this.#texts.flatMap((secret) => [...beginnings(lower, secret), ...endings(lower, secret)])
  }
}

/** All parts of some length. */
const partsOf = (texts: readonly string[], length: number): Set<string> =>
  new Set(
    texts.flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)),
    ),
  )

/** The beginning of a secret that a text ends with: all that is left where a body broke off. */
export function cutAtEnd(text: string, forms: readonly Form[]): number {
  const lower = text.toLowerCase()
  const lengths = forms.flatMap(({ text: secret }) =>
    beginnings(lower, secret).flatMap(([from, to]) => (to === lower.length ? [to - from] : [])),
  )
  return Math.max(0, ...lengths)
}

function beginnings(lower: string, secret: string): Span[] {
  return placesOf(lower, secret.slice(0, MIN_END_CHARACTERS)).flatMap((from): Span[] => {
    let to = from
    while (to < lower.length && lower[to] === secret[to - from]) to += 1
    return isCut(lower[to]) && isTelling(lower.slice(from, to)) ? [[from, to]] : []
  })
}

function endings(lower: string, secret: string): Span[] {
  return placesOf(lower, secret.slice(-MIN_END_CHARACTERS)).flatMap((start): Span[] => {
    const to = start + MIN_END_CHARACTERS
    let from = start
    while (from > 0 && lower[from - 1] === secret[secret.length - 1 - (to - from)]) from -= 1
    return isCut(lower[from - 1]) && isTelling(lower.slice(from, to)) ? [[from, to]] : []
  })
}

/** True for what stands next to a cut: nothing, the sign of it, a quotation mark. */
const isCut = (beside: string | undefined): boolean => beside === undefined || '…"\'`'.includes(beside)

const isTelling = (part: string): boolean =>
  part.length >= MIN_END_CHARACTERS && (part.length >= MIN_WORD_CHARACTERS || !/^[a-z]*$/.test(part))

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  if (part.length < MIN_END_CHARACTERS) return places
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function replaced(text: string, spans: Span[], mask: string): string {
  let [shown, at] = ['', 0]
  for (const [from, to] of joined(spans)) {
    shown += text.slice(at, from) + mask
    at = to
  }
  return shown + text.slice(at)
}

/** Spans in order, those that touch as one. */
function joined(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
