/** Longest body shown on the page; the whole of it is in report.json. */
const SHOWN = 12_000

const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/gs

/** A body made ready to read. */
export interface ReadableBody {
  text: string
  /** UTF-16 units left out at the end. */
  omitted: number
}

/** Indents JSON and leaves anything else alone; bounded. */
export function readable(body: string): ReadableBody {
  const shown = body.slice(0, SHOWN)
  return { text: /^\s*[[{]/.test(shown) ? indent(shown) : shown, omitted: body.length - shown.length }
}

/**
 * Indents token by token: what the server sent stays as it is, where a parser would round large numbers and drop repeated
 * keys. Works on a body that was cut off.
 */
function indent(json: string): string {
  const tokens = json.match(TOKEN) ?? []
  let depth = 0
  let text = ''
  const newLine = (): void => {
    text += `\n${'  '.repeat(Math.min(depth, 20))}`
  }
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    const isEmptyPair = (before === '{' && token === '}') || (before === '[' && token === ']')
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1)
      if (!isEmptyPair) newLine()
    } else if (before === '{' || before === '[' || before === ',') newLine()
    else if (before === ':') text += ' '
    text += token
    if (token === '{' || token === '[') depth++
  })
  return text
}
