import { mkdtemp, readFile, rm } from 'node:fs/promises'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestSpec } from '../model/exchange.ts'
import { type Client, type ClientOptions, createClient, openRecorder, type Recorder } from './index.ts'

/** Everything a test of the client needs, and how to be rid of it. */
export interface Setup {
  client: Client
  recorder: Recorder
  /** The lines of exchanges.ndjson, parsed. */
  lines: () => Promise<Recorded[]>
  /** The file as it is. */
  raw: () => Promise<string>
}

/** What tests look at in a recorded line. */
export interface Recorded {
  id: number
  purpose: string
  request: { method: string; url: string; headers: Record<string, string> }
  response: { status: number; headers: Record<string, string>; body: string; truncated: boolean }
  failure: { kind: string; message: string } | null
  curl: string
}

const cleanups: (() => Promise<unknown>)[] = []

/** Closes all that was opened since the last call. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
}

/** A server on a free port that answers as told; gives its base URL. */
export async function serve(listener: RequestListener): Promise<string> {
  return listen(createServer(listener))
}

/** A TCP server on a free port, for answers that no HTTP library would give. */
export async function serveRaw(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    socket.once('data', () => onSocket(socket))
  })
  cleanups.push(async () => sockets.forEach((socket) => void socket.destroy()))
  return listen(server)
}

async function listen(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(async () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A client with a recorder in a folder of its own. */
export async function setUp(baseUrl: string, options: Partial<ClientOptions> = {}): Promise<Setup> {
  const directory = await mkdtemp(join(tmpdir(), 'threadcount-http-'))
  const recorder = await openRecorder(directory)
  cleanups.push(async () => {
    await recorder.close()
    await rm(directory, { recursive: true })
  })
  const client = createClient({ ...defaults(baseUrl, recorder), ...options })
  cleanups.push(() => client.close())
  const raw = async (): Promise<string> => {
    await recorder.flush()
    return readFile(recorder.file, 'utf8')
  }
  const lines = async (): Promise<Recorded[]> =>
    (await raw()).split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Recorded]))
  return { client, recorder, lines, raw }
}

function defaults(baseUrl: string, recorder: Recorder): ClientOptions {
  return {
    baseUrl,
    credentials: { viewer: 'sk_viewer_5f2c9a7d', outsider: 'sk_outsider_77b1' },
    security: { in: 'header', name: 'X-API-Key', prefix: '' },
    headers: {},
    query: {},
    concurrency: 8,
    rate: undefined,
    timeoutMs: 5000,
    maxRequests: 1000,
    version: '0.1.0',
    recorder,
    signal: new AbortController().signal,
    isDirect: true,
  }
}

/** A plain GET of the viewer. */
export const get = (path: string, more: Partial<RequestSpec> = {}): RequestSpec => ({
  path,
  credential: 'viewer',
  purpose: 'test',
  ...more,
})

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}

/** Shows a request to whoever sent it. */
export function echo(request: IncomingMessage, response: ServerResponse): void {
  json(response, { method: request.method, url: request.url, headers: request.headers })
}

/** What `echo` saw. */
export const seen = (body: string): { method: string; url: string; headers: Record<string, string> } =>
  JSON.parse(body)
