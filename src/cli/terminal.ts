import { painted, printable } from '../report/words/visible.ts'

/** Where text goes. Whatever it quotes, it is text there: nothing steers the terminal or a CI system. */
export interface Output {
  write(text: string): void
  /** Writes what a renderer made: its tabs and colours stay. */
  paint(text: string): void
  isTTY: boolean
  /** Width in characters. */
  columns: number
  color: boolean
}

/** What a command sees of the outer world. */
export interface Terminal {
  out: Output
  err: Output
  env: NodeJS.ProcessEnv
  cwd: string
}

/** The part of a Node stream that an output is made of. */
interface Stream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/** Width where nothing says how wide a terminal is: what logs of CI systems show without wrapping. */
const usualColumns = 100

/** The terminal of a process. In CI nothing is repainted, even where a terminal is faked. */
export function terminalOf(out: Stream, err: Stream, { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Terminal {
  return { out: outputOf(out, env), err: outputOf(err, env), env, cwd }
}

function outputOf(stream: Stream, env: NodeJS.ProcessEnv): Output {
  const isTTY = stream.isTTY === true
  const columns = stream.columns || Number(env.COLUMNS) || usualColumns
  const color = hasColor(isTTY, env)
  const isRepainted = isTTY && !env.CI
  return {
    write: (text) => void stream.write(printable(text)),
    paint: (text) => void stream.write(painted(text, color || isRepainted)),
    isTTY: isRepainted,
    columns,
    color,
  }
}

/** FORCE_COLOR, then NO_COLOR (https://no-color.org), then whether the output is a terminal. */
function hasColor(isTTY: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR) return false
  return isTTY && env.TERM !== 'dumb'
}
