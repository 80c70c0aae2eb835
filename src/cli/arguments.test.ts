import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'
import { jsonFlag, runFlags } from './flags.ts'

const parse = (...args: string[]) => parseArguments('run', args, [...runFlags, jsonFlag])

describe('parseArguments', () => {
  it('collects repeatable options and lets the last of the others win', () => {
    expect(parse('--only', 'a', '--only=b', '--seed', '1', '--seed', '-2', '--json')).toEqual({
      flags: { only: ['a', 'b'], seed: '-2', json: true },
      positionals: [],
    })
  })

  it('takes everything behind -- as it is', () => {
    expect(parse('--', '--seed')).toEqual({ flags: {}, positionals: ['--seed'] })
  })

  it.each([
    [['--base-url'], '--base-url needs a value: --base-url URL'],
    [['--base-url', '--config=secret'], '--base-url needs a value, and --config looks like an option'],
    [['--base-url', ''], '--base-url is empty'],
    [['--out='], '--out is empty'],
    [['--json=1'], '--json takes no value'],
    [['-x'], 'run has no option -x'],
    [['--api-key=hush'], '--api-key is not an option, because credentials never come from a flag'],
  ])('refuses %j', (args, message) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ kind: 'usage', message }))
  })
})
