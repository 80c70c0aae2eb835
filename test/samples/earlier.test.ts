import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Format, parseReport, renderers, renderSummary } from '../../src/report/index.ts'
import { fitsSchema } from '../../src/report/report-schema.fixture.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'reports/samples/earlier')
// Each as its release wrote it. None is ever edited or made anew; a new release adds one.
const earlier = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)

test('there is a report of an earlier release', () => {
  expect(earlier.map(([file]) => file)).toContain('report-0.1.0.json')
})

test.each(earlier)('%s renders in every format, with what it found', (file, text) => {
  const report = parseReport(text, file)
  const found = report.checks.filter(({ findings }) => findings.length > 0)
  expect(found.length).toBeGreaterThan(1)
  for (const format of Object.keys(renderers) as Format[]) {
    const rendered = renderers[format].render(report)
    expect(rendered, format).not.toMatch(/\[object Object\]|[>"' ]undefined[<"' .]/)
    for (const { id } of found) expect(rendered, format).toContain(id)
  }
  const summary = renderSummary(report, { columns: 80, color: false, files: [] })
  expect(summary).toMatch(/^✕ Non-conformant/)
})

test.each(earlier)('%s still fits the schema of schemaVersion 1', (_, text) => {
  fitsSchema(JSON.parse(text))
  expect(fitsSchema.errors).toBeNull()
})
