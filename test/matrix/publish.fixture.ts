import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { faults, variants } from '../../src/reference/index.ts'
import { judgeDeviation, matrix, type Row } from './judge.fixture.ts'

// Writes reports/samples/matrix.md: which checks each deviation changes, and the requests that it takes to see that.
// `npm run matrix -- NAME…` judges those named and new ones, and keeps the numbers of the others.

const page = new URL('../../reports/samples/matrix.md', import.meta.url)
const known = new Map(
  [...readFileSync(page, 'utf8').matchAll(/^\| `([\w-]+)` \|.*\| (\d*) \|$/gm)].map(([, name, cost]) => [
    name,
    cost,
  ]),
)
const named = process.argv.slice(2)

const out = mkdtempSync(join(tmpdir(), 'threadcount-matrix-'))

const changedBy = ({ fail = [], warn = [], note = [] }: Row): string[] => [...fail, ...warn, ...note]

/** The fewest requests with which one of its checks alone shows a deviation. */
async function costOf(kind: 'fault' | 'variant', name: string, row: Row): Promise<string> {
  const cost = known.get(name)
  if (cost !== undefined && named.length > 0 && !named.includes(name)) return cost
  const costs: number[] = []
  for (const only of changedBy(row).slice(0, 4)) {
    const { checks, run } = await judgeDeviation({ kind, name, row, out, only: [only] })
    const isShown = checks.some(({ outcome }) => ['fail', 'warn', 'note'].includes(outcome))
    if (isShown) costs.push(run.requests + run.fixtureRequests)
  }
  return costs.length > 0 ? String(Math.min(...costs)) : ''
}

function changesIn({ fail = [], warn = [], note = [], atLeast, oneOf }: Row): string {
  const part = (word: string, ids: readonly string[]): string[] =>
    ids.length > 0 ? [`${word} ${ids.map((id) => `\`${id}\``).join(', ')}`] : []
  const parts = [...part('fail', fail), ...part('warn', warn), ...part('note', note)]
  return `${oneOf ? 'one or more of ' : atLeast ? 'at least ' : ''}${parts.join('; ') || 'nothing'}`
}

async function lines(
  kind: 'fault' | 'variant',
  all: readonly { name: string; title: string }[],
): Promise<string[]> {
  const rows = matrix[`${kind}s`]
  const written: string[] = []
  for (const { name, title } of all) {
    const row = rows[name] ?? {}
    written.push(`| \`${name}\` | ${title} | ${changesIn(row)} | ${await costOf(kind, name, row)} |`)
  }
  return written
}

const text = `# What each deviation of the reference server changes

Made by \`npm run matrix\` from [matrix.yaml](matrix.yaml), which the tests assert row by row. The last column is the fewest
requests with which one of these checks alone (\`--only\`) shows the deviation, fixtures included; of chance and timing it is
one sample.

## Faults: ${faults.length}

| fault | what is wrong | changes | requests |
| --- | --- | --- | ---: |
${(await lines('fault', faults)).join('\n')}

## Variants, legal: ${variants.length}

| variant | what is different | changes | requests |
| --- | --- | --- | ---: |
${(await lines('variant', variants)).join('\n')}
`
writeFileSync(page, text)
rmSync(out, { recursive: true })
