import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, threadcount } from '../run/testing.fixture.ts'
import { schemaComment } from './schema-comment.ts'

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference()
})
afterAll(() => server.close())

describe('init', () => {
  it('writes a config that is refused until it is filled in, and that doctor then accepts', async () => {
    const cwd = folder()
    const env = { THREADCOUNT_API_KEY: server.credentials.viewer }
    const init = await threadcount(['init', '--base-url', server.baseUrl], { cwd })
    expect(init).toMatchObject({ code: 0, out: expect.stringContaining('judged: listSpaceThreads') })

    const early = await threadcount(['doctor'], { cwd, env })
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining('still says CHANGE-ME') })

    const file = join(cwd, 'threadcount.config.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll('space_id: CHANGE-ME', 'space_id: space_full'))
    const later = await threadcount(['doctor'], { cwd, env })
    expect([later.code, later.out]).toEqual([0, expect.not.stringContaining('✗')])
  })

  it('names the schema of the config in its first line, where an editor can reach it', async () => {
    const cwd = folder()
    await threadcount(['init'], { cwd })
    const [first, second] = readFileSync(join(cwd, 'threadcount.config.yaml'), 'utf8').split('\n')
    const [, path = ''] = /^# yaml-language-server: \$schema=(\.\S+)$/.exec(first ?? '') ?? []
    expect(JSON.parse(readFileSync(join(cwd, path), 'utf8'))).toHaveProperty('properties.collections')
    expect(second).toBe('# Written by threadcount init. Replace every CHANGE-ME.')

    const blank = join(cwd, 'a folder')
    cpSync(join(import.meta.dirname, '../../spec'), join(blank, 'node_modules/threadcount/spec'), {
      recursive: true,
    })
    const project = join(blank, 'a project')
    mkdirSync(project)
    expect(schemaComment(blank)).toBe(
      '# yaml-language-server: $schema=./node_modules/threadcount/spec/config.schema.json\n',
    )
    expect(schemaComment(project)).toBe(
      '# yaml-language-server: $schema=../node_modules/threadcount/spec/config.schema.json\n',
    )
  })

  it('writes over no configuration', async () => {
    const cwd = folder()
    await threadcount(['init'], { cwd })
    expect(await threadcount(['init'], { cwd })).toMatchObject({
      code: 2,
      err: 'threadcount: there is a configuration already: threadcount.config.yaml; init writes over none, so move or delete it first.\n',
    })
  })
})
