import { usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { wrap } from '../report/terminal/wrap.ts'
import type { CheckInfo } from '../run.ts'
import type { Arguments } from './arguments.ts'
import type { Output, Terminal } from './terminal.ts'

/** Widest text that reads well. */
const widest = 100

/** `threadcount explain ID` */
export async function execute({ positionals: [id = ''] }: Arguments, { out }: Terminal): Promise<number> {
  const { listChecks } = await import('../run.ts')
  const checks = await listChecks()
  const named = checks.filter((each) => each.id === id || each.requirement.toLowerCase() === id.toLowerCase())
  if (named.length === 0) throw nothingNamed(id, checks)
  out.write(named.map((check) => explanation(check, out)).join('\n'))
  return 0
}

function nothingNamed(id: string, checks: readonly CheckInfo[]): Error {
  const known = [...checks.map((each) => each.id), ...new Set(checks.map(({ requirement }) => requirement))]
  return usageError(
    `there is no check or requirement ${id}`,
    didYouMean(id, known) ?? 'threadcount list names them.',
  )
}

function explanation(check: CheckInfo, out: Output): string {
  return [
    `${check.id} (${check.requirement}, ${check.level})`,
    paragraph(check.title, out),
    section('What must hold', check.sentence, out),
    section('Where it comes from', check.source, out),
    section('Why it matters', check.why, out),
    section('How to fix it', check.mend, out),
    section('What it needs', check.needs, out),
    // A command line is never broken: it is there to be copied.
    ...(check.fault ? [`\nA fault that shows it\n  threadcount demo --fault ${check.fault}`] : []),
    '',
  ].join('\n')
}

const section = (heading: string, text: string, out: Output): string =>
  `\n${heading}\n${paragraph(text, out)}`

function paragraph(text: string, { columns }: Output): string {
  const lines = wrap(text.trim().replace(/\s+/g, ' '), Math.min(columns, widest) - 2)
  return lines.map((line) => `  ${line}`).join('\n')
}
