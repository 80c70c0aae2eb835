import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import type { RequestListener } from 'node:http'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../../reference/index.ts'
import { folder, reportIn, serve, threadcount } from '../testing.fixture.ts'
import { claimFolder, writeInto } from './out-folder.ts'

const LOCK = 'threadcount.lock'
const FORMATS = 'json,html,junit,sarif,codequality,har,markdown,intoto'
const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8)

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 20 })
})
afterAll(() => server.close())

const few = ['--param', 'space_id=space_full', '--only', 'envelope/schema-mismatch']
const runIn = (out: string, baseUrl = server.baseUrl, ...more: string[]): ReturnType<typeof threadcount> =>
  threadcount(['run', '--base-url', baseUrl, '--out', out, ...few, ...more], {
    cwd: folder(),
    env: { THREADCOUNT_API_KEY: server.credentials.viewer },
  })

/** A target that answers nothing; `asked` is fulfilled by the first request. */
async function silent(): Promise<Awaited<ReturnType<typeof serve>> & { asked: Promise<void> }> {
  let ask = (): void => undefined
  const asked = new Promise<void>((done) => {
    ask = done
  })
  const listener: RequestListener = () => ask()
  const served = await serve(listener)
  return { url: served.url, [Symbol.asyncDispose]: () => served[Symbol.asyncDispose](), asked }
}

describe('a folder of reports', () => {
  it('belongs to one run, which gives it back however it ends', async () => {
    await using target = await silent()
    const out = folder()
    const first = threadcount(['run', '--base-url', target.url, '--out', out, '--timeout', '60000', ...few], {
      env: { THREADCOUNT_API_KEY: 'ak_1234567890' },
      interruptAt: 'interrupt',
    })
    await target.asked
    const { pid } = JSON.parse(readFileSync(join(out, LOCK), 'utf8'))
    const started = performance.now()
    const second = await runIn(out)
    expect(second).toEqual({
      code: 2,
      out: '',
      err: `threadcount: another run (process ${pid}) is writing to ${out}. Name another folder with --out, or wait until it has ended.\n`,
    })
    expect(performance.now() - started).toBeLessThan(20_000)
    const cwd = folder()
    const other = await runIn(join(cwd, 'other'))
    expect(other.code).toBe(0)
    const report = join(cwd, 'other/report.json')
    expect(await threadcount(['report', report, '--out', out])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`process ${pid}`),
    })
    writeFileSync(join(cwd, 'copy.json'), readFileSync(report))
    expect(await threadcount(['compare', report, join(cwd, 'copy.json'), '--out', out])).toMatchObject({
      code: 0,
    })
    expect(readdirSync(out).toSorted()).toEqual(['compare.html', 'exchanges.ndjson', LOCK])
    process.kill(Number(pid), 'SIGINT')
    expect((await first).code).toBe(130)
    expect(readdirSync(out)).not.toContain(LOCK)
    expect((await runIn(out)).code).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual([
      'compare.html',
      'exchanges.ndjson',
      'report.html',
      'report.json',
    ])
  }, 120_000)

  it('is taken over from a run that was killed', async () => {
    await using target = await silent()
    const out = folder()
    const first = threadcount(['run', '--base-url', target.url, '--out', out, ...few], {
      env: { THREADCOUNT_API_KEY: 'ak_1234567890' },
    })
    await target.asked
    process.kill(Number(JSON.parse(readFileSync(join(out, LOCK), 'utf8')).pid), 'SIGKILL')
    await first
    expect(readdirSync(out)).toContain(LOCK)
    expect((await runIn(out)).code).toBe(0)
    expect(readdirSync(out)).not.toContain(LOCK)
  }, 60_000)

  it.each([
    ['another machine, lately', { host: 'elsewhere', pid: '1', started: '1' }, 59, true],
    ['another machine, long silent', { host: 'elsewhere', pid: '1', started: '1' }, 61, false],
    ['another container of this name', { host: `${hostname()} pid:[1]`, pid: '1', started: '1' }, 5, true],
    ['nobody', '', 1, false],
  ])('locked by %s', (_, owner, minutes, isHeld) => {
    const out = folder()
    writeFileSync(join(out, LOCK), owner === '' ? '' : JSON.stringify(owner))
    const then = new Date(Date.now() - minutes * 60_000)
    utimesSync(join(out, LOCK), then, then)
    const claim = (): void => claimFolder(out, []).release()
    if (isHeld) expect(claim).toThrow(/another run \(process 1 on /)
    else expect(claim).not.toThrow()
    expect(existsSync(join(out, LOCK))).toBe(isHeld)
  })

  it('is held against this process too, and given back once', () => {
    const out = folder()
    const claim = claimFolder(out, [])
    expect(() => claimFolder(out, [])).toThrow(/another run/)
    claim.release()
    const next = claimFolder(out, [])
    claim.release()
    expect(existsSync(join(out, LOCK))).toBe(true)
    next.release()
    expect(readdirSync(out)).toEqual([])
  })
})

describe('what is written', () => {
  it('follows no link, and only its owner may read what a target answered', async () => {
    const cwd = folder()
    const out = join(cwd, 'out')
    mkdirSync(join(cwd, 'real'))
    symlinkSync('real', out)
    for (const name of ['report.json', 'report.md', 'exchanges.ndjson']) {
      writeFileSync(join(cwd, `victim-${name}`), 'untouched')
      symlinkSync(`../victim-${name}`, join(out, name))
    }
    expect((await runIn(out, server.baseUrl, '--format', FORMATS)).code).toBe(0)
    for (const name of ['report.json', 'report.md', 'exchanges.ndjson']) {
      expect(readFileSync(join(cwd, `victim-${name}`), 'utf8')).toBe('untouched')
      expect(lstatSync(join(out, name)).isFile()).toBe(true)
    }
    expect(reportIn(out).verdict).toBe('partial')
    const modes = Object.fromEntries(readdirSync(out).map((name) => [name, mode(join(out, name))]))
    const open = (0o666 & ~process.umask()).toString(8)
    expect(modes).toEqual({
      'exchanges.ndjson': '600',
      'report.json': '600',
      'report.html': '600',
      'report.har': '600',
      'report.junit.xml': open,
      'report.sarif': open,
      'report.codequality.json': open,
      'report.md': open,
      'report.intoto.json': open,
    })
  })

  it('appears whole or not at all', () => {
    const out = folder()
    writeFileSync(join(out, 'a.txt'), 'before')
    expect(() => writeInto(out, { file: 'a.txt', text: { length: 1 } as unknown as string })).toThrow()
    expect([readdirSync(out), readFileSync(join(out, 'a.txt'), 'utf8')]).toEqual([['a.txt'], 'before'])
  })
})

/** What is put into a folder, what `--out` names from there, and the reason that is given. */
const obstacles: [string, (cwd: string) => void, string, string][] = [
  ['a file', (cwd) => writeFileSync(join(cwd, 'f'), ''), 'f', 'it is a file or a broken link'],
  ['below a file', (cwd) => writeFileSync(join(cwd, 'f'), ''), 'f/g/h', 'a part of its path is a file'],
  ['a broken link', (cwd) => symlinkSync('nowhere', join(cwd, 'l')), 'l', 'a broken link'],
  ['a link to itself', (cwd) => symlinkSync('l', join(cwd, 'l')), 'l', 'leads back to itself'],
  ['no folder of the system', () => undefined, '/proc/x', 'nothing can be made there'],
  ['below no folder of the system', () => undefined, '/proc/x/y/z', 'nothing can be made there'],
  ['a long name', () => undefined, 'n'.repeat(300), 'its name is too long'],
  ['a pipe', (cwd) => pipe(cwd, 'report.json'), '.', 'it is a pipe or a device'],
  ['a pipe for exchanges', (cwd) => pipe(cwd, 'exchanges.ndjson'), '.', 'it is a pipe or a device'],
  ['a pipe for the lock', (cwd) => pipe(cwd, LOCK), '.', 'is not a file'],
  [
    'a folder named report.html',
    (cwd) => mkdirSync(join(cwd, 'report.html')),
    '.',
    'it is a folder, not a file',
  ],
]

const pipe = (cwd: string, name: string): Buffer => execFileSync('mkfifo', [join(cwd, name)])

describe('a folder that cannot be used ends 2 before any request', () => {
  it.each(obstacles)('%s', async (_, put, name, reason) => {
    const cwd = folder()
    put(cwd)
    const asked: string[] = []
    await using target = await serve((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    const { code, out, err } = await runIn(resolve(cwd, name), target.url)
    expect([code, out, asked]).toEqual([2, '', []])
    expect(err).toMatch(/^threadcount: [^\n]+--out[^\n]*\.\n$/)
    expect(err).toContain(reason)
  })

  it('which may have blanks in it and be many levels deep', async () => {
    const out = join(folder(), 'a b/ c/ü/d')
    expect((await runIn(out)).code).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual(['exchanges.ndjson', 'report.html', 'report.json'])
  })
})
