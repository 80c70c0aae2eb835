import type { Outcome } from '../../model/outcome.ts'
import type { Report } from '../../model/report.ts'

/** Checks that say nothing about the target for one and the same reason. */
export interface UntestedGroup {
  outcome: Outcome | 'deselected'
  reason: string
  /** The setting that would enable them, in words; `undefined` where none is known. */
  setting: string | undefined
  checks: string[]
}

const SILENT: readonly Outcome[] = ['error', 'inconclusive', 'untested']

/** What was not shown, grouped by reason; the largest group of each kind first. */
export function untestedGroups(report: Report): UntestedGroup[] {
  const silent = report.checks.filter(({ outcome }) => SILENT.includes(outcome))
  const groups = [...Map.groupBy(silent, ({ outcome, reason }) => JSON.stringify([outcome, reason])).values()]
  const found = groups.flatMap((checks): UntestedGroup[] => {
    const first = checks[0]
    if (!first) return []
    const reason = first.reason ?? 'No reason was recorded.'
    return [
      { outcome: first.outcome, reason, setting: settingFor(reason), checks: checks.map(({ id }) => id) },
    ]
  })
  const order = (group: UntestedGroup): number => SILENT.indexOf(group.outcome as Outcome)
  return [
    ...found.toSorted((a, b) => order(a) - order(b) || b.checks.length - a.checks.length),
    // A replay is not meant to judge more than one check.
    ...deselectedGroup(report.run.replay ? [] : report.run.deselected),
  ]
}

function deselectedGroup(checks: readonly string[]): UntestedGroup[] {
  if (checks.length === 0) return []
  const reason = 'Left out by --only or --skip.'
  return [{ outcome: 'deselected', reason, setting: 'Run without --only and --skip.', checks: [...checks] }]
}

/** What a reason speaks of, and the setting that offers it. The first that matches counts. */
const SETTINGS: [speaksOf: RegExp, setting: string][] = [
  [/max-?requests|request budget|budget/i, 'Raise --max-requests.'],
  [/max-?duration|time (?:ran out|budget)|out of time/i, 'Raise --max-duration.'],
  [
    /outsider|second (?:key|credential)|other credential/i,
    'Set credentials.outsider (THREADCOUNT_OUTSIDER_API_KEY).',
  ],
  [/editor/i, 'Set credentials.editor (THREADCOUNT_EDITOR_API_KEY).'],
  [
    /fixture|change while|insert|write/i,
    'Configure fixtures, so that the suite can make collections of its own.',
  ],
  [/private|forbidden|may not (?:see|read)/i, 'Add a collection with expect: { status: 403 }.'],
  [/empty/i, 'Add a collection with expect: { count: 0 }.'],
  [/(?:second|two|another|other) collection/i, 'Add a second collection to the config.'],
  [/viewer|api key|no credential/i, 'Set credentials.viewer (THREADCOUNT_API_KEY).'],
  [/too (?:few|small|short)|at least \d|more items|needs? \d+ items/i, 'Add a collection with more items.'],
  [
    /moving|moved|still|changed while|kept changing/i,
    'Run again with a collection that does not change during the run.',
  ],
]

/** The setting that a reason asks for; nothing where the reason names its own. */
export function settingFor(reason: string): string | undefined {
  if (/THREADCOUNT_|--[a-z]|credentials\.|expect:|fixtures:/.test(reason)) return undefined
  return SETTINGS.find(([speaksOf]) => speaksOf.test(reason))?.[1]
}
