import { describe, expect, it } from 'vitest'
import { terminalOf } from './terminal.ts'

const terminal = (isTTY: boolean, env: NodeJS.ProcessEnv) =>
  terminalOf({ write: () => true, isTTY }, { write: () => true, isTTY }, { env, cwd: '/' }).out

describe('color', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal: %s, with %j: %s', (isTTY, env, color) => {
    expect(terminal(isTTY, env).color).toBe(color)
  })
})

describe('a terminal', () => {
  it('is not repainted in CI', () => {
    expect(terminal(true, { CI: 'true' }).isTTY).toBe(false)
  })

  it('takes its width from COLUMNS where the stream has none', () => {
    expect(terminal(false, { COLUMNS: '60' }).columns).toBe(60)
    expect(terminal(false, {}).columns).toBe(100)
  })
})
