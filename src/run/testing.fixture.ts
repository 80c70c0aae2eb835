import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config/index.ts'
import type { Report } from '../model/report.ts'
import type { ReferenceServer } from '../reference/index.ts'

const cli = join(import.meta.dirname, '../cli.ts')

/** A new folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'threadcount-run-'))

/** How a command line ended. */
export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Calls the program; `interruptAt` sends signals, SIGINT by default, when that stands on standard error. */
export async function threadcount(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; interruptAt?: string; signals?: NodeJS.Signals[] } = {},
): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...options.env }
  const child = spawn(process.execPath, [cli, ...args], { cwd: options.cwd ?? folder(), env })
  const ended: Ended = { code: null, out: '', err: '' }
  let isInterrupted = false
  child.stdout.on('data', (data) => (ended.out += data))
  child.stderr.on('data', (data) => {
    ended.err += data
    if (options.interruptAt === undefined || isInterrupted || !ended.err.includes(options.interruptAt)) return
    isInterrupted = true
    for (const signal of options.signals ?? ['SIGINT' as const]) child.kill(signal)
  })
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })))
}

/** The report in a folder. */
export const reportIn = (out: string): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))

/** Everything in a folder, as text. */
export const everythingIn = (out: string): string =>
  readdirSync(out)
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n')

/** A server of one's own on a free port. */
export async function serve(
  listener: RequestListener,
): Promise<{ url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A config for a reference server. */
export function configFor(
  { baseUrl, credentials, collections }: ReferenceServer,
  changes: Partial<Config> = {},
): Config {
  return {
    file: undefined,
    baseUrl,
    spec: undefined,
    overlay: [],
    pagination: [],
    operation: [],
    implementation: undefined,
    credentials,
    query: {},
    headers: {},
    collections: collections.map(({ params, expect = {}, open = false }) => ({
      params,
      expect,
      isOpen: open,
    })),
    fixtures: undefined,
    profile: 'standard',
    only: [],
    skip: [],
    seed: 1,
    knownFailing: undefined,
    require: undefined,
    failOn: undefined,
    concurrency: 8,
    rate: undefined,
    timeoutMs: 10_000,
    maxRequests: 5000,
    maxDuration: undefined,
    wait: undefined,
    baseline: undefined,
    tls: undefined,
    credentialCommands: {},
    replay: undefined,
    out: folder(),
    format: ['json'],
    shard: undefined,
    ...changes,
  }
}
