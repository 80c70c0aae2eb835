/** Names of two words that are often written as one. */
const COMPOUNDS = new Map(
  [
    'page size',
    'page token',
    'page number',
    'page len',
    'page limit',
    'next token',
    'next link',
    'next page',
    'next cursor',
  ]
    .concat([
      'next page token',
      'max results',
      'max items',
      'max keys',
      'per page',
      'has more',
      'has next',
      'skip token',
    ])
    .concat([
      'start after',
      'is last',
      'is truncated',
      'start index',
      'last id',
      'max id',
      'since id',
      'min id',
    ])
    .map((words) => [words.replaceAll(' ', ''), words.replaceAll(' ', '_')]),
)

/** A name in small letters, its words joined by `_`: `pageToken`, `page[token]` and `Page-Token` are the same. */
export function keyOf(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.toLowerCase())
  return words.map((word) => COMPOUNDS.get(word) ?? word).join('_')
}

/** A word in the singular, roughly: enough to compare it with another. */
export function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  return word.replace(/(?<=(s|x|z|ch|sh))es$|(?<!s)s$/, '')
}
