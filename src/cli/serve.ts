import type { Arguments } from './arguments.ts'
import { watchInterrupts } from './interrupts.ts'
import { startFrom } from './reference.ts'
import type { Terminal } from './terminal.ts'

/** `threadcount serve`: ends with 0 on the first interrupt. */
export async function execute({ flags }: Arguments, { out, err }: Terminal): Promise<number> {
  const { signal, dispose } = watchInterrupts(() => {})
  const reference = await startFrom(flags, (line) => err.write(`${line}\n`))
  try {
    const { baseUrl, credentials, collections } = reference
    out.write(`${JSON.stringify({ baseUrl, credentials, collections })}\n`)
    await new Promise<void>((done) => {
      if (signal.aborted) done()
      signal.addEventListener('abort', () => done())
    })
    return 0
  } finally {
    await reference.close()
    dispose()
  }
}
