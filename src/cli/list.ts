import { usageError } from '../model/failure.ts'
import { wrap } from '../report/terminal/wrap.ts'
import type { Arguments } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** Narrowest column that text is broken in. */
const NARROWEST = 16

/** `threadcount list` */
export async function execute({ flags }: Arguments, { out }: Terminal): Promise<number> {
  const { head, rows, json } = await contents(flags)
  out.write(flags.json ? `${JSON.stringify(json, null, 2)}\n` : columnsOf([head, ...rows], out.columns))
  return 0
}

interface Contents {
  head: string[]
  rows: string[][]
  json: unknown
}

async function contents({ faults, variants }: Arguments['flags']): Promise<Contents> {
  if (faults && variants) {
    throw usageError('--faults and --variants are two lists', 'Ask for one of them.')
  }
  const { listChecks, listDeviations } = await import('../run.ts')
  if (!faults && !variants) {
    const checks = await listChecks()
    const rows = checks.map(({ id, requirement, level, needs }) => [id, requirement, level, needs])
    return { head: ['CHECK', 'REQUIREMENT', 'LEVEL', 'NEEDS'], rows, json: checks }
  }
  const all = await listDeviations()
  const shown = faults ? all.faults : all.variants
  const rows = shown.map(({ name, title }) => [name, title])
  return { head: [faults ? 'FAULT' : 'VARIANT', 'WHAT IT DOES'], rows, json: shown }
}

/** Columns within a width: the last one is broken into lines, and stands below the others where it has no room. */
function columnsOf(rows: readonly string[][], columns: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const indent = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0)
  const room = columns - indent
  return rows
    .map((row) => (room < NARROWEST ? stacked(row, columns) : beside(row, widths, room, indent)))
    .join('')
}

function beside(row: readonly string[], widths: readonly number[], room: number, indent: number): string {
  const before = row
    .slice(0, -1)
    .map((cell, column) => `${cell.padEnd(widths[column] ?? 0)}  `)
    .join('')
  const [first = '', ...more] = wrap(row.at(-1) ?? '', room)
  return [before + first, ...more.map((line) => ' '.repeat(indent) + line)]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function stacked(row: readonly string[], columns: number): string {
  const before = wrap(row.slice(0, -1).join('  '), columns)
  const last = wrap(row.at(-1) ?? '', columns - 2).map((line) => `  ${line}`)
  return [...before, ...last].map((line) => `${line}\n`).join('')
}
