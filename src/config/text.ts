import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { usageError } from '../model/failure.ts'
import type { Origin, Setting } from './setting.ts'

/** What a file says, and where: line and source text of a value, where they are known. */
export interface Parsed {
  value: unknown
  lineOf?: (path: Setting['path']) => number | undefined
  written?: Origin['written']
}

/** Parses a YAML config. @throws KnownFailure with the line */
export function parseYaml(text: string, name: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    const reason = error.message.split(/ at line \d|\n/, 1)[0]
    throw usageError(`${name}:${line}: ${reason}`, hintFor(text.split('\n')[line - 1] ?? ''))
  }
  return { value: document.toJS() ?? {}, ...places(document, lines) }
}

/** Parses a JSON config. @throws KnownFailure */
export function parseJson(text: string, name: string): Parsed {
  try {
    const value: unknown = JSON.parse(text)
    // JSON is YAML: read once more for the lines and for keys given twice.
    return { ...parseYaml(text, name), value }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw usageError(`${name} is not JSON: ${error.message}`)
  }
}

function places(document: Document, lines: LineCounter): Omit<Parsed, 'value'> {
  // A path through an alias has no node of its own.
  const nodeAt = (path: readonly unknown[]): unknown =>
    document.hasIn([...path]) ? document.getIn([...path], true) : undefined
  return {
    lineOf: (path) => {
      const parent = nodeAt(path.slice(0, -1))
      const key =
        isMap(parent) &&
        parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
      const node = isScalar(key) ? key : nodeAt(path)
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined
    },
    written: (path) => {
      const node = nodeAt(path)
      return isScalar(node) ? node.source : undefined
    },
  }
}

function hintFor(line: string): string | undefined {
  return /\$\{/.test(line) ? 'Within { } and [ ], a reference to the environment needs quotes.' : undefined
}
