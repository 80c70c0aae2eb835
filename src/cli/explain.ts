import { usageError } from '../model/failure.ts'
import { declaredCode } from '../model/finding-code.ts'
import { didYouMean } from '../model/nearest.ts'
import type { ReasonCode } from '../model/reason.ts'
import { REASONS, type ReasonKind } from '../model/reasons.ts'
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
  const told = checksNamed(id, checks).map((check) => explanation(check, out))
  if (told.length === 0) told.push(...codeNamed(id, checks, out))
  if (told.length === 0) throw nothingNamed(id, checks)
  out.write(told.join('\n'))
  return 0
}

const checksNamed = (id: string, checks: readonly CheckInfo[]): CheckInfo[] =>
  checks.filter((each) => each.id === id || each.requirement.toLowerCase() === id.toLowerCase())

/** What a code says: one of a reason, or one of findings, which several checks may have. */
function codeNamed(code: string, checks: readonly CheckInfo[], out: Output): string[] {
  const reason = Object.hasOwn(REASONS, code) ? [aboutReason(code as ReasonCode, out)] : []
  const findings = checks.flatMap(({ id, codes }) => {
    const declared = declaredCode(codes, code)
    return declared === undefined ? [] : [{ id, meaning: codes[declared] ?? '' }]
  })
  return [...reason, ...(findings.length > 0 ? [aboutFindings(code, findings, out)] : [])]
}

function aboutReason(code: ReasonCode, out: Output): string {
  const { outcomes, meaning, sentence, advice }: ReasonKind = REASONS[code]
  return [
    `${code} (reason: ${outcomes.join(', ')})`,
    paragraph(meaning, out),
    section('What a report says', sentence, out),
    ...(advice === undefined ? [] : [section('What to do', advice, out)]),
    '',
  ].join('\n')
}

const aboutFindings = (code: string, all: readonly { id: string; meaning: string }[], out: Output): string =>
  [`${code} (finding)`, ...all.map(({ id, meaning }) => section(id, meaning, out)), ''].join('\n')

function nothingNamed(id: string, checks: readonly CheckInfo[]): Error {
  const known = new Set([
    ...checks.flatMap((each) => [each.id, each.requirement, ...Object.keys(each.codes)]),
    ...Object.keys(REASONS),
  ])
  return usageError(
    `there is no check, requirement or code ${id}`,
    didYouMean(id, known) ?? 'threadcount list names the checks.',
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
    section('Codes of its findings', Object.keys(check.codes).join(', '), out),
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
