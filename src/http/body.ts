import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import type { ExchangeFailure } from '../model/exchange.ts'
import { oversize } from './failure.ts'

/** A body with its content codings taken off. */
export interface Decoded {
  data: Buffer
  failure: ExchangeFailure | undefined
}

/** A body as text. */
export interface Text {
  text: string
  isUtf8: boolean
}

/** Content codings that are taken off at most: each may make a body a thousand times larger. */
const MAX_CONTENT_CODINGS = 8

/** Levels of a body that are read at most: JSON with a million of them makes its reader run out of stack. */
const MAX_JSON_LEVELS = 50_000
/** Octets of such a body that are kept. */
const SHOWN = 64 * 1024
const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [...Buffer.from('"\\[]{}')]

type Decode = (data: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

/** Deflate comes with a zlib header (RFC 9110) or, from some servers, without. */
const deflate: Decode = (data, options) => {
  const hasHeader = ((data[0] ?? 0) & 0x0f) === 8 && (((data[0] ?? 0) << 8) + (data[1] ?? 0)) % 31 === 0
  return (
    hasHeader ? promisify<Buffer, object, Buffer>(inflate) : promisify<Buffer, object, Buffer>(inflateRaw)
  )(data, options)
}
const gzip: Decode = promisify<Buffer, object, Buffer>(gunzip)
const brotli: Decode = promisify<Buffer, object, Buffer>(brotliDecompress)

const DECODERS: Record<string, Decode> = { gzip, 'x-gzip': gzip, deflate, br: brotli }

/** Takes off the codings that a Content-Encoding header names, the last applied first; stops at `cap` octets. */
export async function decode(data: Buffer, header: string | undefined, cap: number): Promise<Decoded> {
  const codings = codingsOf(header)
  if (codings.length > MAX_CONTENT_CODINGS)
    return { data, failure: encoding(`The body is in ${codings.length} content codings, one in another.`) }
  let decoded: Decoded = { data, failure: undefined }
  for (const coding of codings.reverse()) {
    if (decoded.failure || data.length === 0) break
    decoded = await decodeOnce(decoded.data, coding, cap)
  }
  return decoded
}

function codingsOf(header = ''): string[] {
  const codings = header.toLowerCase().split(',')
  return codings.map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity')
}

async function decodeOnce(data: Buffer, coding: string, cap: number): Promise<Decoded> {
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined
  if (!decoder)
    return {
      data,
      failure: encoding(`The body is in the content coding ${coding}, which this tool does not know.`),
    }
  try {
    return { data: await decoder(data, { maxOutputLength: cap }), failure: undefined }
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    const failure = isTooLarge ? oversize(cap) : encoding(`The body is not valid ${coding}.`)
    // What cannot be decoded is shown as it came; of a bomb nothing is worth showing.
    return { data: isTooLarge ? Buffer.alloc(0) : data, failure }
  }
}

/** The body, or its beginning where it is JSON in which far too many things stand one in another. */
export function readable({ data, failure }: Decoded): Decoded {
  if (failure || data.length < 2 * MAX_JSON_LEVELS || !isTooDeep(data)) return { data, failure }
  const message = `The body is nested more than ${MAX_JSON_LEVELS} levels deep.`
  return { data: Buffer.from(data.subarray(0, SHOWN)), failure: encoding(message) }
}

function isTooDeep(data: Buffer): boolean {
  let levels = 0
  for (let at = 0; at < data.length && levels <= MAX_JSON_LEVELS; at++) {
    const octet = data[at]
    if (octet === QUOTE) at = endOfString(data, at)
    else if (octet === LIST || octet === OBJECT) levels += 1
    else if (octet === LIST_END || octet === OBJECT_END) levels -= 1
  }
  return levels > MAX_JSON_LEVELS
}

/** Index of the quote that closes a string; of the last octet where nothing closes it. */
function endOfString(data: Buffer, start: number): number {
  let at = start + 1
  while (at < data.length && data[at] !== QUOTE) at += data[at] === BACKSLASH ? 2 : 1
  return at
}

const encoding = (message: string): ExchangeFailure => ({ kind: 'encoding', message })

/** Octets as text, invalid ones as U+FFFD. A code point that the end cuts in two counts as valid if `isCut`. */
export function toText(data: Buffer, isCut: boolean): Text {
  const isValid = (end: number): boolean => isUtf8(data.subarray(0, end))
  const cuts = isCut ? [0, 1, 2, 3] : [0]
  return { text: data.toString('utf8'), isUtf8: cuts.some((cut) => isValid(Math.max(0, data.length - cut))) }
}
