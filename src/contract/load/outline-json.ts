import type { Member, Outline } from './outline.ts'

/** The outline of a JSON text, or `undefined` where it is no JSON. */
export function outlineOfJson(text: string): Outline | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  return { root: text.search(/\S/), membersOf: (start) => membersAt(text, start as number) }
}

const BLANKS = /[\s,:]*/y
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const MARK = /["{}[\]]/g
const LITERAL = /[^\s,\]}]+/y

function membersAt(text: string, start: number): Map<string, Member> {
  const found = new Map<string, Member>()
  const isArray = text[start] === '['
  if (!isArray && text[start] !== '{') return found
  let at = skip(BLANKS, text, start + 1)
  while (text[at] !== ']' && text[at] !== '}') {
    const offset = at
    let key = String(found.size)
    if (!isArray) {
      at = skip(STRING, text, at)
      key = JSON.parse(text.slice(offset, at)) as string
      at = skip(BLANKS, text, at)
    }
    found.set(key, { offset, value: at })
    at = skip(BLANKS, text, endOf(text, at))
  }
  return found
}

/** The offset after the value that begins at an offset. */
function endOf(text: string, start: number): number {
  if (text[start] === '"') return skip(STRING, text, start)
  if (text[start] !== '{' && text[start] !== '[') return skip(LITERAL, text, start)
  let [depth, at] = [0, start]
  do {
    MARK.lastIndex = at
    at = MARK.exec(text)?.index ?? text.length
    const mark = text[at]
    if (mark === '{' || mark === '[') depth += 1
    if (mark === '}' || mark === ']') depth -= 1
    at = mark === '"' ? skip(STRING, text, at) : at + 1
  } while (depth > 0)
  return at
}

function skip(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  expression.test(text)
  return Math.max(from, expression.lastIndex)
}
