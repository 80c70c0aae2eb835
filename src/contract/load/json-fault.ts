/** Where a text stops to be JSON, from 1, and why. */
export interface JsonFault {
  line: number
  column: number
  message: string
}

const STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"`
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const TOKEN = new RegExp(
  String.raw`[ \t\r\n]*(?:([{}[\],:])|(${STRING})|(${NUMBER}|true|false|null)(?![\w.]))`,
  'y',
)
const BLANK = /[ \t\r\n]*/y

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'the end'

/** The first place at which a text is not JSON. The text must not be JSON. */
export function faultIn(text: string): JsonFault {
  const open: string[] = []
  let expected: Expected = 'value'
  let offset = 0
  for (;;) {
    TOKEN.lastIndex = offset
    const [, mark, string, literal] = TOKEN.exec(text) ?? []
    const next = step(expected, mark ?? (string ? '"' : literal ? '0' : ''), open)
    if (next === undefined) return described(text, offset, expected)
    expected = next
    offset = TOKEN.lastIndex
  }
}

/** What may follow a token, or `undefined` for a token that may not stand there. */
function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  if (token === '') return undefined
  if (token === '"' && expected.startsWith('key')) return ':'
  if (token === ':') return expected === ':' ? 'value' : undefined
  if (token === ',' && expected.startsWith(',')) return open.at(-1) === '{' ? 'key' : 'value'
  if ((token === '}' || token === ']') && expected.endsWith(` ${token}`)) {
    open.pop()
    return after(open)
  }
  if (!expected.startsWith('value')) return undefined
  if (token === '{' || token === '[') {
    open.push(token)
    return token === '{' ? 'key or }' : 'value or ]'
  }
  return token === '"' || token === '0' ? after(open) : undefined
}

function after(open: readonly string[]): Expected {
  const last = open.at(-1)
  if (last === undefined) return 'the end'
  return last === '{' ? ', or }' : ', or ]'
}

function described(text: string, from: number, expected: Expected): JsonFault {
  BLANK.lastIndex = from
  BLANK.exec(text)
  const at = BLANK.lastIndex
  const before = text.slice(0, at)
  const found = at < text.length ? JSON.stringify(text.slice(at, at + 1)) : 'the end of the text'
  const wanted =
    expected === 'key' || expected === 'key or }' ? expected.replace('key', 'a key in quotes') : expected
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    message: `${found} stands where ${wanted.replace(/^value/, 'a value')} must stand`,
  }
}
