import { type ParseArgsConfig, parseArgs } from 'node:util'
import { credentialVariables } from '../config/credentials.ts'
import { type KnownFailure, usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Flag } from './flags.ts'

/** The command line of one command, taken apart. */
export interface Arguments {
  /** Values by name without dashes: a string, a list for a repeatable option, `true` for one without a value. */
  flags: Record<string, string | string[] | true>
  positionals: string[]
}

type Token = Extract<NonNullable<ReturnType<typeof parseArgs>['tokens']>[number], { kind: 'option' }>

const always: readonly Flag[] = [
  { name: 'help', value: undefined, isRepeatable: false, meaning: 'this text', default: undefined },
]

/** Takes a command line apart. @throws KnownFailure that names the option and the nearest known one */
export function parseArguments(command: string, args: string[], known: readonly Flag[]): Arguments {
  const all = [...known, ...always]
  const { tokens, positionals } = parseArgs({
    args,
    options: Object.fromEntries(all.map(({ name, value }) => [name, parsing(name, value)])),
    strict: false,
    tokens: true,
  })
  const flags: Arguments['flags'] = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = all.find(({ name }) => name === token.name)
    if (!flag) throw unknownOption(command, token, all)
    const value = flagValue(token, flag)
    const before = flags[flag.name]
    flags[flag.name] =
      flag.isRepeatable && value !== true ? [...(Array.isArray(before) ? before : []), value] : value
  }
  return { flags, positionals }
}

function parsing(name: string, value: string | undefined): NonNullable<ParseArgsConfig['options']>[string] {
  const type = value === undefined ? 'boolean' : 'string'
  return name === 'help' ? { type, short: 'h' } : { type }
}

function flagValue({ rawName, value, inlineValue }: Token, flag: Flag): string | true {
  if (flag.value === undefined) {
    if (value !== undefined) throw usageError(`${rawName} takes no value`)
    return true
  }
  if (value === undefined) throw usageError(`${rawName} needs a value: ${rawName} ${flag.value}`, flag.hint)
  if (value.trim() === '') throw usageError(`${rawName} is empty`, 'Give it a value or leave it out.')
  if (!inlineValue && /^-\D/.test(value)) {
    throw usageError(`${rawName} needs a value, and ${value.split('=', 1)[0]} looks like an option`)
  }
  return value
}

function unknownOption(command: string, { rawName, name }: Token, known: readonly Flag[]): KnownFailure {
  if (/key|token|auth|bearer|credential|password|secret|viewer|outsider|editor/.test(name)) {
    const role = (['outsider', 'editor'] as const).find((each) => name.includes(each)) ?? 'viewer'
    return usageError(
      `${rawName} is not an option, because credentials never come from a flag`,
      `Put it into the environment variable ${credentialVariables[role]}.`,
    )
  }
  const names = known.map((flag) => `--${flag.name}`)
  const hint = didYouMean(`--${name}`, names) ?? `See threadcount ${command} --help.`
  return usageError(`${command} has no option ${rawName}`, hint)
}
