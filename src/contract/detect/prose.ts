/** Bounds of a limit as a description says them. */
export interface ProseBounds {
  minimum?: number
  maximum?: number
  default?: number
}

const NUMBER = String.raw`[*\`'"]*(\d[\d,_]*)(?![\d.]*\d)`
const BETWEEN = new RegExp(
  String.raw`\b(?:between|from|range(?: of)?:?)\s+${NUMBER}[*\`'"]*\s*(?:and|to|-|–|\.\.\.?)\s*${NUMBER}`,
  'i',
)
const MAXIMUM = [
  new RegExp(
    String.raw`\bmax(?:imum)?(?:\s+(?:of|is|value|allowed|limit|page size|number|size))*[\s:=(]*(?:\bis\b|\bof\b)?[\s:=]*${NUMBER}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:up to|no more than|at most|not exceed|cannot exceed|less than or equal to|<=|≤)\s+${NUMBER}`,
    'i',
  ),
  new RegExp(String.raw`\bmaximum\b[^.;]{0,40}?\bis\s+${NUMBER}`, 'i'),
]
const MINIMUM = [
  new RegExp(String.raw`\bmin(?:imum)?(?:\s+(?:of|is|value|allowed|limit))*[\s:=]*${NUMBER}`, 'i'),
]
const DEFAULT = [
  new RegExp(
    String.raw`\bdefault(?:s|ed)?(?:\s+(?:to|is|value|of|page size|limit))*[\s:=(]*(?:\bis\b)?[\s:=]*${NUMBER}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:if not (?:included|set|specified|given|provided)|by default)[^.]{0,40}?${NUMBER}`,
    'i',
  ),
]

/** What a description says of the bounds of a limit; nothing where it says none. */
export function boundsInProse(prose: string): ProseBounds {
  const text = prose.slice(0, 2000)
  const between = BETWEEN.exec(text)
  const bounds = {
    minimum: numberOf(between?.[1]) ?? first(MINIMUM, text),
    maximum: numberOf(between?.[2]) ?? first(MAXIMUM, text),
    default: first(DEFAULT, text),
  }
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))
}

function first(patterns: readonly RegExp[], text: string): number | undefined {
  for (const pattern of patterns) {
    const found = numberOf(pattern.exec(text)?.[1])
    if (found !== undefined) return found
  }
  return undefined
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replaceAll(/[,_]/g, ''))

/** True where a text speaks of the HTTP header `Link`. */
export const speaksOfLink = (text: string): boolean =>
  /\blink\b[`'"*]*\s+(?:response\s+|http\s+)?headers?\b|\bheaders?\s+[`'"*]*link\b/i.test(text)
