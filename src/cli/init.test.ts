import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, threadcount } from '../run/testing.fixture.ts'

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

  it('writes over no configuration', async () => {
    const cwd = folder()
    await threadcount(['init'], { cwd })
    expect(await threadcount(['init'], { cwd })).toMatchObject({
      code: 2,
      err: 'threadcount: there is a configuration already: threadcount.config.yaml; init writes over none, so move or delete it first.\n',
    })
  })
})
