import { printable } from '../report/words/visible.ts'

/** An error without a stack, which would show this package where the trouble is the target's or the caller's. What it quotes is text. */
export function plainError(name: string, message: string): Error {
  const error = new Error(printable(message))
  error.name = name
  error.stack = `${name}: ${error.message}`
  return error
}
