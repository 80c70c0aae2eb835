import type { IncomingMessage } from 'node:http'
import type { Call } from './behaviour.ts'

const largestBody = 1_000_000

/** What is the same for every request of one server. */
export type Shared = Pick<Call, 'store' | 'behaviour' | 'secret' | 'keys'>

/** Takes a request apart; the URL by hand, because `URL` would resolve `..` and tidy up what must stay as sent. */
export async function readCall(request: IncomingMessage, shared: Shared): Promise<Call> {
  const [path = '', ...rest] = (request.url ?? '').split('?')
  const rawQuery = rest.join('?')
  return {
    ...shared,
    method: request.method ?? '',
    path: segmentsOf(path),
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: request.headers,
    body: await readBody(request),
  }
}

function segmentsOf(path: string): string[] | undefined {
  if (!path.startsWith('/v1/')) return undefined
  try {
    return path.slice('/v1/'.length).split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to the end, or the client never gets to the answer.
    if (size <= largestBody) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
