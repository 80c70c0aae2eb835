import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { findConfigFile } from '../config/file.ts'
import { resolveConfig } from '../config/index.ts'
import { starterConfig } from '../config/starter.ts'
import { usageError } from '../model/failure.ts'
import { refuseIrregular } from '../model/file-kind.ts'
import { inLine } from '../report/words/visible.ts'
import type { Arguments } from './arguments.ts'
import { packageFile } from './package-file.ts'
import { writeInto } from './report-files.ts'
import { schemaComment } from './schema-comment.ts'
import { shortPath } from './short-path.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount init`: writes `threadcount.config.yaml` here and never over another. */
export async function execute({ flags }: Arguments, { out, cwd }: Terminal): Promise<number> {
  const existing = await findConfigFile(cwd)
  if (existing !== undefined)
    throw usageError(
      `there is a configuration already: ${shortPath(existing, cwd)}; init writes over none, so move or delete it first`,
    )
  const { spec, baseUrl } = await resolveConfig({ flags, env: {}, cwd, findsFile: false })
  const path = spec ?? packageFile('spec/openapi.yaml')
  const file = shortPath(path, cwd)
  refuseIrregular(path, file)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usageError(
      error.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${error.message}`,
    )
  })
  const starter = starterConfig(text, { file, spec: spec && relative(cwd, spec), baseUrl })
  await writeInto(cwd, 'threadcount.config.yaml', schemaComment(cwd) + starter.text)
  const lines = [
    'threadcount.config.yaml',
    ...starter.paginated.map((title) => `  judged: ${title}`),
    ...starter.commented.map((title) => `  wants a parameter of its own, so it is commented out: ${title}`),
    ...starter.candidates.map((title) => `  looks paginated, lacks x-pagination: ${title}`),
    'Replace every CHANGE-ME, then: threadcount doctor',
  ]
  out.write(`${lines.map(inLine).join('\n')}\n`)
  return 0
}
