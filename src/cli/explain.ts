import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { wrap } from '../report/terminal/wrap.ts'
import type { Arguments } from './arguments.ts'
import type { Output, Terminal } from './terminal.ts'

/** Widest text that reads well. */
const widest = 100

/** `threadcount explain ID` */
export async function execute({ positionals: [id = ''] }: Arguments, { out }: Terminal): Promise<number> {
  const { listChecks } = await import('../run.ts')
  const checks = await listChecks()
  const check = checks.find((each) => each.id === id)
  if (!check) {
    const ids = checks.map((each) => each.id)
    throw usageError(`there is no check ${id}`, didYouMean(id, ids) ?? 'See threadcount list.')
  }
  out.write(
    [
      `${check.id} (${check.requirement}, ${check.level})`,
      paragraph(check.title, out),
      section('What must hold', check.sentence, out),
      section('Where it comes from', check.source, out),
      section('Why it matters', check.why, out),
      section('How to mend it', check.mend, out),
      section('What it needs', check.needs, out),
      '',
    ].join('\n'),
  )
  return 0
}

const section = (heading: string, text: string, out: Output): string =>
  `\n${heading}\n${paragraph(text, out)}`

function paragraph(text: string, { columns }: Output): string {
  const lines = wrap(text.trim().replace(/\s+/g, ' '), Math.min(columns, widest) - 2)
  return lines.map((line) => `  ${line}`).join('\n')
}
