/** An error without a stack, which would show this package where the trouble is the target's or the caller's. */
export function plainError(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  error.stack = `${name}: ${message}`
  return error
}
