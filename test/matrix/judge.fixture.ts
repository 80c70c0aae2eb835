import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { resolveConfig } from '../../src/config/index.ts'
import { declaredCode } from '../../src/model/finding-code.ts'
import { REASONS, type ReasonKind } from '../../src/model/reasons.ts'
import type { CheckReport, Report } from '../../src/model/report.ts'
import { startReference } from '../../src/reference/index.ts'
import { run } from '../../src/run.ts'
import { suites } from '../../suites/index.ts'

/** A row of `reports/samples/matrix.yaml`: the checks that a fault or a variant changes, by outcome. */
export interface Row {
  fail?: string[]
  warn?: string[]
  note?: string[]
  /** A fault of timing or chance: at least these. */
  atLeast?: boolean
  /** A fault of chance: at least one of these. */
  oneOf?: boolean
  /** Shows only while something changes: judged with fixtures, by the suite `change` alone. */
  fixtures?: boolean
}

export interface Matrix {
  faults: Record<string, Row>
  variants: Record<string, Row>
  /** Faults that are judged while another writer is at work, too: each is failed all the same. */
  live: string[]
}

export const matrix: Matrix = parse(
  readFileSync(new URL('../../reports/samples/matrix.yaml', import.meta.url), 'utf8'),
) as Matrix

const fixtures = { driver: 'api', values: { organization_id: 'org_abc123' } }

/** A deviation of the reference server, and how it is judged. */
export interface Deviation {
  kind: 'fault' | 'variant'
  name: string
  row: Row
  /** Folder for reports. */
  out: string
  /** Globs over checks. */
  only?: string[]
  /** Another writer is at work. */
  isLive?: boolean
}

/** Judges the reference server with one deviation, in process. */
export async function judgeDeviation(deviation: Deviation): Promise<Report> {
  const { kind, name, row, out, only, isLive = false } = deviation
  const server = await startReference({ [kind]: name, live: isLive })
  try {
    const { baseUrl, collections, credentials } = server
    // 80 ms an answer: more of them side by side.
    const concurrency = name === 'slow' ? 32 : 8
    const flags = {
      ...{ baseUrl, collections, credentials, out, concurrency, timeout: 1000, format: 'json' },
      ...(row.fixtures && { fixtures, only: ['change'] }),
      ...(only && { only }),
    }
    const config = await resolveConfig({ flags, env: {}, cwd: out, findsFile: false })
    return (await run(config)).report
  } finally {
    await server.close()
  }
}

/** What a report shows of a deviation. */
export function rowOf({ checks }: Report): Row {
  const having = (outcome: CheckReport['outcome']): string[] =>
    checks.filter((check) => check.outcome === outcome).map(({ id }) => id)
  const row: Row = {}
  for (const outcome of ['fail', 'warn', 'note'] as const) {
    const ids = having(outcome)
    if (ids.length > 0) row[outcome] = ids
  }
  return row
}

const UNDECIDED = ['inconclusive', 'untested', 'inapplicable', 'error']
const kinds: Readonly<Partial<Record<string, ReasonKind>>> = REASONS
const codesOf = new Map(suites.flatMap(({ checks }) => checks.map(({ id, codes }) => [id, codes] as const)))

/** Checks that decide nothing without a code of that outcome, and findings whose code their check does not declare. */
export function uncodedIn({ checks }: Report): string[] {
  const bare = checks.filter(
    ({ outcome, reasonCode }) =>
      UNDECIDED.includes(outcome) &&
      !kinds[reasonCode ?? '']?.outcomes.some((allowed) => allowed === outcome),
  )
  return [
    ...bare.map(({ id, outcome, reasonCode }) => `${id} ${outcome} ${reasonCode}`),
    ...checks.flatMap(({ id, findings }) =>
      findings
        .filter(({ code }) => declaredCode(codesOf.get(id) ?? {}, code) === undefined)
        .map(({ code }) => `${id} ${code}`),
    ),
  ]
}
