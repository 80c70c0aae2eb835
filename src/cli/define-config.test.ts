import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineConfig } from '../options.ts'
import { type ReferenceServer, startReference } from '../reference/index.ts'
import { folder, reportIn, threadcount } from '../run/testing.fixture.ts'

let server: ReferenceServer
beforeAll(async () => {
  server = await startReference({ size: 20 })
})
afterAll(() => server.close())

it.each(['ts', 'mjs'])('a config in a .%s file may use defineConfig, wherever it is', async (extension) => {
  const cwd = folder()
  writeFileSync(
    join(cwd, `threadcount.config.${extension}`),
    `import { defineConfig } from 'threadcount'
export default defineConfig({
  baseUrl: '${server.baseUrl}',
  credentials: { viewer: '${server.credentials.viewer}' },
  collections: [{ params: { space_id: 'space_full' }, expect: { count: 20 } }],
  only: ['item/*'],
  seed: 7,
  format: ['json'],
})
`,
  )
  expect(await threadcount(['run', '--out', 'out'], { cwd })).toMatchObject({ code: 0 })
  expect(reportIn(join(cwd, 'out')).run).toMatchObject({ seed: 7 })
})

it('its types know every key, and no other', () => {
  const known = {
    timeout: 5,
    format: ['json'],
    credentials: { viewer: { command: ['print-token'] } },
  } as const
  expect(defineConfig(known)).toBe(known)
  // @ts-expect-error: a key that is not there.
  defineConfig({ timout: 5 })
  // @ts-expect-error: a format that is not there.
  defineConfig({ format: ['jsn'] })
  // @ts-expect-error: a collection needs params.
  defineConfig({ collections: [{ open: true }] })
})

it('a config that imports what is not there ends 2 and says so', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'threadcount.config.ts'), "import 'threadcuont'\nexport default {}\n")
  expect(await threadcount(['run'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^threadcount: threadcount\.config\.ts cannot be loaded: .*threadcuont/),
  })
})
