import { type KnownFailure, usageError } from '../model/failure.ts'
import { didYouMean } from '../model/nearest.ts'
import { parseArguments } from './arguments.ts'
import { type Command, commands } from './commands.ts'
import { reportTrouble } from './failure.ts'
import { commandHelp, help } from './help.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Runs one command line, without the program's name, and hands over the exit code. Never rejects. */
export async function main(args: string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    return reportTrouble(error, terminal)
  }
}

async function dispatch([name, ...rest]: string[], terminal: Terminal): Promise<number> {
  if (name === undefined) {
    terminal.err.write(help())
    return 2
  }
  if (['--version', '-v'].includes(name)) return show(`${version()}\n`, terminal)
  if (['--help', '-h', 'help'].includes(name)) {
    return show(rest[0] === undefined ? help() : commandHelp(commandOf(rest[0])), terminal)
  }
  const command = commandOf(name)
  const call = parseArguments(command.name, rest, [...command.flags, ...command.borrowed])
  if (call.flags.help) return show(commandHelp(command), terminal)
  checkCount(command, call.positionals)
  const { execute } = await command.load()
  return execute(call, terminal)
}

function show(text: string, { out }: Terminal): number {
  out.write(text)
  return 0
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name)
  if (command) return command
  if (name.startsWith('-'))
    throw usageError(`${name.split('=', 1)[0]} needs a command before it`, 'Try threadcount run --help.')
  const names = commands.map((each) => each.name)
  throw usageError(`there is no command ${name}`, didYouMean(name, names) ?? `There are ${names.join(', ')}.`)
}

function checkCount({ name, positionals }: Command, given: string[]): void {
  const wanted = positionals === '' ? 0 : positionals.split(' ').length
  if (given.length < wanted) throw wrongCount(`${name} needs ${positionals}`, name)
  if (given.length > wanted && !positionals.endsWith('…')) {
    const stray = given[wanted] ?? ''
    throw wrongCount(
      wanted === 0
        ? `${name} takes no ${stray}`
        : `${name} takes one ${positionals}, and ${stray} is another`,
      name,
    )
  }
  if (given.includes('')) throw usageError(`${name} has an empty ${positionals.split(' ')[0]}`)
}

const wrongCount = (message: string, name: string): KnownFailure =>
  usageError(message, `See threadcount ${name} --help.`)
