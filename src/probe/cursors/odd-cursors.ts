import { idOf, isReadable } from '../../model/collection.ts'
import { percentEncode } from '../kit/list-request.ts'
import type { Probing } from '../kit/probing.ts'
import { givenCursors } from './given-cursors.ts'

/** A cursor that was not given out for this collection, already percent-encoded. */
export interface OddCursor {
  /** `garbage` no target ever gave out; `tampered` is made from an own one; `foreign` belongs to another collection. */
  kind: 'garbage' | 'lenient' | 'tampered' | 'foreign'
  label: string
  encoded: string
  /** The same before percent-encoding. */
  cursor?: string
  /** What follows it in the query. */
  beside?: string
  /** The collection a foreign cursor was taken from. */
  from?: Record<string, string>
}

/** Text that no codec makes: nothing in it can be a position. */
const GARBAGE: [label: string, cursor: string][] = [
  ['a cursor of plain words', 'not a cursor ~ at all'],
  ['a cursor of punctuation', '!!!???***'],
  ['a cursor of brackets', '{"'],
  ['a cursor with a quote', "' OR '1'='1"],
  ['a cursor with a script tag', '<script>alert(1)</script>'],
  ['a cursor with a path', '../../etc/passwd'],
  ['a cursor beyond ASCII', '☃ ünïcode 🧵'],
  ['a cursor of 10 kB', 'x~'.repeat(5000)],
]

/** Octets that are no text at all. */
const RAW: [label: string, encoded: string][] = [
  ['a cursor with NUL', 'a%00b'],
  ['a cursor that is not UTF-8', '%ff%fe%c3%28'],
  ['a cursor of per cent signs', '100%25%25zz%25'],
  ['a cursor with a broken percent-encoding', '%zz%'],
  ['a cursor of line breaks', '%0d%0aSet-Cookie%3a%20a%3db'],
]

/** Made-up cursors. Words that a lenient server may read as a position are `lenient`: only server errors count. */
export function garbage(): OddCursor[] {
  const made = GARBAGE.map(([label, cursor]) => ({
    kind: 'garbage' as const,
    label,
    encoded: percentEncode(cursor),
  }))
  const raw = RAW.map(([label, encoded]) => ({ kind: 'garbage' as const, label, encoded }))
  const lenient = ['', ' ', '0', '-1', 'null', 'undefined', '9223372036854775808'].map((word) => ({
    kind: 'lenient' as const,
    label: word.trim() === '' ? `an empty cursor${word && ' of a blank'}` : `the cursor ${word}`,
    encoded: percentEncode(word),
  }))
  return [...made, ...raw, ...lenient]
}

const REDUCED_SET = ['a cursor of plain words', 'a cursor with NUL', 'an empty cursor']

/** One that no codec takes, one that no text takes, and none at all. */
export const fewGarbage = (): OddCursor[] => garbage().filter(({ label }) => REDUCED_SET.includes(label))

/** Cursors with a further parameter: a limit, or one more cursor. */
export function withExtras(probing: Probing, limit: number, own: string | undefined): OddCursor[] {
  const empty: OddCursor = { kind: 'lenient', label: 'an empty cursor', encoded: '' }
  const odd = [garbage()[0], empty].flatMap((one) => withLimit(probing, limit, one))
  if (own === undefined) return odd
  const encoded = percentEncode(own)
  const beside = `&${percentEncode(probing.operation.paging.cursor.parameter)}=${encoded}`
  return [...odd, { kind: 'lenient', label: 'the same cursor given twice', encoded, beside }]
}

/** The same cursor with a limit. */
export function withLimit(
  { operation: { paging } }: Probing,
  limit: number,
  odd: OddCursor | undefined,
): OddCursor[] {
  const beside = `&${percentEncode(paging.limit.parameter)}=${limit}`
  return odd ? [{ ...odd, label: `${odd.label} with a limit`, beside }] : []
}

/** Own cursors, changed. What is still a valid position is not judged as garbage. */
export function tampered(probing: Probing, own: readonly string[]): OddCursor[] {
  const chosen = [...new Set([own[0], own[Math.floor(own.length / 2)]])].filter(
    (cursor) => cursor !== undefined,
  )
  const [first] = chosen
  return [...chosen.flatMap(cutAndFlipped), ...(first === undefined ? [] : rewritten(probing, first))].map(
    toOdd,
  )
}

const toOdd = ([label, cursor]: [string, string]): OddCursor => ({
  kind: 'tampered',
  label,
  encoded: percentEncode(cursor),
})

function cutAndFlipped(cursor: string): [string, string][] {
  const middle = Math.floor(cursor.length / 2)
  const flipped = cursor[middle] === 'A' ? 'B' : 'A'
  return [
    ['a truncated cursor', cursor.slice(0, middle)],
    // Decoders stumble over base64 of one character more than a multiple of four: one or two less, or one more, is that.
    ['a cursor without its last character', cursor.slice(0, -1)],
    ['a cursor without its last two characters', cursor.slice(0, -2)],
    ['a cursor with one character changed', cursor.slice(0, middle) + flipped + cursor.slice(middle + 1)],
    ['a cursor with a character added', `${cursor}A`],
    ['a cursor twice', cursor + cursor],
    ['a cursor in upper case', cursor.toUpperCase()],
  ]
}

/** Where a cursor is readable, its parts exchanged: another collection's name, another type, nothing, too much. */
function rewritten(probing: Probing, cursor: string): [string, string][] {
  const text = decodeText(cursor)
  if (text === undefined) return []
  const elsewhere = otherNames(probing, text).flatMap(([name, own, other]): [string, string][] => {
    const there = (part: string): string => part.replaceAll(own, other)
    // A position of this collection may be far beyond the end of that one.
    const atItsStart = (part: string): string =>
      part.includes(own) ? part.split(own).map(withoutNumbers).join(other) : part
    return [
      [`a cursor rewritten for ${name}`, rewrite(cursor, there)],
      [`a cursor rewritten for ${name}, its numbers 0`, rewrite(cursor, atItsStart)],
    ]
  })
  const typed = TYPED.map(([label, change]): [string, string] => [label, rewrite(cursor, change)])
  return [...elsewhere, ...typed].filter(([, changed]) => changed !== cursor)
}

const withoutNumbers = (text: string): string => text.replace(/\d+/g, '0')

/** A text with the values in it exchanged, where it is an object of JSON. */
function withValues(text: string, change: (value: unknown) => unknown): string {
  try {
    const parsed: unknown = JSON.parse(text)
    const isLeaf = (value: unknown): boolean => typeof value !== 'object' || value === null
    return JSON.stringify(parsed, (_, value) => (isLeaf(value) ? change(value) : value))
  } catch {
    return text
  }
}

const TYPED: [label: string, change: (text: string) => string][] = [
  ['a cursor with letters for its digits', (text) => text.replace(/\d+/g, 'x')],
  [
    'a cursor with its numbers as text',
    (text) => withValues(text, (value) => (typeof value === 'number' ? 'x' : value)),
  ],
  [
    'a cursor with its texts as numbers',
    (text) => withValues(text, (value) => (typeof value === 'string' ? 7 : value)),
  ],
  [
    'a cursor with NUL in its texts',
    (text) => withValues(text, (value) => (typeof value === 'string' ? `${value}\0` : value)),
  ],
  ['a cursor with its values null', (text) => withValues(text, () => null)],
  ['a cursor with a quote inside', (text) => `${text.slice(0, -1)}'${text.slice(-1)}`],
  ['a cursor that holds null', () => 'null'],
  ['a cursor that holds a list', () => '[]'],
  ['a cursor that holds an empty object', () => '{}'],
  ['a cursor that holds a negative number', (text) => text.replace(/\d+/, '-1')],
  ['a cursor that holds a huge number', (text) => text.replace(/\d+/, '99999999999999999999')],
]

/** The other collections that can be named in the place of this one, by the parameter, the own value and the other. */
function otherNames(probing: Probing, text: string): [string, string, string][] {
  const own = Object.entries(idOf(probing.collection))
  return probing.others.map(idOf).flatMap((params) =>
    own.flatMap(([name, value]): [string, string, string][] => {
      const other = params[name]
      return value && other && other !== value && text.includes(value)
        ? [[`${name}=${other}`, value, other]]
        : []
    }),
  )
}

/** A part of a cursor that can be read, and how to write it again. */
interface Readable {
  text: string
  encode: (text: string) => string
}

/** The readable text in a cursor, base64, hexadecimal or as it stands; of several parts joined by dots, the readable ones. */
export function decodeText(cursor: string): string | undefined {
  const parts = partsOf(cursor).flatMap((part) => (typeof part === 'string' ? [] : [part.text]))
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** The cursor with its readable parts changed. */
function rewrite(cursor: string, change: (text: string) => string): string {
  const parts = partsOf(cursor)
  return parts.map((part) => (typeof part === 'string' ? part : part.encode(change(part.text)))).join('.')
}

function partsOf(cursor: string): (Readable | string)[] {
  const parts = cursor.split('.').map((part) => readPart(part) ?? part)
  if (parts.some((part) => typeof part !== 'string')) return parts
  return [/[{}:|,;]/.test(cursor) ? { text: cursor, encode: (text) => text } : cursor]
}

function readPart(part: string): Readable | undefined {
  const inner = withoutEscapes(part)
  if (inner !== part) {
    const read = readPart(inner)
    return read && { ...read, encode: (text) => encodeURIComponent(read.encode(text)) }
  }
  const isHex = /^(?:[\da-f]{2}){4,}$/i.test(part)
  return (
    (isHex ? readAs(part, 'hex') : undefined) ??
    (/^[\w+/=-]+$/.test(part) ? readAs(part, codecOf(part)) : undefined)
  )
}

/** A cursor may come percent-encoded in the body, as it would stand in a URL. */
function withoutEscapes(part: string): string {
  if (!/^[\w-]+(?:%(?:2b|2f|3d)[\w-]*)+$/i.test(part)) return part
  return decodeURIComponent(part)
}

const codecOf = (part: string): BufferEncoding => (/[+/=]/.test(part) ? 'base64' : 'base64url')

function readAs(part: string, codec: BufferEncoding): Readable | undefined {
  const text = Buffer.from(part, codec).toString('utf8')
  const isReadable = text.length > 3 && /^[\x20-\x7e]+$/.test(text)
  return isReadable ? { text, encode: (changed) => Buffer.from(changed).toString(codec) } : undefined
}

/** A cursor of each other collection that can be read. */
export async function foreignCursors(probing: Probing): Promise<OddCursor[]> {
  const found: OddCursor[] = []
  if (probing.focus?.hasCursor === false) return found
  for (const other of probing.others.filter(isReadable)) {
    const [next] = (await probing.on(other).get(givenCursors)).map((page) => page.next)
    if (next !== undefined) {
      found.push({
        kind: 'foreign',
        label: 'a cursor of another collection',
        encoded: percentEncode(next),
        cursor: next,
        from: idOf(other),
      })
    }
  }
  return found
}
