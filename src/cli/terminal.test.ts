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

describe('what is written', () => {
  const written = (how: 'write' | 'paint', text: string, env: NodeJS.ProcessEnv = {}): string => {
    const seen: string[] = []
    const stream = { write: (each: string) => seen.push(each), isTTY: true }
    terminalOf(stream, stream, { env, cwd: '/' }).out[how](text)
    return seen.join('')
  }

  it('is text, whatever it quotes', () => {
    expect(written('write', 'a\u001b]0;x\u0007\r\n::error::b\n')).toBe(
      'a\\u001b]0;x\\u0007\\r\n\\u003a:error::b\n',
    )
    expect(written('write', '\u001b[31mred')).toBe('\\u001b[31mred')
  })

  it('keeps the colours of a renderer where there are any', () => {
    expect(written('paint', '\u001b[31mred\u001b[8m')).toBe('\u001b[31mred\\u001b[8m')
    expect(written('paint', '\u001b[31mred', { NO_COLOR: '1', CI: 'true' })).toBe('\\u001b[31mred')
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
