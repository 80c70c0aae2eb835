import { type Option, options } from '../config/option.ts'
import { nameOf } from '../config/options.ts'

/** An option of a command as the command line and help see it. */
export interface Flag {
  /** Without dashes. */
  name: string
  /** What stands for the value in help; `undefined`: it has none. */
  value: string | undefined
  isRepeatable: boolean
  meaning: string
  default: string | undefined
  /** Where the values are named. */
  hint?: string
}

const flag = (name: string, value: string | undefined, meaning: string, fallback?: string): Flag => ({
  name,
  value,
  isRepeatable: false,
  meaning,
  default: fallback,
})

/** The flag of an option; `undefined` for a key that only the config file has. */
function flagOf([key, { flag, names = [], isList = false, shownDefault }]: [string, Option]): Flag[] {
  if (!flag) return []
  const [value, meaning = names.join()] = flag
  return [{ name: nameOf(key), value, isRepeatable: isList, meaning, default: shownDefault }]
}

/** The options of `run`. */
export const runFlags: readonly Flag[] = Object.entries(options).flatMap(flagOf)

/** The options of `run` of these names. */
export const runFlagsOf = (...names: readonly string[]): Flag[] =>
  runFlags.filter(({ name }) => names.includes(name))

/** What the demo decides by itself. */
export const demoRunFlags: readonly Flag[] = runFlags.filter(
  ({ name }) => !['base-url', 'config'].includes(name),
)

/** How the reference server is to behave. */
export const referenceFlags: readonly Flag[] = [
  flag('size', 'N', 'items in the largest collection', '250'),
  flag('latency', 'MS', 'delay of every response', '0'),
  flag('live', undefined, 'another client keeps changing the largest collection'),
  { ...flag('fault', 'NAME', 'serve with this fault'), hint: 'threadcount list --faults names them.' },
  {
    ...flag('variant', 'NAME', 'serve with this variant, which the contract permits'),
    hint: 'threadcount list --variants names them.',
  },
]

/** Where the reference server listens. */
export const portFlag: Flag = flag('port', 'N', 'port to listen on', 'a free one')

/** Output for programs. */
export const jsonFlag: Flag = flag('json', undefined, 'print JSON')

/** What `list` shows instead of checks. */
export const listFlags: readonly Flag[] = [
  flag('faults', undefined, 'the faults that serve and demo can show'),
  flag('variants', undefined, 'the variants that serve and demo can show'),
]

/** Makes a regression in `compare` an exit code. */
export const failOnWorseFlag: Flag = flag('fail-on-worse', undefined, 'exit 1 when a check got worse')

/** Makes `run` write its list of known failures. */
export const updateFlag: Flag = flag(
  'update-known-failing',
  undefined,
  'write the findings of the run to the --known-failing file',
)

/** Makes `sweep` remove what it cannot recognise. */
export const yesFlag: Flag = flag(
  'yes',
  undefined,
  'also remove things without a readable label of a fixture',
)
