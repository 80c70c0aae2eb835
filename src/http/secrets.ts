/** Shortest text that is searched for by value: shorter ones would also match other text. They are masked only by place. */
export const MIN_SEARCHED_CHARACTERS = 4
/** Shortest base64 text that is searched for, for the same reason. */
const SHORTEST_BASE64 = 8

/** A text that must not reach any report. */
export interface Secret {
  value: string
  /** Environment variable that curl lines name in its place. */
  variable?: string
  /** Whose credential it is, or a part of; absent where it is none. */
  holder?: 'viewer' | 'outsider' | 'editor'
  /** Less than what grants access: to repeat it repeats no credential. */
  isPart?: true
}

/** A way in which a secret may stand in a text. */
export interface Form {
  /** In lower case, as texts are searched: the same key in capitals is the same key. */
  text: string
  /** The ways to write it that differ only in case. */
  spellings: string[]
  secret: Secret
  /** False for base64 and hexadecimal: hidden in the text, not shown by it. */
  isPlain: boolean
  /** Finds it wherever it stands. */
  pattern: RegExp
  /** True where the pattern finds the secret with any of its characters escaped. */
  findsEscapes: boolean
}

/** Every form to look for: the longest first, so that a secret inside another does not break the longer one. */
export function formsOf(secrets: Iterable<Secret>): Form[] {
  const forms = new Map<string, Form>()
  for (const secret of secrets) {
    if (secret.value.length < MIN_SEARCHED_CHARACTERS) continue
    for (const text of plainForms(secret.value)) addForm(forms, text, secret, true)
    for (const text of hiddenForms(secret.value)) addForm(forms, text, secret, false)
  }
  return [...forms.values()].sort((a, b) => b.text.length - a.text.length)
}

function addForm(forms: Map<string, Form>, spelling: string, secret: Secret, isPlain: boolean): void {
  const text = spelling.toLowerCase()
  const known = forms.get(text)
  if (!known) forms.set(text, new SearchedForm(spelling, secret, isPlain))
  else if (!known.spellings.includes(spelling)) known.spellings.push(spelling)
}

/** Builds its pattern when it is found for the first time: most forms never are. */
class SearchedForm implements Form {
  readonly text: string
  readonly spellings: string[]
  readonly secret: Secret
  readonly isPlain: boolean
  readonly findsEscapes: boolean
  #pattern: RegExp | undefined

  constructor(spelling: string, secret: Secret, isPlain: boolean) {
    this.text = spelling.toLowerCase()
    this.spellings = [spelling]
    this.secret = secret
    this.isPlain = isPlain
    this.findsEscapes = spelling === secret.value
  }

  get pattern(): RegExp {
    const [spelling = ''] = this.spellings
    this.#pattern ??= new RegExp(this.findsEscapes ? escapable(spelling) : literal(spelling), 'gi')
    return this.#pattern
  }
}

function plainForms(value: string): string[] {
  const percent = encodeURIComponent(value.toWellFormed())
  const json = JSON.stringify(value).slice(1, -1)
  const pointer = value.replaceAll('~', '~0').replaceAll('/', '~1')
  return [value, percent, percent.replaceAll('%20', '+'), json, json.replaceAll('/', '\\/'), pointer]
}

function hiddenForms(value: string): string[] {
  return [...base64Forms(value), Buffer.from(value).toString('hex')]
}

/** The characters of base64 that depend only on the secret, wherever in an encoded text it may stand. */
function base64Forms(value: string): string[] {
  const octets = Buffer.from(value)
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), octets]).toString('base64url')
    const first = Math.ceil((offset * 8) / 6)
    const end = Math.floor(((offset + octets.length) * 8) / 6)
    const core = encoded.slice(first, end)
    return core.length < SHORTEST_BASE64 ? [] : [core, core.replaceAll('-', '+').replaceAll('_', '/')]
  })
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A pattern for a text any of whose characters may be escaped as in JSON, once or more, or percent-encoded. */
const escapable = (text: string): string => [...text].map(escapableCharacter).join('')

function escapableCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
  const json = units.map((unit) => `\\\\{1,8}u${unit.toString(16).padStart(4, '0')}`).join('')
  const octets = [...Buffer.from(character)]
  const percent = octets.map((octet) => `%(?:25)*${octet.toString(16).padStart(2, '0')}`).join('')
  const isQuoted = /["\\/]/.test(character)
  const plain = isQuoted ? `\\\\{0,8}${literal(character)}` : literal(character)
  return `(?:${[plain, json, percent, ...(character === ' ' ? ['\\+'] : [])].join('|')})`
}

/** True where a text may hold escapes: then it is searched once more. */
export const mayHoldEscapes = (text: string): boolean => text.includes('\\u') || text.includes('%')

/** Characters that a form may take in a text at most. */
export const longestOf = ([longest]: readonly Form[]): number => (longest ? longest.text.length * 6 : 0)
