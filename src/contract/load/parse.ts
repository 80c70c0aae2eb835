import { type Document, LineCounter, parseDocument } from 'yaml'
import { usageError } from '../../model/failure.ts'

/** A file parsed with the positions of its nodes. */
export interface Positioned {
  document: Document.Parsed
  counter: LineCounter
}

/** Texts with more characters are not parsed a second time, for the sake of a position or of a better message. */
export const BIG_TEXT = 1_000_000
/** Deeper documents are refused: every walk over a document is recursive. */
const DEEPEST = 300

/** The value of a YAML or JSON text. Throws a usage error with the line and column of what is wrong. */
export function parseText(file: string, text: string): unknown {
  const value = /^\s*[{[]/.test(text) ? parseJson(file, text) : parseYaml(file, text)
  if (isDeeperThan(value, DEEPEST)) throw tooDeep(file)
  return value
}

/** Parses with positions; errors in the text are left in `document.errors`. */
export function parsePositioned(file: string, text: string): Positioned {
  const counter = new LineCounter()
  try {
    return {
      document: parseDocument(text, { lineCounter: counter, merge: true, prettyErrors: false }),
      counter,
    }
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(file)
    throw error
  }
}

/** JSON is recognized by its brackets, not by the file's name. YAML may begin with a bracket too. */
function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const isJson = file.endsWith('.json')
    // Node names the place in longer texts itself.
    if (text.length <= BIG_TEXT) {
      const value = parseYaml(file, text)
      if (!isJson) return value
    }
    throw usageError(`${file}${placeIn(error)}: this is not JSON: ${(error as Error).message}`)
  }
}

function parseYaml(file: string, text: string): unknown {
  const { document, counter } = parsePositioned(file, text)
  const [error] = document.errors
  if (error) {
    if (/call stack/.test(error.message)) throw tooDeep(file)
    const { line, col } = counter.linePos(error.pos[0])
    const kind = file.endsWith('.json') ? 'JSON' : 'YAML'
    throw usageError(`${file}:${line}:${col}: this is not ${kind}: ${error.message.split('\n')[0]}`)
  }
  try {
    return document.toJS()
  } catch (failure) {
    if (failure instanceof RangeError) throw tooDeep(file)
    throw usageError(`${file}: this YAML cannot be read: ${(failure as Error).message}`)
  }
}

/** Line and column that Node puts in its message. */
function placeIn(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
  return line ? `:${line}:${column}` : ''
}

function tooDeep(file: string): Error {
  const hint = 'Move the inner parts to components and refer to them with $ref.'
  return usageError(`${file}: the document is nested deeper than ${DEEPEST} levels`, hint)
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((member) => isDeeperThan(member, levels - 1))
}
