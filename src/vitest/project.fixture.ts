import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The root of this checkout. */
export const root: string = resolve(import.meta.dirname, '../..')

/** A test of somebody's project, as its vitest saw it. */
export interface SeenTest {
  /** With the names of the describes around it. */
  name: string
  state: 'passed' | 'failed' | 'skipped'
  /** Why it was skipped. */
  note?: string
  /** Error messages, without colours. */
  errors: string[]
  annotations: { type: string; message: string }[]
}

/** A project of somebody else's, in a folder far from here. */
export interface Project {
  folder: string
  write(file: string, text: string): Promise<void>
  /** What the project's vitest says of its tests; `output` is what it printed. */
  vitest(...args: string[]): Promise<Ended & { tests: SeenTest[] }>
  remove(): Promise<void>
}

const reporter = `
import { writeFileSync } from 'node:fs'
export default class {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    writeFileSync('seen.json', JSON.stringify(tests.map((test) => ({
      name: test.fullName,
      state: test.result().state,
      note: test.result().note,
      errors: (test.result().errors ?? []).map(({ message }) => message),
      annotations: test.annotations().map(({ type, message }) => ({ type, message })),
    }))))
  }
}`

/** Makes a project with the named packages of this checkout beside its own files. */
export async function makeProject(packages: readonly string[]): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'threadcount-project-'))
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  await write('package.json', '{ "type": "module", "private": true }')
  await write('reporter.js', reporter)
  for (const name of packages) {
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(root, 'node_modules', name), link)
  }
  return {
    folder,
    write,
    async vitest(...args) {
      const entry = join(folder, 'node_modules/vitest/vitest.mjs')
      const reporters = ['--reporter=./reporter.js', '--reporter=default']
      const ended = await execute(process.execPath, [entry, 'run', ...reporters, ...args], folder)
      const seen = await readFile(join(folder, 'seen.json'), 'utf8').catch(() => '[]')
      return { ...ended, tests: JSON.parse(seen) as SeenTest[] }
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

/** How a program ended. */
export interface Ended {
  exitCode: number
  /** What went to standard output. */
  out: string
  /** With standard error behind it. */
  output: string
}

/** Runs a program to its end. */
export function execute(file: string, args: readonly string[], cwd: string): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' }
  return new Promise((done) => {
    const child = execFile(file, args, { cwd, env, maxBuffer: 2 ** 26 }, (_, out, err) =>
      done({ exitCode: child.exitCode ?? -1, out, output: out + err }),
    )
  })
}
