import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { usageError } from '../../src/model/failure.ts'
import { didYouMean } from '../../src/model/nearest.ts'
import type { Level, Requirement } from '../../src/model/requirement.ts'
import {
  checkTest,
  checkText,
  faultText,
  foldTest,
  foldText,
  type NewCheck,
  OUTCOMES,
  readsEveryResponse,
  remainder,
  rowText,
} from './templates.ts'

// npm run new-check SUITE/NAME [LEVEL]: writes the files of a new check, with what is to be filled in.

/** What a suite calls its requirements, and where its faults stand. */
const PLACES: Record<string, { prefix: string; faults: string }> = {
  envelope: { prefix: 'ENV', faults: 'envelope' },
  item: { prefix: 'ITM', faults: 'items' },
  limit: { prefix: 'LIM', faults: 'limits' },
  walk: { prefix: 'PAG', faults: 'boundaries' },
  cursor: { prefix: 'CUR', faults: 'cursors' },
  access: { prefix: 'ACC', faults: 'access' },
  errors: { prefix: 'ERR', faults: 'errors' },
  change: { prefix: 'CHG', faults: 'changes' },
}

/** Writes a new check below a root. Returns what is left to be done. @throws KnownFailure */
export function writeNewCheck(root: string, id: string, level: string = 'SHOULD'): string {
  const tree = new Tree(root)
  const check = planned(tree, id, level)
  const { suite, name, identifier } = check
  const { faults = '' } = PLACES[suite] ?? {}
  const isFold = readsEveryResponse(suite)
  tree.write(`suites/${id}.ts`, isFold ? foldText(check) : checkText(check))
  tree.write(`suites/${id}.test.ts`, isFold ? foldTest(check) : checkTest(check))
  tree.edit(`suites/${suite}/index.ts`, (text) =>
    withImport(text, `import { ${identifier} } from './${name}.ts'`).replace(
      /(?=\n {2}\],\n\}\n$)/,
      `\n    ${identifier},`,
    ),
  )
  tree.edit('spec/requirements.yaml', (text) => withRow(text, rowText(check)))
  tree.edit('suites/registry.test.ts', (text) => afterLast(text, `        "${suite}/`, `        "${id}",`))
  tree.edit('src/reference/shown-by.ts', (text) => afterLast(text, `  '${suite}/`, `  '${id}': '${name}',`))
  const faultFile = `src/reference/faults/${faults}.ts`
  tree.edit(faultFile, (text) => text.replace(/\n\]\n$/, `\n${faultText(check)}]\n`))
  const row = `  ${name}:\n    ${OUTCOMES[check.level]}: [${id}]\n`
  tree.edit('reports/samples/matrix.yaml', (text) => text.replace(/^variants:/m, `${row}variants:`))
  return remainder(check, faultFile)
}

function planned(tree: Tree, id: string, level: string): NewCheck {
  if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id))
    throw usageError(`"${id}" is no check id.`, 'Write SUITE/NAME, for example envelope/numeric-cursor.')
  const [suite = '', name = ''] = id.split('/')
  const place = PLACES[suite]
  if (!place) throw usageError(`There is no suite ${suite}.`, didYouMean(suite, Object.keys(PLACES)))
  if (!isLevel(level)) throw usageError(`"${level}" is no level.`, 'Write MUST, SHOULD or MAY.')
  if (tree.has(`suites/${id}.ts`)) throw usageError(`The check ${id} exists.`, 'Choose another name.')
  if (tree.faultNames().includes(name))
    throw usageError(
      `A fault has the name ${name}.`,
      'The fault of a check has its name. Choose another one.',
    )
  const identifier = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const requirement = `${place.prefix}-${tree.nextNumber(place.prefix)}`
  return { id, suite, name, identifier, requirement, level, since: tree.version() }
}

const isLevel = (text: string): text is Level => text in OUTCOMES

/** The sources below a root. */
class Tree {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  has(file: string): boolean {
    return existsSync(join(this.#root, file))
  }

  read(file: string): string {
    return readFileSync(join(this.#root, file), 'utf8')
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.#root, file), text)
  }

  /** @throws Error where the file no longer has the place that is edited */
  edit(file: string, change: (text: string) => string): void {
    const text = this.read(file)
    const changed = change(text)
    if (changed === text) throw new Error(`${file} has no place for a new check`)
    this.write(file, changed)
  }

  /** The number after the largest of a prefix, in two digits: the numbers of rows that are gone are not used again. */
  nextNumber(prefix: string): string {
    const rows: Requirement[] = parse(this.read('spec/requirements.yaml'))
    const numbers = rows.flatMap(({ id }) => (id.startsWith(`${prefix}-`) ? [Number(id.slice(4))] : []))
    return String(Math.max(0, ...numbers) + 1).padStart(2, '0')
  }

  version(): string {
    return (JSON.parse(this.read('package.json')) as { version: string }).version
  }

  faultNames(): string[] {
    return Object.keys((parse(this.read('reports/samples/matrix.yaml')) as { faults: object }).faults)
  }
}

/** The text with an import at its place among the sorted ones. */
function withImport(text: string, line: string): string {
  const pathOf = (one: string): string => /from '(\.\/[^']+)'/.exec(one)?.[1] ?? ''
  const lines = text.split('\n')
  const own = pathOf(line)
  const at = lines.findIndex((one) => pathOf(one) > own)
  const last = lines.findLastIndex((one) => one.startsWith('import '))
  return lines.toSpliced(at < 0 ? last + 1 : at, 0, line).join('\n')
}

/** The rows with a new one after those of its prefix. */
function withRow(text: string, row: string): string {
  const rows = text.split(/^(?=- id: )/m)
  const last = rows.findLastIndex((one) => one.startsWith(row.slice(0, '- id: ENV'.length)))
  return rows.toSpliced(last + 1, 0, row).join('')
}

function afterLast(text: string, start: string, line: string): string {
  const lines = text.split('\n')
  const last = lines.findLastIndex((one) => one.startsWith(start))
  return last < 0 ? text : lines.toSpliced(last + 1, 0, line).join('\n')
}

if (import.meta.main) {
  try {
    const [id = '', level] = process.argv.slice(2)
    process.stdout.write(writeNewCheck(resolve(import.meta.dirname, '../..'), id, level))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { hint } = error as { hint?: string }
    process.stderr.write(`${[error.message, hint].filter(Boolean).join(' ')}\n`)
    process.exitCode = 2
  }
}
