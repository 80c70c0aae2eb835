import { pointerToken } from './pointer-token.ts'

/** Longest body that is made ready to read; the whole of it is in report.json. */
const SHOWN = 70_000

/** Levels that have a pointer. */
const DEEPEST = 64

const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/gs

/** A line of a body, and the JSON pointer of what stands on it; nothing where it is no JSON. */
export interface BodyLine {
  text: string
  pointer: string | undefined
}

/** A body made ready to read. */
export interface ReadableBody {
  lines: BodyLine[]
  /** UTF-16 units left out at the end. */
  omitted: number
}

/** Indents JSON and changes nothing else; bounded. */
export function readable(body: string): ReadableBody {
  const shown = body.slice(0, SHOWN)
  const lines = /^\s*[[{]/.test(shown)
    ? indented(shown)
    : shown.split('\n').map((text) => ({ text, pointer: undefined }))
  return { lines, omitted: body.length - shown.length }
}

/** Where in a value the reader of tokens is. */
interface Level {
  isList: boolean
  at: string | number
}

/**
 * Indents token by token: what the server sent stays as it is, where a parser would round large numbers and drop repeated
 * keys. Works on a body that was cut off.
 */
function indented(json: string): BodyLine[] {
  const tokens = json.match(TOKEN) ?? []
  const levels: Level[] = []
  const lines: BodyLine[] = []
  let text = ''
  let pointer: string | undefined = ''
  const breakLine = (): void => {
    lines.push({ text, pointer })
    text = '  '.repeat(Math.min(levels.length, 20))
    pointer = pointerOf(levels)
  }
  tokens.forEach((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const top = levels.at(-1)
    const isEmptyPair = (before === '{' && token === '}') || (before === '[' && token === ']')
    if (token === '}' || token === ']') {
      levels.pop()
      if (!isEmptyPair) breakLine()
    } else if (before === '{' || before === '[' || before === ',') {
      if (top?.isList) top.at = before === ',' ? Number(top.at) + 1 : 0
      else if (top && after === ':') top.at = pointerToken(token)
      breakLine()
    } else if (before === ':') text += ' '
    text += token
    if (token === '{' || token === '[') levels.push({ isList: token === '[', at: 0 })
  })
  lines.push({ text, pointer })
  return lines
}

/** No finding points deeper, and a pointer for each line of a deep body would take long. */
const pointerOf = (levels: readonly Level[]): string | undefined =>
  levels.length > DEEPEST ? undefined : levels.map(({ at }) => `/${at}`).join('')
