import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import manifest from '#package' with { type: 'json' }
import { startReference } from '../src/reference/index.ts'
import { describeChecks } from '../src/run/plan/checks.ts'
import { execute, makeProject, type Project, root } from '../src/vitest/project.fixture.ts'

const dependencies = Object.keys(manifest.dependencies)
let project: Project
let packed: string[]

beforeAll(async () => {
  project = await makeProject([...dependencies, 'vitest', 'vite'])
  const pack = await execute('npm', ['pack', '--json', '--pack-destination', project.folder], root)
  if (pack.exitCode !== 0) throw new Error(`npm pack failed:\n${pack.output}`)
  const [{ filename, files }] = JSON.parse(pack.out.slice(pack.out.indexOf('[\n'))) as [Tarball]
  packed = files.map(({ path }) => path)
  const folder = join(project.folder, 'node_modules/threadcount')
  await mkdir(folder)
  await execute('tar', ['-xzf', join(project.folder, filename), '-C', folder, '--strip-components=1'], root)
})

interface Tarball {
  filename: string
  files: { path: string }[]
}

afterAll(() => project.remove())

const cli = (...args: string[]): ReturnType<typeof execute> =>
  execute(process.execPath, ['node_modules/threadcount/dist/src/cli.js', ...args], project.folder)

test('holds what is needed and nothing else', () => {
  const stray = packed.filter(
    (path) =>
      !/^(dist\/.*\.(js|d\.ts|json|css)|spec\/.*\.(yaml|json)|reports\/report\.schema\.json)$/.test(path),
  )
  expect(stray.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
  expect(packed.filter((path) => /\.(test|fixture)\.|\bsample-(runs|document)\./.test(path))).toEqual([])
})

test('its command judges the reference server', async () => {
  const { exitCode, output } = await cli('demo', '--size', '20', '--out', 'out')
  expect([exitCode, output]).toEqual([0, expect.stringContaining('out/report.html')])
})

test('its command lists, explains and refuses', async () => {
  expect((await cli('list')).output).toContain('walk/duplicate-items')
  expect((await cli('explain', 'walk/duplicate-items')).exitCode).toBe(0)
  expect((await cli('rnu')).exitCode).toBe(2)
})

test('its list is the one of the sources, and telling it loads neither a check nor a dependency', async () => {
  const refusing = `import { registerHooks } from 'node:module'
registerHooks({ resolve(name, context, next) {
  const found = next(name, context)
  if (/suites|probe|node_modules\\/(?!threadcount)/.test(found.url)) throw new Error('loads ' + found.url)
  return found
} })`
  const hook = `data:text/javascript,${encodeURIComponent(refusing)}`
  const file = 'node_modules/threadcount/dist/src/cli.js'
  const list = (...flags: string[]): ReturnType<typeof execute> =>
    execute(process.execPath, [...flags, file, 'list', '--json'], project.folder)
  expect(JSON.parse((await list('--import', hook)).out)).toEqual(describeChecks())
})

test('its library judges the reference server', async () => {
  await project.write(
    'judge.js',
    `import { KnownFailure, listChecks, renderers, run, startReference } from 'threadcount'
import schema from 'threadcount/report.schema.json' with { type: 'json' }
const { close, ...server } = await startReference({ size: 20 })
const { report, exitCode } = await run({ ...server, only: ['item'], out: 'out' })
await close()
const wrong = await run({ profil: 'strict' }).catch((error) => error instanceof KnownFailure)
const markdown = renderers.markdown.render(report).length > 0
console.log([report.verdict, exitCode, (await listChecks()).length > 50, wrong, markdown, typeof schema.title].join())`,
  )
  const { output } = await execute(process.execPath, ['judge.js'], project.folder)
  expect(output).toBe('partial,0,true,true,true,string\n')
})

test('its config has types and a schema, and init says where the schema is', async () => {
  const server = await startReference({ size: 20 })
  onTestFinished(() => server.close())
  await project.write(
    'typed.config.ts',
    `import { defineConfig } from 'threadcount'
export default defineConfig({ baseUrl: '${server.baseUrl}', credentials: ${JSON.stringify(server.credentials)},
  collections: [{ params: { space_id: 'space_exact' } }], only: 'item/*', out: 'typed' })`,
  )
  const { exitCode, output } = await cli('run', '--config', 'typed.config.ts')
  expect([exitCode, output]).toEqual([0, expect.stringContaining('typed/report.json')])

  const { exports: exported } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const schema = exported['./config.schema.json'].replace('./', '')
  expect(packed).toContain(schema)
  await cli('init', '--base-url', server.baseUrl)
  const [first] = (await readFile(join(project.folder, 'threadcount.config.yaml'), 'utf8')).split('\n')
  expect(first).toBe(`# yaml-language-server: $schema=./node_modules/threadcount/${schema}`)
})

test('its vitest entry registers and runs', async () => {
  await project.write(
    'api.test.js',
    `import { startReference } from 'threadcount'
import { conformance } from 'threadcount/vitest'
const { close, ...server } = await startReference({ size: 20 })
conformance({ ...server, suites: ['item'] })`,
  )
  const { exitCode, tests } = await project.vitest()
  expect([exitCode, tests.length > 0, tests.some(({ state }) => state === 'passed')]).toEqual([0, true, true])
})
