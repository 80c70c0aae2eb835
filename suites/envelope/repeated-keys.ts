import { isDeep } from '../../src/model/deep.ts'
import { joinKey } from './join-key.ts'

/** Repeated keys that one text is asked for at most. */
const MAX_REPEATED_KEYS = 5

interface Level {
  /** Keys of an object so far; `undefined` in a list. */
  keys: Set<string> | undefined
  /** The key or index that is being read. */
  at: string | number
  isKeyNext: boolean
}

/**
 * Pointers of keys that stand twice in one object of a valid JSON text. `value` is the text parsed: where it is
 * written back the same, no key can have been lost, and nothing has to be scanned.
 */
export function repeatedKeys(text: string, value: unknown): string[] {
  return isWrittenBack(text, value) ? [] : scan(text)
}

function isWrittenBack(text: string, value: unknown): boolean {
  return !isDeep(value) && JSON.stringify(value) === text
}

function scan(text: string): string[] {
  const levels: Level[] = []
  const found: string[] = []
  for (let at = 0; at < text.length && found.length < MAX_REPEATED_KEYS; at++) {
    const level = levels.at(-1)
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at)
        if (level?.isKeyNext && noteKey(level, text.slice(at, end + 1))) found.push(pointerOf(levels))
        at = end
        break
      }
      case '{':
        levels.push({ keys: new Set(), at: '', isKeyNext: true })
        break
      case '[':
        levels.push({ keys: undefined, at: 0, isKeyNext: false })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level) advance(level)
    }
  }
  return found
}

/** Index of the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

/** True if the object had this key before. */
function noteKey(level: Level, literal: string): boolean {
  const key: string = literal.includes('\\') ? JSON.parse(literal) : literal.slice(1, -1)
  level.at = key
  level.isKeyNext = false
  if (level.keys?.has(key)) return true
  level.keys?.add(key)
  return false
}

function advance(level: Level): void {
  if (typeof level.at === 'number') level.at += 1
  else level.isKeyNext = true
}

const pointerOf = (levels: readonly Level[]): string =>
  levels.reduce((pointer, { at }) => joinKey(pointer, at), '')
