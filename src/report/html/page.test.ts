import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleCheck, sampleEvidence, sampleFinding, sampleReport } from '../../../test/samples/sample.ts'
import { sampleWindow } from '../../../test/samples/sample-pictures.ts'
import {
  abortedReport,
  conformantReport,
  HOSTILE,
  troubledReport,
} from '../../../test/samples/sample-runs.ts'
import type { Finding } from '../../model/report.ts'
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
  expect(page).toContain('use the made-up shelf_id=shelf_invented, which does not exist')
  expect(page).toContain('requests a made-up id')
  expect(page).toContain('Set THREADCOUNT_API_KEY first to the viewer’s credential, credentials.viewer')
  expect(page).toContain('Run it in the folder of the config file acme.yaml. Prefix the path to report.json')
  expect(page).toContain("| tr , '\\n' after")
})

const pageOf = (finding: Finding): string =>
  renderHtml(sampleReport([sampleCheck('a/b', { outcome: 'fail', findings: [finding] })])).replace(
    /<[^>]*>/g,
    '',
  )

test('a replay of a run without a configuration needs its options', () => {
  expect(pageOf(sampleFinding())).toContain(
    'Add the options of the run that wrote this page. Prefix the path to report.json',
  )
})

test('what is at issue can be looked for in each answer', () => {
  const [first, second] = sampleFinding().evidence
  const third = sampleEvidence('/shelves/shelf_full/books?limit=9', { data: [] })
  const evidence = [first, second, third].filter((one) => one !== undefined)
  const window = sampleWindow('book_0017')
  expect(pageOf(sampleFinding({ evidence, window }))).toContain(
    'With | grep -o book_0017 after each command: lines 1 and 2 print it, line 3 prints nothing.',
  )
  expect(pageOf(sampleFinding({ evidence, window: sampleWindow(HOSTILE) }))).not.toContain('grep')
})

test('an order can be looked for, and another limit shows the other', () => {
  const row = (id: string, place: number, at: number) => ({
    id,
    place,
    on: [at],
    isAtFault: place === 0,
    ties: false,
  })
  const rows = [row('book_1', 0, 2), row('book_2', 1, 1), row('book_3', 2, 3)]
  const window = { ...sampleWindow(''), kind: 'disorder', pages: [{ name: 'page 1', items: 3 }], rows }
  expect(pageOf(sampleFinding({ window }))).toContain(
    "With | grep -oE 'book_1|book_2' after a command: it prints book_2 first. With another limit in the command, it prints book_1.",
  )
})

test('requests that look alike are told apart by their headers', () => {
  const evidence = [sampleEvidence('/a', {}), sampleEvidence('/a', {})]
  Object.assign(evidence[1]?.request.headers ?? {}, { 'accept-encoding': 'gzip' })
  expect(pageOf(sampleFinding({ evidence })).match(/accept-encoding: gzip/g)).toHaveLength(1)
})

test('lines that need not show it say so', () => {
  expect(pageOf(sampleFinding({ conditions: ['other-walks'] }))).toContain(
    'The run sent other walks at the same time.',
  )
  const every = 'The fault is intermittent'
  expect(pageOf(sampleFinding({ conditions: ['intermittent'] }))).toContain(every)
  expect(pageOf(sampleFinding({ actual: 'x (shown again in 1 of 3 repetitions)' }))).not.toContain(every)
  expect(pageOf(sampleFinding())).not.toContain(every)
})

test('a picture is called what it shows', () => {
  expect(pageOf(sampleFinding({ window: sampleWindow('book_0017') }))).toContain('limit 4: the walk lists')
  const window = { ...sampleWindow('book_0017'), walk: 'replay of page 3 at no limit' }
  expect(pageOf(sampleFinding({ window }))).toContain('replay of page 3 at no limit: the walk lists')
})

test('a collection that the suite made is told from one that was there', () => {
  const report = sampleReport([])
  Object.assign(report.collections[0] ?? {}, { made: 250 })
  const rows = renderHtml(report).match(/<tr><th scope="row"><code>shelf_id=.*?<\/th>/gs)
  expect(rows?.map((row) => row.includes('made by the suite'))).toEqual([true, false])
})
