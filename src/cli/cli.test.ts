import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const cli = join(import.meta.dirname, '../cli.ts')
const cwd = mkdtempSync(join(tmpdir(), 'threadcount-cli-'))

interface Ended {
  code: number | null
  out: string
  err: string
}

async function threadcount(
  args: string[],
  options: { node?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...options.env }
  const child = spawn(process.execPath, [...(options.node ?? []), cli, ...args], { cwd, env })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (data) => (ended.out += data))
  child.stderr.on('data', (data) => (ended.err += data))
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })))
}

describe('the command line', () => {
  it('refuses an old Node in one sentence before it loads anything', async () => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.18.0' } })`
    const ended = await threadcount(['list'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(fake)}`],
    })
    expect(ended).toEqual({ code: 2, out: '', err: 'threadcount: needs Node >= 22.19, found 22.18.0.\n' })
  })

  it('shows its version', async () => {
    expect(await threadcount(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it.each([
    [['rnu'], 'there is no command rnu. Did you mean run?'],
    [['--base-url', 'http://a'], '--base-url needs a command before it. Try threadcount run --help.'],
    [['run', '--basurl', 'x'], 'run has no option --basurl. Did you mean --base-url?'],
    [['run', '--base-url', 'ftp://a'], '--base-url must be an absolute http or https URL, not "ftp://a".'],
    [['run', '--concurrency', '0'], '--concurrency must be a whole number of at least 1, not 0.'],
    [
      ['sweep', 'fixtures.ndjson'],
      'The config has no fixtures, so it does not show how to remove the fixtures. Name the config of the run with --config.',
    ],
    [['report', 'nope.json'], 'there is no file nope.json.'],
  ])('ends %j with 2 and one line', async (args, sentence) => {
    expect(await threadcount(args)).toEqual({ code: 2, out: '', err: `threadcount: ${sentence}\n` })
  })

  it('never shows a credential that was given as a flag', async () => {
    const { code, err } = await threadcount(['run', '--outsider-key=hush'])
    expect(code).toBe(2)
    expect(err).toContain('THREADCOUNT_OUTSIDER_API_KEY')
    expect(err).not.toContain('hush')
  })

  it('shows help on standard error and ends with 2 where nothing is asked', async () => {
    expect(await threadcount([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') })
  })

  it('says that an unforeseen error is its own fault', async () => {
    const broken = join(cwd, 'broken.mjs')
    writeFileSync(
      broken,
      `process.nextTick(() => { throw new Error('odd') })\nawait new Promise(() => setTimeout(() => {}, 5000))`,
    )
    const { code, err } = await threadcount(['run', '--config', broken])
    expect(code).toBe(70)
    expect(err).toMatch(/^threadcount: this is a bug of threadcount.*\nError: odd/)
  })
})

describe('serve', () => {
  it('says in one line of JSON where it is, and ends with 0 on an interrupt', async () => {
    const child = spawn(process.execPath, [cli, 'serve', '--size', '3'], { cwd, env: {} })
    const line = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))))
    const { baseUrl, credentials, collections } = JSON.parse(line)
    expect(line.trim().split('\n')).toHaveLength(1)
    expect(Object.keys(credentials).sort()).toEqual(['editor', 'outsider', 'viewer'])
    expect(collections.length).toBeGreaterThan(0)
    const response = await fetch(baseUrl)
    expect(response.status).toBeGreaterThanOrEqual(400)
    child.kill('SIGTERM')
    expect(await new Promise((done) => child.on('close', done))).toBe(0)
  })

  it('names the fault that was meant', async () => {
    const { code, err } = await threadcount(['serve', '--fault', 'nothing-of-this-name'])
    expect(code).toBe(2)
    expect(err).toMatch(/^threadcount: unknown fault/)
  })
})
