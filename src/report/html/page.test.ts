import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleCheck, sampleReport } from '../sample.ts'
import { abortedReport, conformantReport, HOSTILE, troubledReport } from '../sample-runs.ts'
import { renderHtml } from './page.ts'
import { html } from './template.ts'

test('a template escapes everything that is not markup', () => {
  const nested = html`<b>${'<i>'}</b>`
  expect(html`<p title="${`"'&`}">${[nested, 1, null, undefined, false, '\u202e']}</p>`.source).toBe(
    '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>1⟨U+202E⟩</p>',
  )
})

test('the policy admits the one style sheet and nothing else', () => {
  const page = renderHtml(conformantReport())
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`)
  expect(page).not.toMatch(/ style="|<script|<link|<img|<iframe|url\(|@import/)
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
    expect(page).not.toMatch(/<script|<img|\p{Cf}|(?!\n)\p{Cc}|\ufffe/u)
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
