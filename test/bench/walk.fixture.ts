import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Walked } from './one-walk.fixture.ts'

// A walk under judgement beside a bare loop: `npm run bench [-- SIZE [ROUNDS]]`. Prints ratios, which travel from machine
// to machine, and no times, which do not.

const path = (name: string): string => new URL(name, import.meta.url).pathname
const [size = '1000000', rounds = '3'] = process.argv.slice(2)

const server = spawn(process.execPath, [path('../../src/cli.ts'), 'serve', '--size', size], {
  stdio: ['ignore', 'pipe', 'ignore'],
})
const [line] = await once(server.stdout, 'data')
const { baseUrl, credentials, collections } = JSON.parse(String(line))

async function walk(kind: 'bare' | 'judged'): Promise<Walked> {
  const args = [
    path('./one-walk.fixture.ts'),
    kind,
    baseUrl,
    credentials.viewer,
    JSON.stringify(collections[0].params),
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** What an item costs in the last tenth, beside one in the tenth from 10,000 up. */
function growth({ marks }: Walked): number {
  const tenth = Math.max(1, Math.floor(marks.length / 10))
  const cost = (from: number): number => ((marks[from + tenth] ?? 0) - (marks[from] ?? 0)) / tenth
  return cost(marks.length - 1 - tenth) / cost(0)
}

const pairs: { bare: Walked; judged: Walked }[] = []
// In turn, so that a machine that slows down slows both.
for (let round = 0; round < Number(rounds); round++)
  pairs.push({ bare: await walk('bare'), judged: await walk('judged') })
server.kill()

const said = (name: string, values: number[], digits: number): string =>
  `${name.padEnd(44)} ${median(values).toFixed(digits)}  (${values.map((value) => value.toFixed(digits)).join(', ')})\n`
process.stdout.write(
  `${pairs[0]?.judged.items} items, ${pairs.length} rounds\n` +
    said(
      'speed, of a bare undici and JSON.parse loop',
      pairs.map(({ bare, judged }) => bare.ms / judged.ms),
      2,
    ) +
    said(
      'processor time, of that of the loop',
      pairs.map(({ bare, judged }) => judged.cpuMs / bare.cpuMs),
      2,
    ) +
    said(
      'peak memory above it, MB',
      pairs.map(({ bare, judged }) => judged.peakMb - bare.peakMb),
      0,
    ) +
    said(
      'cost of an item, last tenth to first tenth',
      pairs.map(({ judged }) => growth(judged)),
      2,
    ) +
    said(
      'the same of the bare loop',
      pairs.map(({ bare }) => growth(bare)),
      2,
    ),
)
