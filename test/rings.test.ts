import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { importsIn, importsOf, ringsOf } from './rings.fixture.ts'

const root = resolve(import.meta.dirname, '..')

test('no ring of imports has more than two files, whether they import values or types', () => {
  const graph = importsIn(root, ['src/**/*.ts', 'suites/**/*.ts'])
  expect(graph.get('src/run.ts')).toContain('src/run/judge-target.ts')
  const rings = ringsOf(graph).filter((ring) => ring.length > 2)
  expect(rings, 'Move what they share to a file that imports none of them.').toEqual([])
})

test('rings are found, whatever leads to them', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b', 'e']],
    ['d', ['c']],
    ['e', ['f']],
    ['f', ['g']],
    ['g', ['e']],
    ['h', ['a', 'g']],
  ])
  expect(ringsOf(graph)).toEqual([
    ['e', 'f', 'g'],
    ['b', 'c', 'd'],
  ])
  expect(ringsOf(new Map([['a', ['b']]]))).toEqual([])
})

test('imports are read in every form', () => {
  const text = [
    "import './a.ts'",
    "import type { B } from '../b.ts'",
    "export { c } from './c/c.ts'",
    "const d = await import('./d.ts')",
    "import { readFile } from 'node:fs'",
  ]
  expect(importsOf('src/run/x.ts', text.join('\n'))).toEqual([
    'src/run/a.ts',
    'src/b.ts',
    'src/run/c/c.ts',
    'src/run/d.ts',
  ])
})

test('src/walk waits for nothing: what walks say of each other is pure', () => {
  const files = globSync('src/walk/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(10)
  const waits = files.filter((file) =>
    /\b(?:async|await|Promise)\b/.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
  )
  expect(waits).toEqual([])
})

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
