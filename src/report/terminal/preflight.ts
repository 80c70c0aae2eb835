import type { Outcome } from '../../model/outcome.ts'
import type { PreflightLine } from '../../model/preflight.ts'
import { inLine, shorten } from '../words/visible.ts'
import { ink } from './ink.ts'
import { wrap } from './wrap.ts'

const MARKS: Record<PreflightLine['status'], { mark: string; outcome: Outcome }> = {
  ok: { mark: '✓', outcome: 'pass' },
  problem: { mark: '✗', outcome: 'fail' },
  note: { mark: '·', outcome: 'inapplicable' },
}

/** What a preflight found, for a terminal: what was tried, what came back, and below it what to do. */
export function renderPreflight(
  lines: readonly PreflightLine[],
  layout: { columns: number; color: boolean },
): string {
  const paint = ink(layout.color)
  const columns = Math.max(layout.columns, 40)
  const told = lines.flatMap(({ subject, status, tried, found, advice }) => {
    const { mark, outcome } = MARKS[status]
    const what = tried ? `${inLine(tried)}: ${inLine(found)}` : inLine(found)
    const [first = '', ...rest] = wrap(`${inLine(subject)}  ${shorten(what, 1000)}`, columns - 4)
    return [
      `${paint.strong(outcome, mark)} ${first}`,
      ...rest.map((line) => `    ${line}`),
      ...(advice ? hanging(`→ ${inLine(advice)}`, columns) : []),
    ]
  })
  return told.map((line) => `${line}\n`).join('')
}

const hanging = (text: string, columns: number): string[] =>
  wrap(text, columns - 6).map((line, index) => (index === 0 ? `    ${line}` : `      ${line}`))
