import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { CheckMeta } from '../model/check.ts'
import { type KnownFailure, usageError } from '../model/failure.ts'
import { refuseIrregular } from '../model/file-kind.ts'
import { declaredCode } from '../model/finding-code.ts'
import { matchesGlob } from '../model/glob.ts'
import type { KnownFailing } from '../model/known-failing.ts'
import { didYouMean } from '../model/nearest.ts'

/** A list of known failures as it was read. */
export interface KnownFailingList {
  entries: KnownFailing[]
  /** Text and comments of it, to write it anew; entry `i` is item `i`. */
  document: Document
}

export interface LoadOptions {
  /** Every check there is. */
  checks: readonly Pick<CheckMeta, 'id' | 'codes'>[]
  /** The list is about to be rewritten: it may be missing, and may hold entries without an explanation. */
  isDraft?: boolean
}

const KEYS = ['check', 'code', 'reason', 'owner', 'ticket', 'expires'] as const
const NEEDED = ['check', 'reason', 'owner'] as const

/**
 * Reads a list of known failures.
 * @throws KnownFailure with file and line for whatever is wrong with it
 */
export function loadKnownFailing(file: string, options: LoadOptions): KnownFailingList {
  const name = basename(file)
  const lines = new LineCounter()
  const document = parseDocument(read(file, options), { lineCounter: lines })
  const at = (offset: number | undefined): string =>
    offset === undefined ? name : `${name}:${lines.linePos(offset).line}`
  const [error] = document.errors
  if (error) throw usageError(`${at(error.pos[0])}: ${error.message.split(/ at line \d|\n/, 1)[0]}`)
  if (document.contents === null) return { entries: [], document }
  const { contents } = document
  if (!isSeq(contents)) throw usageError(`${at(contents.range?.[0])}: expected a list of entries`)
  const entries = contents.items.map((item) => {
    const place = at(item.range?.[0])
    if (!isMap(item)) throw usageError(`${place}: an entry is a mapping with ${NEEDED.join(', ')}`)
    return entryOf(item.toJS(document), place, options)
  })
  return { entries, document }
}

function read(file: string, { isDraft = false }: LoadOptions): string {
  if (isDraft && !existsSync(file)) return ''
  refuseIrregular(file, file)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw usageError(code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${message}`)
  }
}

function entryOf(
  value: Record<string, unknown>,
  place: string,
  { checks, isDraft }: LoadOptions,
): KnownFailing {
  for (const key of Object.keys(value)) {
    if (!(KEYS as readonly string[]).includes(key)) {
      throw usageError(
        `${place}: ${key} is not a known key`,
        didYouMean(key, KEYS) ?? `Known: ${KEYS.join(', ')}.`,
      )
    }
  }
  const entry = Object.fromEntries(
    KEYS.flatMap((key) => (value[key] === undefined ? [] : [[key, textOf(value[key], key, place)]])),
  ) as Partial<KnownFailing>
  for (const key of NEEDED)
    if (entry[key] === undefined) throw usageError(`${place}: the entry has no ${key}`)
  const whole = entry as KnownFailing
  const ids = checks.map(({ id }) => id)
  const matched = checks.filter(({ id }) => matchesGlob(whole.check, id))
  if (matched.length === 0) {
    const hint = didYouMean(whole.check, ids) ?? 'threadcount list names every check.'
    throw usageError(`${place}: no check matches ${whole.check}`, hint)
  }
  refuseUnknownCode(whole, matched, place)
  if (whole.expires !== undefined && !isDay(whole.expires)) throw notADay(whole.expires, place)
  if (!isDraft) refuseUnexplained(whole, place)
  return whole
}

/** A code that none of these checks has would never tolerate anything. */
function refuseUnknownCode(
  { check, code }: KnownFailing,
  matched: LoadOptions['checks'],
  place: string,
): void {
  if (code === undefined || matched.some(({ codes }) => declaredCode(codes, code) !== undefined)) return
  const known = [...new Set(matched.flatMap(({ codes }) => Object.keys(codes)))]
  const few = known.length > 8 ? 'threadcount explain CHECK names the codes.' : `Known: ${known.join(', ')}.`
  throw usageError(`${place}: no finding of ${check} has the code ${code}`, didYouMean(code, known) ?? few)
}

function textOf(value: unknown, key: string, place: string): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string' && value.trim() !== '') return value
  throw usageError(`${place}: ${key} must be a string that is not empty`)
}

/** What `--update-known-failing` leaves for people to say. */
function refuseUnexplained({ reason, owner }: KnownFailing, place: string): void {
  for (const [key, text] of Object.entries({ reason, owner })) {
    if (/^todo\b/i.test(text.trim())) {
      throw usageError(
        `${place}: ${key} still says ${text}`,
        'Write why it is tolerated, and who is responsible.',
      )
    }
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

const notADay = (text: string, place: string): KnownFailure =>
  usageError(`${place}: expires must be a day such as 2030-01-31, not ${text}`)
