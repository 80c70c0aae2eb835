import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { NEEDS } from '../src/model/capability.ts'
import type { Requirement } from '../src/model/requirement.ts'
import { suites } from './index.ts'

const root = new URL('..', import.meta.url)
const OWN = 'suites/registry.test.ts'
const checks = suites.flatMap((suite) => suite.checks.map((check) => ({ suite: suite.name, check })))
const requirements: Requirement[] = parse(await readFile(new URL('spec/requirements.yaml', root), 'utf8'))

async function filesIn(pattern: string): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob(pattern, { cwd: root })) files.push(file.replaceAll('\\', '/'))
  return files.sort()
}

describe.each(checks)('$check.id', ({ suite, check }) => {
  test('is named for its file, and has a test beside it', () => {
    expect(check.id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/)
    expect(check.id.split('/')[0]).toBe(suite)
    for (const file of [`suites/${check.id}.ts`, `suites/${check.id}.test.ts`])
      expect(existsSync(new URL(file, root)), `Write ${file}.`).toBe(true)
  })

  test('judges a requirement', () => {
    const message = `Write a row "- id: ${check.requirement}" without excluded to spec/requirements.yaml.`
    expect(
      requirements.filter(({ id, excluded }) => id === check.requirement && !excluded),
      message,
    ).toHaveLength(1)
  })

  test('states in sentences what holds, why it matters and how to fix it', () => {
    for (const sentence of [check.title, check.why, check.fix]) expect(sentence).toMatch(/^[^\s].*[^.\s]\.$/s)
    expect(NEEDS[check.asks]).toMatch(/^\S.*[^.\s]$/)
  })

  test('states what each code of its findings means', () => {
    expect(Object.keys(check.codes)).not.toEqual([])
    for (const [code, meaning] of Object.entries(check.codes)) {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:-\*)?$/)
      expect(meaning).toMatch(/^[A-Z].*[^.\s]\.$/)
    }
  })
})

describe('the catalogue', () => {
  test('has each id and each title once', () => {
    const [ids, titles] = [checks.map(({ check }) => check.id), checks.map(({ check }) => check.title)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(titles).size).toBe(titles.length)
    expect(new Set(suites.map(({ name }) => name)).size).toBe(suites.length)
  })

  test('covers every requirement, or says why not', () => {
    const covered = new Set(checks.map(({ check }) => check.requirement))
    const odd = requirements.filter(({ id, excluded }) => covered.has(id) === Boolean(excluded))
    const message = `spec/requirements.yaml: a row has either a check that names it or "excluded: why".`
    expect(
      odd.map(({ id }) => id),
      message,
    ).toEqual([])
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length)
  })

  // Known-failing lists and reports of other releases name checks by these ids: none may change or go.
  test('keeps its ids', () => {
    const message = 'A new check adds its line here: npx vitest run suites/registry.test.ts -u'
    expect(
      checks.map(({ check }) => check.id),
      message,
    ).toMatchInlineSnapshot(`
      [
        "envelope/schema-mismatch",
        "envelope/content-type",
        "envelope/malformed-body",
        "envelope/undocumented-success",
        "envelope/missing-cursor",
        "envelope/stray-cursor",
        "envelope/compressed-body",
        "envelope/duplicate-keys",
        "envelope/recommendation",
        "envelope/undocumented-field",
        "envelope/unseen-field",
        "item/missing-identity",
        "item/repeated-identity",
        "item/chronology",
        "item/recommendation",
        "limit/refused-bound",
        "limit/refused-value",
        "limit/exceeded",
        "limit/default-page",
        "limit/unbounded",
        "limit/server-error",
        "limit/out-of-range",
        "limit/malformed",
        "limit/short-page",
        "limit/ambiguous",
        "walk/duplicate-items",
        "walk/missing-items",
        "walk/early-end",
        "walk/endless-walk",
        "walk/phantom-page",
        "walk/unstable-order",
        "walk/limit-dependent-order",
        "walk/boundary-loss",
        "walk/mixed-limits",
        "walk/interleaved-walks",
        "walk/parallel-walks",
        "walk/exact-multiple",
        "walk/empty-collection",
        "cursor/replay",
        "cursor/shuffled-replay",
        "cursor/server-error",
        "cursor/encoding",
        "cursor/foreign-items",
        "cursor/stranger",
        "cursor/tampered-items",
        "cursor/garbage-page",
        "cursor/replay-refused",
        "cursor/changed-limit-refused",
        "cursor/long",
        "cursor/revealing",
        "cursor/unsafe-characters",
        "cursor/readable",
        "access/anonymous",
        "access/unknown-credential",
        "access/outsider",
        "access/private-collection",
        "access/unknown-status",
        "access/forbidden-status",
        "access/server-error",
        "access/malformed-id",
        "access/shared-cache",
        "access/echoed-credential",
        "access/swapped-status",
        "access/masked-status",
        "access/unauthenticated-status",
        "access/query-credential",
        "access/public-cache",
        "errors/schema-mismatch",
        "errors/status-mismatch",
        "errors/envelope",
        "errors/recommendation",
        "errors/leaked-internals",
        "errors/repeated-trace",
        "errors/clock-skew",
        "errors/undocumented-status",
        "change/untouched-items",
        "change/removed-anchor",
        "change/unlisted-addition",
        "change/listed-removal",
        "change/late",
      ]
    `)
  })
})

test('nothing is left to be filled in', async () => {
  const patterns = ['suites/**/*.ts', 'src/reference/faults/*.ts', 'spec/requirements.yaml']
  const files = (await Promise.all(patterns.map(filesIn))).flat().filter((file) => file !== OWN)
  const found = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(new URL(file, root), 'utf8')).split('\n')
      return lines.flatMap((line, index) => (/\bfill in\b/i.test(line) ? [`${file}:${index + 1}`] : []))
    }),
  )
  const places = found.flat()
  expect(places, `Write what the new check needs in\n${places.join('\n')}`).toEqual([])
})

describe('one contract is not built in', () => {
  // What the document may name: tests, samples and the reference server speak of its fields, nothing else does.
  const CONTRACT =
    /has_more|next_cursor|spaces?_|threads?_|last_message|is_pinned|pinned_at|\b(?:space|thread)s?\b/i

  test('no file names a field of the document', async () => {
    const files = [...(await filesIn('src/**/*.ts')), ...(await filesIn('suites/**/*.ts'))].filter(
      (file) => !/\.(?:test|fixture)\.ts$|^src\/(?:reference|matrix)\/|\/sample[^/]*$/.test(file),
    )
    expect(files.length).toBeGreaterThan(100)
    const naming = await Promise.all(
      files.map(async (file) => {
        // A part of V8's heap has a name of that kind, and so has a class of POSIX.
        const code = wordless(await readFile(new URL(file, root), 'utf8')).replace(
          /semi-space|\[:space:\]/g,
          '',
        )
        return code
          .split('\n')
          .filter((line) => CONTRACT.test(line))
          .map((line) => `${file}: ${line.trim()}`)
      }),
    )
    expect(naming.flat()).toEqual([])
  })

  test.each([
    ['const a = body.has_more // has_more', true],
    ["read(body, '/next_cursor')", true],
    ['const { space_id } = params', true],
    ["const path = '/spaces'", true],
    ['const thread = 1', true],
    ['/* thread */ const a = 1 // space_id', false],
    ["pattern: /thread 'main' panicked/", false],
    ["why: 'A thread of a space has_more.',", false],
    ["const tool = 'threadcount'", false],
    ['const isBlank = /[\\s"]/.test(a) // thread', false],
  ])('would be found: %s', (line, isFound) => {
    expect(CONTRACT.test(wordless(line))).toBe(isFound)
  })
})

/** The code without comments and without text for people: what is quoted and holds a blank. */
function wordless(source: string): string {
  const tokens =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g
  return source.replace(tokens, (token) =>
    token.startsWith('//') || token.startsWith('/*') || /^['"`/].*\s/s.test(token) ? '' : token,
  )
}
