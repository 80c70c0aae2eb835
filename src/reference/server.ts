import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Answer, Call } from './behaviour.ts'
import { readCall, type Shared } from './call.ts'
import { ApiError, internal } from './errors.ts'
import { dispatch } from './routes.ts'

/** What the HTTP side of the server needs to know. */
export interface HttpOptions {
  readonly port: number
  readonly latencyMs: number
  readonly log: (line: string) => void
}

/** A listening server on the loopback interface. */
export async function listen(
  shared: Shared,
  options: HttpOptions,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 60_000 }, listener(shared, options))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) }
}

function listener(shared: Shared, { latencyMs, log }: HttpOptions): RequestListener {
  return async (request, response) => {
    const answer = await answerTo(request, shared, log).catch((): Answer => ({ status: 500 }))
    if (latencyMs > 0) await delay(latencyMs)
    write(answer, request, response)
    log(`${request.method} ${request.url} ${answer.status}`)
  }
}

async function answerTo(request: IncomingMessage, shared: Shared, log: HttpOptions['log']): Promise<Answer> {
  const call = await readCall(request, shared)
  const answer = await attempt(call, log)
  return call.behaviour.respond(answer, call)
}

async function attempt(call: Call, log: HttpOptions['log']): Promise<Answer> {
  try {
    return await dispatch(call)
  } catch (error) {
    if (error instanceof ApiError) return call.behaviour.failure(error, call)
    log(`unexpected: ${error}`)
    return call.behaviour.failure(internal(), call)
  }
}

function write(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const text = answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body))
  response.statusCode = answer.status
  response.setHeader('cache-control', 'private, no-store')
  if (text !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (text === undefined) response.end()
  else send(Buffer.from(text), request, response)
}

function send(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const compressed = acceptsGzip(request.headers['accept-encoding'])
  const bytes = compressed ? gzipSync(body, { level: 1 }) : body
  if (compressed) response.setHeader('content-encoding', 'gzip')
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}

/** Whether the request's Accept-Encoding allows gzip. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header ?? ''))
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
