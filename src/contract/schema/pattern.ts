// Patterns of JSON Schema are those of JavaScript. Many documents have those of another language.

/** Patterns that mean what their author meant, or nothing. */
const known = new Map<string, RegExp | undefined>()
const MAX_CACHED_PATTERNS = 10_000

/**
 * The expression that a pattern means; those of Perl, Python, Ruby, Java and POSIX are translated where their meaning is
 * certain. `undefined` for a pattern that cannot be read, or that JavaScript would take for another one.
 */
export function expressionOf(pattern: string): RegExp | undefined {
  if (known.has(pattern)) return known.get(pattern)
  const expression = isForJavaScript(pattern) ? compiled(pattern, 'u') : undefined
  const found = expression ?? translated(pattern)
  if (known.size < MAX_CACHED_PATTERNS) known.set(pattern, found)
  return found
}

/** Between slashes an anchor can never match, and JavaScript has no intersection of classes without the v flag. */
const isForJavaScript = (pattern: string): boolean =>
  !DELIMITED.test(pattern) && !/\[[^\]]*&&\[/.test(pattern)

const DELIMITED = /^\/(\^.*|.*(?<!\\)\$)\/([a-zA-Z]*)$/s

function translated(pattern: string): RegExp | undefined {
  const [, inner, letters] = DELIMITED.exec(pattern) ?? []
  const [, inline = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(inner ?? pattern) ?? []
  if (/[^gimsu]/.test(letters ?? '')) return undefined
  const flags = [...new Set((letters ?? '').replace(/[gu]/g, '') + inline)].join('')
  const source = new Translation(body).source()
  if (source === undefined) return undefined
  // Authors escape more than the u flag permits: `^[\w-\.]+$`.
  return compiled(source, `u${flags}`) ?? (NEEDS_UNICODE.test(source) ? undefined : compiled(source, flags))
}

/** Without the u flag these have another meaning. */
const NEEDS_UNICODE = /\\[pP]|\\u\{/

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

/** Escapes that other languages have, by their meaning in JavaScript. */
const ESCAPES: [RegExp, string | ((match: RegExpExecArray) => string)][] = [
  [/\\A/y, String.raw`(?<![\s\S])`],
  [/\\z/y, String.raw`(?![\s\S])`],
  // Of some languages the end, of others the end before a last line break, too.
  [/\\Z/y, String.raw`(?=\n?(?![\s\S]))`],
  [/\\a/y, String.raw`\x07`],
  [/\\e/y, String.raw`\x1b`],
  [/\\x\{([\da-fA-F]{1,6})\}/y, ([, hex]) => `\\u{${hex}}`],
  [/\\([pP])([A-Z])(?!\{)/y, ([, p, category]) => `\\${p}{${category}}`],
]
const GROUPS: [RegExp, string | ((match: RegExpExecArray) => string)][] = [
  [/\(\?P?<(?![=!])(\w+)>/y, ([, name]) => `(?<${name}>`],
  [/\(\?'(\w+)'/y, ([, name]) => `(?<${name}>`],
  [/\(\?P=(\w+)\)/y, ([, name]) => `\\k<${name}>`],
  [/\(\?#[^)]*\)/y, ''],
  [/\{,(\d+)\}/y, ([, most]) => `{0,${most}}`],
]
/** Classes of POSIX within ASCII. Beyond it languages differ. */
const POSIX: Record<string, string> = {
  '[:alpha:]': 'a-zA-Z',
  '[:digit:]': '0-9',
  '[:alnum:]': 'a-zA-Z0-9',
  '[:upper:]': 'A-Z',
  '[:lower:]': 'a-z',
  '[:xdigit:]': '0-9a-fA-F',
  '[:word:]': String.raw`\w`,
  '[:space:]': String.raw`\s`,
  '[:blank:]': String.raw` \t`,
  '[:punct:]': String.raw`!-\/:-@\[-\x60\{-~`,
  '[:cntrl:]': String.raw`\x00-\x1f\x7f`,
  '[:print:]': String.raw`\x20-\x7e`,
  '[:graph:]': String.raw`\x21-\x7e`,
}
const ASCII_ONLY = ['[:digit:]', '[:xdigit:]', '[:blank:]', '[:cntrl:]']
/** A class that stands for others of its own accord: nothing is certain of it. */
const ODD_CLASS = /\[[.=]|&&/y
const KNOWN_ESCAPE =
  /\\(?:[dDwWsSbBnrtvf0-9]|c[A-Za-z]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|k<\w+>|[pP]\{[\w=]+\}|[^a-zA-Z])/y

class Translation {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  /** The pattern in JavaScript, or `undefined` where its meaning is not certain. */
  source(): string | undefined {
    let source = ''
    while (this.#at < this.#pattern.length) {
      const part = this.#pattern[this.#at] === '[' ? this.#class() : this.#part()
      if (part === undefined) return undefined
      source += part
    }
    return source
  }

  #part(): string | undefined {
    return this.#first([...ESCAPES, ...GROUPS]) ?? this.#escapeOrCharacter()
  }

  #class(): string | undefined {
    const start = this.#take(/\[\^?/y) ?? ''
    // Elsewhere a bracket that comes first is one of the class.
    let inner = start === '[' && this.#take(/\](?=[^[]*\])/y) ? String.raw`\]` : ''
    for (let next = this.#pattern[this.#at]; next !== ']'; next = this.#pattern[this.#at]) {
      if (next === undefined || this.#take(ODD_CLASS) !== undefined) return undefined
      const part = this.#posix(start === '[^') ?? this.#first(ESCAPES.slice(3)) ?? this.#escapeOrCharacter()
      if (part === undefined) return undefined
      inner += part
    }
    this.#at += 1
    return `${start}${inner}]`
  }

  #posix(isNegated: boolean): string | undefined {
    const name = this.#take(/\[:\w+:\]/y)
    if (name === undefined) return undefined
    const members = POSIX[name]
    // Whatever is beyond ASCII is let pass.
    return members === undefined || isNegated || ASCII_ONLY.includes(name)
      ? members
      : `${members}\\u0080-\\uffff`
  }

  #escapeOrCharacter(): string | undefined {
    return this.#pattern[this.#at] === '\\' ? this.#take(KNOWN_ESCAPE) : this.#take(/[\s\S]/y)
  }

  #first(table: typeof ESCAPES): string | undefined {
    for (const [expression, meaning] of table) {
      expression.lastIndex = this.#at
      const match = expression.exec(this.#pattern)
      if (!match) continue
      this.#at = expression.lastIndex
      return typeof meaning === 'string' ? meaning : meaning(match)
    }
    return undefined
  }

  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at
    const found = expression.exec(this.#pattern)?.[0]
    if (found !== undefined) this.#at = expression.lastIndex
    return found
  }
}

/** The patterns of a schema that cannot be read, by their keyword. */
export function unreadableIn(
  schema: object,
): { keyword: 'pattern' | 'patternProperties'; pattern: string }[] {
  const { pattern, patternProperties } = schema as Record<string, unknown>
  const names =
    typeof patternProperties === 'object' && patternProperties !== null ? Object.keys(patternProperties) : []
  const all = [
    ...(typeof pattern === 'string' ? [{ keyword: 'pattern' as const, pattern }] : []),
    ...names.map((name) => ({ keyword: 'patternProperties' as const, pattern: name })),
  ]
  return all.filter((one) => expressionOf(one.pattern) === undefined)
}
