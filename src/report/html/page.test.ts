import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleCheck, sampleEvidence, sampleFinding, sampleReport } from '../sample.ts'
import { abortedReport, conformantReport, HOSTILE, troubledReport } from '../sample-runs.ts'
import { renderHtml } from './page.ts'
import { html } from './template.ts'

test('a template escapes everything that is not markup', () => {
  const nested = html`<b>${'<i>'}</b>`
  expect(html`<p title="${`"'&`}">${[nested, 1, null, undefined, false, '\u202e']}</p>`.source).toBe(
    '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>1⟨U+202E⟩</p>',
  )
})

test('the policy admits the one style sheet, the one script and nothing else', () => {
  const page = renderHtml(conformantReport())
  const hashOf = (name: string): string => {
    const text = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page)?.[1] ?? ''
    return `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
  }
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  expect(policy.split('; ')).toEqual([
    'default-src &#39;none&#39;',
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    'require-trusted-types-for &#39;script&#39;',
    'base-uri &#39;none&#39;',
    'form-action &#39;none&#39;',
  ])
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toMatch(/ style="|<link|<img|<iframe|url\(|@import/)
})

test('hostile text stays text in every place', () => {
  const hostile = sampleReport(
    [
      sampleCheck('a/b', {
        outcome: 'untested',
        reason: HOSTILE,
        title: HOSTILE,
        operation: HOSTILE,
        requirement: HOSTILE,
      }),
    ],
    {
      target: {
        baseUrl: HOSTILE,
        implementation: { name: HOSTILE, version: HOSTILE },
        document: { title: HOSTILE, sha256: HOSTILE },
      },
    },
  )
  Object.assign(hostile.run, {
    aborted: HOSTILE,
    leftBehind: [HOSTILE],
    deselected: [HOSTILE],
    shard: HOSTILE,
    startedAt: HOSTILE,
  })
  hostile.coverage = {
    statuses: { [HOSTILE]: 1 },
    parameters: { [HOSTILE]: [HOSTILE] },
    fields: { [HOSTILE]: 0 },
  }
  for (const report of [hostile, troubledReport()]) {
    const page = renderHtml(report)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img|\p{Cf}|(?!\n)\p{Cc}|\ufffe/u)
    expect(page.isWellFormed()).toBe(true)
  }
})

test('every internal link has its target, and no id occurs twice', () => {
  const report = troubledReport()
  report.checks.push(sampleCheck('walk/duplicate-items', { operation: 'another one' }))
  const page = renderHtml(report)
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map((match) => decodeURI(match[1] ?? ''))
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
})

test('the page says first how it ended, and why it ended early', () => {
  const page = renderHtml(abortedReport())
  expect(page).toContain('<title>Aborted: acme-shelves 2.3.1 at https://staging.example.com/v1</title>')
  expect(page).toContain('<b>Aborted.</b> https://staging.example.com/v1 refused the credential')
})

test('the same report gives the same page', () => {
  expect(renderHtml(troubledReport())).toBe(renderHtml(troubledReport()))
})

test('a defect in many places is told once, and every finding has its place on the page', () => {
  const findings = Array.from({ length: 60 }, (_, index) =>
    sampleFinding({ collection: { shelf_id: `shelf_${index}` }, actual: `seen in ${index}` }),
  )
  const page = renderHtml(sampleReport([sampleCheck('a/b', { outcome: 'fail', findings })]))
  expect(page).toContain('Findings <span class="count">1</span>')
  expect(page).toContain('The same in 59 other places')
  const ids = new Set([...page.matchAll(/ id="(a\/b\/\d+)"/g)].map(([, id]) => id))
  expect(ids.size).toBe(60)
  for (const { actual } of findings) expect(page).toContain(actual)
})

test('a stranger learns what is invented, which key a variable is, and what the replay needs', () => {
  const evidence = [sampleEvidence('/shelves/shelf_invented/books', { error: { code: 'x'.repeat(200) } })]
  const report = sampleReport([
    sampleCheck('a/b', { outcome: 'fail', findings: [sampleFinding({ evidence })] }),
  ])
  const place = { path: '/shelves/{shelf_id}/books', pointer: '', line: null }
  report.target.operations = [{ id: 'listShelfBooks', ...place }]
  report.run.config = { files: [{ name: 'acme.yaml', sha256: '' }], sha256: '' }
  const page = renderHtml(report).replace(/<[^>]*>/g, '')
  expect(page).toContain('ask for shelf_id=shelf_invented, which the suite invented')
  expect(page).toContain('asks for an invented id')
  expect(page).toContain('Set THREADCOUNT_API_KEY first to the viewer’s credential, credentials.viewer')
  expect(page).toContain('Run it where the configuration (acme.yaml) is. It reads report.json, which')
  expect(page).toContain('| tail -1 | jq')
})
