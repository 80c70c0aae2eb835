import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { type Ended, folder, reportIn } from '../run/testing.fixture.ts'

const root = join(import.meta.dirname, '../..')
const hasPython = spawnSync('python3', ['--version']).status === 0

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 120 })
})
afterAll(() => server.close())

/** Runs a script as a CI system does, with the program of this checkout behind `npx threadcount`. */
function bash(script: string, cwd: string, env: Record<string, string> = {}): Promise<Ended> {
  const npx = `npx() { shift; node '${root}/src/cli.ts' "$@"; }\nnpm() { :; }\n`
  const options = { cwd, env: { PATH: process.env.PATH, ...env } }
  const child = spawn('bash', ['-eo', 'pipefail', '-c', npx + script], options)
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (data) => (ended.out += data))
  child.stderr.on('data', (data) => (ended.err += data))
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })))
}

/** A folder with a configuration for the reference server. */
function project(): string {
  const cwd = folder()
  const { baseUrl, collections } = server
  writeFileSync(join(cwd, 'threadcount.config.yaml'), stringify({ baseUrl, collections }))
  for (const file of ['summary', 'output']) writeFileSync(join(cwd, file), '')
  return cwd
}

const keys = (): Record<string, string> => ({
  THREADCOUNT_API_KEY: server.credentials.viewer,
  THREADCOUNT_OUTSIDER_API_KEY: server.credentials.outsider,
})

const github = (cwd: string): Record<string, string> => ({
  GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
  GITHUB_OUTPUT: join(cwd, 'output'),
  GITHUB_ACTION_PATH: root,
})

interface Step {
  name?: string
  id?: string
  uses?: string
  run?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'))
const stepsOf = (file: string): Step[] =>
  Object.values(read(file).jobs as Record<string, { steps: Step[] }>).flatMap(({ steps }) => steps)
const isKept = (code: number | null): void => expect([0, 4]).toContain(code)

describe('the GitHub action', () => {
  const action = read('action.yml')
  const judge: Step = action.runs.steps.find(({ id }: Step) => id === 'judge')

  /** The step as a runner calls it: inputs stand where the file asks for them. */
  async function judged(inputs: Record<string, string>) {
    const cwd = project()
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default
    const env = Object.entries(judge.env ?? {}).map(([key, text]) => [
      key,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => given(name)),
    ])
    const ended = await bash(judge.run ?? '', cwd, { ...keys(), ...github(cwd), ...Object.fromEntries(env) })
    const [summary, output] = ['summary', 'output'].map((file) => readFileSync(join(cwd, file), 'utf8'))
    return { ...ended, summary, output, files: readdirSync(join(cwd, 'reports/out')) }
  }

  it('judges, writes the job summary and hands over verdict and exit code', async () => {
    const { code, summary, output, files } = await judged({ args: '--only item/* --rate 1000' })
    expect(code).toBe(0)
    expect(summary).toContain('Partial')
    expect(output).toBe('exit-code=0\nverdict=partial\n')
    expect(files).toEqual(expect.arrayContaining(['report.html', 'report.junit.xml', 'report.sarif']))
  }, 30_000)

  it('fails the job where the configuration is wrong, and takes no input for a script', async () => {
    const cwd = project()
    const env = { ...keys(), ...github(cwd), INPUT_PROFILE: '$(touch owned)', INPUT_OUT: 'reports/out' }
    const ended = await bash(judge.run ?? '', cwd, env)
    expect(ended.code).toBe(2)
    expect(readdirSync(cwd)).not.toContain('owned')
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('ended with 2')
  })

  it('reads every input that it declares, and no other', () => {
    const used = [...JSON.stringify(action.runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name)
    expect(used.toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })
})

describe('the examples for CI', () => {
  it.each(['github-pre-merge.yml', 'github-nightly.yml'])('%s asks for known inputs and secrets', (file) => {
    const inputs = Object.keys(read('action.yml').inputs)
    for (const { uses = '', with: given = {}, env = {} } of stepsOf(`examples/ci/${file}`)) {
      if (uses.includes('threadcount')) expect(inputs).toEqual(expect.arrayContaining(Object.keys(given)))
      for (const [name, value] of Object.entries(env)) expect(value).toBe(`\${{ secrets.${name} }}`)
    }
  })

  it('github-nightly.yml explores, and leaves a summary', async () => {
    const cwd = project()
    for (const { run } of stepsOf('examples/ci/github-nightly.yml')) {
      if (run) isKept((await bash(run, cwd, { ...keys(), ...github(cwd) })).code)
    }
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('seed')
    expect(reportIn(join(cwd, 'reports/out')).run.profile).toBe('strict')
  }, 60_000)

  it.each(['contract', 'contract-exploring'])(
    'gitlab.yml: %s leaves what it promises',
    async (job) => {
      const file = read('examples/ci/gitlab.yml')
      const { script, extends: base } = file[job]
      const cwd = project()
      const { code } = await bash([...file[base].before_script, ...script].join('\n'), cwd, keys())
      isKept(code)
      expect(readFileSync(join(cwd, file[base].artifacts.reports.junit), 'utf8')).toContain('<testsuites')
      expect(JSON.parse(readFileSync(join(cwd, file[base].artifacts.reports.codequality), 'utf8'))).toEqual(
        [],
      )
    },
    60_000,
  )
})

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

describe('the vendor’s guide', () => {
  const guide = readFileSync(join(root, 'docs/vendor-guide.md'), 'utf8')
  const blocks = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block)

  test('shows the configuration of its example', () => {
    const [, shown] = /```yaml\n(.*?)```/s.exec(guide) ?? []
    expect(shown).toBe(readFileSync(join(root, 'examples/python/threadcount.config.yaml'), 'utf8'))
  })

  test.runIf(hasPython)(
    'its commands judge a server in another language, and find the fault that it plants',
    async () => {
      const cwd = folder()
      const port = String(await freePort())
      cpSync(join(root, 'examples/python'), cwd, { recursive: true })
      const config = join(cwd, 'threadcount.config.yaml')
      writeFileSync(config, readFileSync(config, 'utf8').replace('4020', port))
      const [start, exported, doctor, judge, plant, again] = blocks
      expect(start).toContain('python3 server.py')
      const call = (script = '') => bash(`${exported}\n${script}`, cwd)

      const first = await startPython(cwd, port)
      expect(await call(doctor)).toMatchObject({ code: 0, out: expect.not.stringContaining('✗') })
      const kept = await call(judge)
      expect([kept.code, kept.out]).toEqual([0, expect.stringMatching(/^✓ Conformant|^○ Partial/)])
      const { summary, checks } = reportIn(join(cwd, 'out'))
      expect(summary).toMatchObject({ fail: 0, warn: 0, inconclusive: 0, error: 0 })
      const untested = checks.filter(({ outcome }) => outcome === 'untested')
      expect(untested.filter(({ id }) => !id.startsWith('change/'))).toEqual([])
      await first.stop()

      expect((await call(plant)).code).toBe(0)
      const second = await startPython(cwd, port)
      expect((await call(judge)).code).toBe(1)
      const failed = reportIn(join(cwd, 'out')).checks.filter(({ outcome }) => outcome === 'fail')
      expect(failed.map(({ id }) => id)).toContain('walk/duplicate-items')
      expect((await call(again)).code).toBe(1)
      await second.stop()
    },
    90_000,
  )
})

async function startPython(cwd: string, port: string): Promise<{ stop(): Promise<void> }> {
  const child = spawn('python3', ['server.py', port], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise<void>((done) => child.on('close', () => done()))
  await new Promise((done) => child.stdout.once('data', done))
  return {
    stop() {
      child.kill()
      return closed
    },
  }
}
