import type { Arguments } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount list` */
export async function execute({ flags }: Arguments, { out }: Terminal): Promise<number> {
  const { listChecks } = await import('../run.ts')
  const checks = await listChecks()
  if (flags.json) {
    out.write(`${JSON.stringify(checks, null, 2)}\n`)
    return 0
  }
  const rows = checks.map(({ id, requirement, level, needs }) => [id, requirement, level, needs])
  out.write(columnsOf([['CHECK', 'REQUIREMENT', 'LEVEL', 'NEEDS'], ...rows]))
  return 0
}

function columnsOf(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}
