import { relative } from 'node:path'
import { findConfigFile } from '../config/file.ts'
import { resolveConfig } from '../config/index.ts'
import { type Starter, starterConfig } from '../config/starter/starter.ts'
import { type KnownFailure, usageError } from '../model/failure.ts'
import { inLine } from '../report/words/visible.ts'
import type { Arguments } from './arguments.ts'
import { packageFile } from './package-file.ts'
import { writeInto } from './report-files.ts'
import { schemaComment } from './schema-comment.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

const FILE = 'threadcount.config.yaml'
/** Lists that are named on the terminal, of each kind. */
const MAX_LINES = 10

/** `threadcount init`: writes `threadcount.config.yaml` here and never over another. */
export async function execute({ flags }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const existing = await findConfigFile(cwd)
  if (existing !== undefined)
    throw usageError(
      `there is a configuration already: ${shortPath(existing, cwd)}; init does not overwrite it, so move or delete it first`,
    )
  const { spec, baseUrl, operation } = await resolveConfig({ flags, env: {}, cwd, findsFile: false })
  const path = spec ?? packageFile('spec/openapi.yaml')
  const { detect } = await import('../run.ts')
  const { lists, servers } = await detect(path, operation)
  const file = shortPath(path, cwd)
  if (lists.length === 0)
    throw usageError(
      `${file} has no list that pages: no GET takes a cursor, a page, an offset or a limit`,
      'Name an operation with --operation ID, and init writes a draft for it.',
    )
  const starter = starterConfig({ lists, servers, spec: spec && relative(cwd, spec), baseUrl })
  await writeInto(cwd, FILE, schemaComment(cwd) + starter.text)
  if (starter.judged.length === 0) throw onlyDraft(file, starter)
  out.write(`${summaryOf(starter).map(inLine).join('\n')}\n`)
  return 0
}

function summaryOf({ text, judged, commented }: Starter): string[] {
  const isFilledIn = !text.replace(/^#.*$/gm, '').includes('CHANGE-ME')
  const others = commented.map(({ title, reason }) => `${title}: ${reason}`)
  return [
    FILE,
    ...listed(`  Judged: ${lists(judged.length)}`, judged),
    ...(others.length > 0 ? listed(`  There as a comment: ${lists(others.length)}`, others) : []),
    isFilledIn ? 'Next: threadcount doctor' : 'Replace every CHANGE-ME, then: threadcount doctor',
  ]
}

function listed(head: string, all: readonly string[]): string[] {
  const rest = all.length - MAX_LINES
  const shown = all.slice(0, MAX_LINES).map((line) => `    ${line}`)
  return [head, ...shown, ...(rest > 0 ? [`    and ${rest} more`] : [])]
}

const lists = (count: number): string => `${count} ${count === 1 ? 'list' : 'lists'}`

function onlyDraft(file: string, { drafted, commented }: Starter): KnownFailure {
  const [first] = [...drafted, ...commented.map(({ title, reason }) => `${title}: ${reason}`)]
  const others = drafted.length + commented.length - 1
  const more = others > 0 ? ` (and ${others} more)` : ''
  return usageError(
    `${file} shows no list completely, so ${FILE} is a draft for ${first}${more}`,
    drafted.length > 0 ? 'Replace every CHANGE-ME in it.' : `The comments in it say what is missing.`,
  )
}
