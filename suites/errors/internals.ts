import type { Quote } from '../../src/model/check.ts'

/** What gives away how a server is made, in the words that it would have in an error body. */
export interface Leak {
  /** What it is, with its article. */
  name: string
  pattern: RegExp
}

/** Each pattern is so special that no message for people has it, and bounded, so that no body makes it slow. */
const LEAKS: readonly Leak[] = [
  { name: 'a JavaScript stack', pattern: /\bat [^\n"]{0,160}?[\w-]\.[cm]?[jt]sx?:\d+:\d+/ },
  { name: 'a JavaScript stack', pattern: /\bat [^\n"]{0,160}?\(node:internal\/[\w/]{1,80}:\d+:\d+\)/ },
  { name: 'a Python traceback', pattern: /Traceback \(most recent call last\)/ },
  { name: 'a Python traceback', pattern: /File "[^"\n]{1,200}\.py", line \d+/ },
  {
    name: 'a Java stack',
    pattern: /\bat [\w$.<>/]{3,200}\((?:[\w$]{1,80}\.(?:java|kt|scala|groovy):\d+|Native Method)\)/,
  },
  {
    name: 'a Java exception',
    pattern:
      /\b(?:java|javax|jakarta|kotlin|org\.(?:springframework|hibernate|postgresql))(?:\.\w{1,60}){1,8}(?:Exception|Error)\b/,
  },
  { name: 'a .NET stack', pattern: /\bat [^\n"]{3,200} in [^\n"]{1,200}\.(?:cs|fs|vb):line \d+/ },
  { name: 'a .NET exception', pattern: /\b(?:System|Microsoft|Npgsql)(?:\.\w{1,60}){1,8}Exception\b/ },
  {
    name: 'a Go stack',
    pattern: /\bgoroutine \d+ \[\w|\bruntime error: (?:index out of range|invalid memory address)/,
  },
  { name: 'a Go stack', pattern: /\/[\w.@-]{1,80}\.go:\d+/ },
  { name: 'a Ruby stack', pattern: /[\w/.-]{1,200}\.rb:\d+:in [`']/ },
  {
    name: 'a PHP error',
    pattern: /\.php(?: on line |:)\d+|PHP (?:Fatal error|Warning|Notice):|#0 \/[^\n"]{1,200}\.php\(\d+\)/,
  },
  { name: 'a Rust panic', pattern: /thread '[^'\n]{1,80}' panicked at/ },
  {
    name: 'a debug page',
    pattern: /Werkzeug Debugger|DEBUG = True|Symfony Exception/,
  },
  {
    name: 'SQL',
    pattern: /\bSELECT\s[^;]{1,400}?\sFROM\s[^;]{1,400}?\s(?:WHERE|ORDER BY|LIMIT|(?:INNER |LEFT )?JOIN)\s/,
  },
  {
    name: 'SQL',
    pattern:
      /\bINSERT INTO [\w."`]{1,80} ?\(|\bDELETE FROM [\w."`]{1,80} WHERE\b|\bUPDATE [\w."`]{1,80} SET \w/,
  },
  {
    name: 'an error of the database',
    pattern: /SQLSTATE\[|\bORA-\d{5}\b|\bSQLITE_[A-Z]{4,}|\bE11000 duplicate key\b|\bMongoServerError\b/,
  },
  {
    name: 'an error of the database',
    pattern: /\b(?:psycopg[23]?|asyncpg|sqlalchemy|pymongo|pymysql|sqlite3)\.[\w.]{1,60}|\bPG::\w{3,}/,
  },
  {
    name: 'an error of the database',
    pattern: /You have an error in your SQL syntax|\brelation "[\w.]{1,80}" does not exist/,
  },
  {
    name: 'an error of the database',
    pattern:
      /invalid input syntax for (?:type )?(?:uuid|integer|bigint|numeric|timestamp)|invalid byte sequence for encoding/,
  },
  {
    name: 'an error of the database',
    pattern: /unterminated quoted string at or near|near "[^"\n]{1,40}": syntax error/,
  },
  {
    name: 'an inner address',
    pattern: /\b(?:connect )?ECONNREFUSED (?:\d{1,3}\.){3}\d{1,3}:\d+|getaddrinfo ENOTFOUND [\w.-]{3,}/,
  },
  { name: 'a file path', pattern: /\/(?:node_modules|site-packages|dist-packages)\/[\w@./-]{3,}/ },
  {
    name: 'a file path',
    pattern:
      /(?<![\w/.=]|=["'])\/(?:usr|home|var|opt|srv|app|root|Users|workspace)\/[\w@./-]{1,200}\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|cs|so|jar|env|ya?ml)\b/,
  },
  {
    name: 'a file path',
    pattern: /\b[A-Z]:\\(?:Users|inetpub|Program Files|Windows|app)\\[\w\\. -]{1,200}/,
  },
]

/** Texts of exceptions as languages word them: in a server error nobody wrote them for a client. */
const EXCEPTIONS: readonly RegExp[] = [
  /invalid literal for int\(\) with base \d+|could not convert string to float|Incorrect padding/,
  /'NoneType' object (?:has no attribute|is not)|not enough values to unpack|unsupported operand type/,
  /expected string or bytes-like object|codec can't decode bytes?|Invalid base64-encoded string/,
  /\b(?:Key|Value|Type|Attribute|Index|ZeroDivision|Unicode(?:Decode|Encode))Error\b ?[:(]/,
  /Cannot read propert(?:y|ies) (?:'|of )|\bis not (?:a function|iterable)\b|Unexpected token .{1,20} in JSON/,
  /Unexpected (?:end of JSON input|token .{1,20} is not valid JSON)|Invalid time value/,
  /\bFor input string: "|\b(?:NullPointer|NumberFormat|IndexOutOfBounds|ClassCast)Exception\b/,
  /Object reference not set to an instance|Input string was not in a correct format/,
  /nil pointer dereference|\bstrconv\.\w{3,20}: parsing|invalid character '.{1,4}' looking for/,
  /undefined method ['`]\w{1,80}['`]? for|invalid value for Integer\(\)/,
  /Undefined (?:array key|index|offset)|must be of type \w{1,20}, \w{1,20} given/,
  /called `(?:Option|Result)::unwrap\(\)`/,
]

/** As much of a body as is looked through. */
const LOOKED_THROUGH = 64 * 1024

const EXCEPTION_LEAKS: readonly Leak[] = EXCEPTIONS.map((pattern) => ({
  name: 'the text of an exception',
  pattern,
}))

/**
 * What an error body gives away, and the words that do, without secrets; what the request itself said is no leak. In a client
 * error, the text of an exception may be what the service means to say.
 */
export function leaksIn(
  { body, url, status }: { body: string; url: string; status: number },
  quote: Quote = (text) => text,
): { name: string; words: string }[] {
  const text = plainText(body.slice(0, LOOKED_THROUGH))
  const asked = decoded(url)
  const found = [...LEAKS, ...(status >= 500 ? EXCEPTION_LEAKS : [])].flatMap(({ name, pattern }) => {
    const words = pattern.exec(text)?.[0].trim()
    return words === undefined || asked.includes(words) ? [] : [{ name, pattern, words }]
  })
  if (found.length === 0) return []
  // A pattern may end inside a secret: then the words are those that it finds around the mask.
  const shown = quote(text)
  return found.map(({ name, pattern, words }) => ({
    name,
    words: shown === text ? words : (pattern.exec(shown)?.[0].trim() ?? name),
  }))
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

/** Text in JSON as it was before it was put there: line breaks and quotes distinguish a stack from a sentence. */
const plainText = (json: string): string =>
  json.replace(/\\([nrt"\\/])/g, (_, letter: string) => ESCAPES[letter] ?? letter)

function decoded(url: string): string {
  try {
    return `${url} ${decodeURIComponent(url.replaceAll('+', ' '))}`
  } catch {
    return url
  }
}
