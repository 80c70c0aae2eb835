import { REASONS, type ReasonKind } from '../../src/model/reasons.ts'
import { suites } from '../../suites/index.ts'

/** `docs/codes.md`: every code that a report can hold, with its meaning. */
export function codesPage(): string {
  return `${[
    '# Codes',
    'Every code of a report. Codes are stable: a later release may add some, and renames none. `npm run codes` writes this page.',
    '`threadcount explain CODE` shows one of them.',
    '## Reasons',
    'A check that is `inconclusive`, `untested`, `inapplicable` or `error` has a `reasonCode`. Braces stand for an argument, which is in `reasonArgs`.',
    table(['code', 'outcomes', 'meaning', 'what to do'], Object.entries<ReasonKind>(REASONS).map(reasonRow)),
    '## Findings',
    'A finding has a `code`. A `*` stands for a status.',
    ...suites.flatMap(({ name, checks }) => [
      `### ${name}`,
      table(
        ['check', 'code', 'meaning'],
        checks.flatMap(({ id, codes }) =>
          Object.entries(codes).map(([code, meaning]) => [`\`${id}\``, `\`${code}\``, meaning]),
        ),
      ),
    ]),
  ].join('\n\n')}\n`
}

const reasonRow = ([code, { outcomes, meaning, advice = '–' }]: [string, ReasonKind]): string[] => [
  `\`${code}\``,
  outcomes.join(', '),
  meaning,
  advice,
]

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
