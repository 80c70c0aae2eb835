import { counted, grouped } from '../../model/count.ts'
import type { CheckReport, CollectionFacts, Finding, ReplayAnswer } from '../../model/report.ts'

/** The part of a collection's items that has to be there again: others may remove a few meanwhile. */
const MIN_SHARE = 0.9

/** The finding that is looked for again, as `--replay` names it. */
interface Sought {
  name: string
  finding: Pick<Finding, 'code'>
  /** Items of the finding's collection in the report, where the finding needs all of them. */
  items: number
}

/** What was judged again: the one check, on the one collection. */
export interface JudgedAgain {
  checks: readonly CheckReport[]
  collections: readonly Pick<CollectionFacts, 'items'>[]
  /** Why the run ended early. */
  aborted: string | null
}

/** What became of a finding. */
export function answerOf(sought: Sought, { checks, collections, aborted }: JudgedAgain): ReplayAnswer {
  const { name, finding } = sought
  const [check] = checks
  const answer = (kind: ReplayAnswer['answer'], message: string): ReplayAnswer => ({
    finding: name,
    answer: kind,
    message,
  })
  if (!check)
    return answer('cannot-tell', `The result is unknown: ${clause(aborted ?? 'nothing was asked')}.`)
  const { outcome, findings, reason } = check
  if (outcome === 'pass') {
    const lack = lackOf(sought, collections)
    if (lack) return answer('cannot-tell', `The result is unknown: ${lack}.`)
    return answer('no-longer-shown', `No longer shown: ${check.id} passes here.`)
  }
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
  return answer('cannot-tell', `The result is unknown: ${clause(why)}.`)
}

/** What a check passes on says little where many of the items are missing: what was asked before may have used them up. */
function lackOf(
  { items }: Sought,
  [collection]: readonly Pick<CollectionFacts, 'items'>[],
): string | undefined {
  const here = collection?.items ?? 0
  return here < items * MIN_SHARE
    ? `the collection lists ${counted(here, 'item')} here, and listed ${grouped(items)} in the report`
    : undefined
}

/** A reason inside a sentence. */
const clause = (reason: string): string => reason.trim().replace(/\.$/, '')
