import type { Outcome } from '../../model/outcome.ts'
import { ink } from '../terminal/ink.ts'
import { columnsOf, wrap } from '../terminal/wrap.ts'
import { inLine, shorten } from '../words/visible.ts'
import { outcomeWords, verdictOutcome } from '../words/wording.ts'
import { type Comparison, countChanges, outcomesIn, type Row } from './comparison.ts'

/** The comparison for a terminal: who is compared, the changes, then the matrix; words where there is room, else symbols. */
export function comparisonText(comparison: Comparison, layout: { columns: number; color: boolean }): string {
  const columns = Math.max(layout.columns, 40)
  const paint = ink(layout.color)
  const { rows, notes } = comparison
  const heads = comparison.columns.flatMap(({ name, startedAt, file, report }, index) => {
    const { symbol } = outcomeWords[verdictOutcome[report.verdict]]
    const about = `${shorten(inLine(name), 120)} · ${inLine(startedAt)} · ${inLine(file)}`
    const lines = wrap(`${symbol} ${report.verdict} · ${about}`, columns - 4)
    return lines.map((line, row) => (row === 0 ? `${String(index + 1).padStart(2)}  ${line}` : `    ${line}`))
  })
  const legend = outcomesIn(rows).map(
    (outcome) => `${outcomeWords[outcome].symbol} ${outcomeWords[outcome].word}`,
  )
  const sections = [
    heads,
    notes.flatMap((note) => wrap(inLine(note), columns)),
    wrap(`${countChanges(rows)}.`, columns).map(paint.title),
    matrix(comparison, columns, (row, line) =>
      row.isWorse ? paint.strong('fail', line) : row.isBetter ? paint.strong('pass', line) : line,
    ),
    wrap([...legend, '· not judged'].join('   '), columns).map(paint.faint),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const changeWord = ({ isWorse, isBetter }: Row): string =>
  [isWorse && '← worse', isBetter && '← better'].filter(Boolean).join(' ')

function matrix(
  { columns: reports, rows }: Comparison,
  columns: number,
  painted: (row: Row, line: string) => string,
): string[] {
  const word = (outcome: Outcome | undefined): string =>
    outcome === undefined ? '·' : `${outcomeWords[outcome].symbol} ${outcomeWords[outcome].word}`
  const names = Math.max(...rows.map(({ name }) => columnsOf(inLine(name))), 0)
  const widest = Math.max(
    ...rows.flatMap(({ cells }) => cells.map(({ outcome }) => columnsOf(word(outcome)))),
    2,
  )
  const hasRoom = names + reports.length * (widest + 2) + 10 <= columns
  const width = hasRoom ? widest : 2
  const line = (head: string, cells: readonly string[], tail = ''): string => {
    const isOverlong = columnsOf(head) > columns - reports.length * (width + 2) - 2
    const room = Math.max(0, Math.min(names, columns - reports.length * (width + 2) - 2) - columnsOf(head))
    const gap = isOverlong ? '\n    ' : ' '.repeat(room)
    return `${head}${gap}${cells.map((cell) => `  ${cell}${' '.repeat(Math.max(0, width - columnsOf(cell)))}`).join('')} ${tail}`.trimEnd()
  }
  return [
    line(
      '',
      reports.map((_, index) => String(index + 1)),
    ),
    ...rows.map((row) => {
      const cells = row.cells.map(({ outcome }) => (hasRoom ? word(outcome) : word(outcome).slice(0, 1)))
      return painted(row, line(inLine(row.name), cells, hasRoom ? changeWord(row) : changeSign(row)))
    }),
  ]
}

const changeSign = ({ isWorse, isBetter }: Row): string => `${isWorse ? '−' : ''}${isBetter ? '+' : ''}`
