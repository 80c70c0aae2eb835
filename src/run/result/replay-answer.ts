import type { CheckReport, Finding, ReplayAnswer } from '../../model/report.ts'

/** The finding that is looked for again, as `--replay` names it. */
interface Sought {
  name: string
  finding: Pick<Finding, 'code'>
}

/** What became of a finding, by the one check that was judged again, on the one collection. */
export function answerOf(
  { name, finding }: Sought,
  [check]: readonly CheckReport[],
  aborted: string | null,
): ReplayAnswer {
  const answer = (kind: ReplayAnswer['answer'], message: string): ReplayAnswer => ({
    finding: name,
    answer: kind,
    message,
  })
  if (!check) return answer('cannot-tell', `It cannot be told: ${clause(aborted ?? 'nothing was asked')}.`)
  const { outcome, findings, reason } = check
  if (outcome === 'pass') return answer('no-longer-shown', `No longer shown: ${check.id} passes here.`)
  if (['fail', 'warn', 'note'].includes(outcome)) {
    const isSame = findings.some(({ code }) => code === finding.code)
    const codes = [...new Set(findings.map(({ code }) => code))].join(', ')
    return answer(
      'still-there',
      isSame
        ? `Still there: ${check.id} shows ${finding.code} again.`
        : `Still there in another form: ${check.id} now shows ${codes}, not ${finding.code}.`,
    )
  }
  const why = reason ?? aborted ?? `the check ended as ${outcome}`
  return answer('cannot-tell', `It cannot be told: ${clause(why)}.`)
}

/** A reason inside a sentence. */
const clause = (reason: string): string => reason.trim().replace(/\.$/, '')
