import { expect, test } from 'vitest'
import { sampleCheck, sampleFinding, sampleReport } from '../../test/samples/sample.ts'
import { renderCodeQuality } from './formats/code-quality.ts'
import { renderJunit } from './formats/junit.ts'
import { renderMarkdown } from './formats/markdown.ts'
import { renderSarif } from './formats/sarif.ts'
import { renderHtml } from './html/page.ts'
import { renderSummary } from './terminal/summary.ts'

const finding = sampleFinding({ collection: {} })
const report = (...operations: string[]) => {
  const checks = operations.map((operation) =>
    sampleCheck('walk/duplicate-items', { operation, outcome: 'fail', findings: [finding] }),
  )
  const one = sampleReport(checks)
  one.collections = one.collections
    .slice(0, 1)
    .flatMap((collection) => operations.map((operation) => ({ ...collection, operation, params: {} })))
  return one
}

const renderers: [string, (of: ReturnType<typeof report>) => string][] = [
  ['the terminal', (of) => renderSummary(of, { columns: 100, color: false, files: [] })],
  ['HTML', renderHtml],
  ['Markdown', renderMarkdown],
  ['JUnit', renderJunit],
  ['SARIF', renderSarif],
  ['Code Quality', renderCodeQuality],
]

test.each(renderers)('%s names the operation of a collection where there are several', (_, render) => {
  const several = render(report('listUsers', 'listBooks'))
  for (const operation of ['listUsers', 'listBooks'])
    expect(several).toContain(`${operation} · the only collection`)
  expect(render(report('listUsers'))).not.toContain('listUsers · the only collection')
})

test('a collection that the suite made is no other one of the same name', () => {
  const two = report('listUsers', 'listBooks')
  Object.assign(two.collections[0] ?? {}, { made: 3 })
  expect(
    renderSummary(two, { columns: 100, color: false, files: [] }).match(/made and removed again/g),
  ).toHaveLength(1)
})
