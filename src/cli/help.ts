import { type Command, commands } from './commands.ts'
import { type Flag, runFlags } from './flags.ts'

/** The whole program on one screen. */
export function help(): string {
  const rows = commands.map(({ name, positionals, does }) => [`${name} ${positionals}`.trim(), does] as const)
  return [
    'threadcount checks whether a cursor-paginated list API keeps its contract.',
    '',
    'Usage: threadcount COMMAND [OPTIONS]',
    '',
    ...table(rows),
    '',
    'Credentials come from THREADCOUNT_API_KEY, THREADCOUNT_OUTSIDER_API_KEY, THREADCOUNT_EDITOR_API_KEY.',
    'Exit codes: 0 passed, 1 failed, 2 usage or config error, 3 target unreachable, 4 inconclusive,',
    '  70 internal error, 130 interrupted.',
    '',
    'Examples:',
    '  threadcount demo',
    '  threadcount run --base-url https://staging.example.com/v1 --param NAME=VALUE',
    '',
    'More: threadcount COMMAND --help, threadcount --version',
    '',
  ].join('\n')
}

/** One command on one screen. */
export function commandHelp(command: Command): string {
  const { name, does, positionals, flags, borrowed, examples } = command
  const takesOptions = flags.length + borrowed.length > 0
  const usage = ['threadcount', name, positionals, takesOptions ? '[OPTIONS]' : ''].filter(Boolean).join(' ')
  return [
    `threadcount ${name}: ${does}`,
    '',
    `Usage: ${usage}`,
    ...(flags.length > 0 ? ['', ...table(flags.map(row))] : []),
    ...(borrowed.length > 0 ? ['', borrowing(borrowed)] : []),
    ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((example) => `  ${example}`)] : []),
    '',
  ].join('\n')
}

function borrowing(flags: readonly Flag[]): string {
  const missing = runFlags.filter((flag) => !flags.includes(flag)).map((flag) => `--${flag.name}`)
  const but = missing.length > 0 ? ` but ${missing.join(' and ')}` : ''
  return `It also takes every option of run${but}: see threadcount run --help.`
}

function row(flag: Flag): readonly [string, string] {
  // A list is given at once, so that it may be repeated goes without saying.
  const isRepeated = flag.isRepeatable && flag.value !== 'LIST'
  const notes = [isRepeated ? 'repeatable' : '', flag.default ?? ''].filter(Boolean)
  const meaning = notes.length > 0 ? `${flag.meaning} (${notes.join('; ')})` : flag.meaning
  return [`--${flag.name} ${flag.value ?? ''}`.trim(), meaning]
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
