import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { commandHelp, help } from './help.ts'

const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

describe('help', () => {
  it('fits a screen', () => {
    expect(help().split('\n').length).toBeLessThanOrEqual(26)
    expect(longest(help())).toBeLessThanOrEqual(100)
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s fits a screen',
    (_, command) => {
      expect(commandHelp(command).split('\n').length).toBeLessThanOrEqual(40)
      expect(longest(commandHelp(command))).toBeLessThanOrEqual(100)
    },
  )

  it('names every command', () => {
    for (const { name } of commands) expect(help()).toContain(`  ${name}`)
  })

  it('says which options of run a command takes too', () => {
    const demo = commands.find(({ name }) => name === 'demo')
    expect(demo && commandHelp(demo)).toMatchInlineSnapshot(`
      "threadcount demo: starts the reference server, judges it, stops it

      Usage: threadcount demo [OPTIONS]

        --size N        items in the largest collection (250)
        --latency MS    delay of every response (0)
        --live          another client keeps changing the largest collection
        --fault NAME    serve with this fault
        --variant NAME  serve with this variant, which the contract permits

      It also takes every option of run but --base-url and --config: see threadcount run --help.

      Examples:
        threadcount demo
        threadcount demo --fault ties-skipped
        threadcount demo --size 1000 --latency 20
      "
    `)
  })
})
