import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderers } from './index.ts'
import { abortedReport, conformantReport, troubledReport } from './sample-runs.ts'

const reports = { conformant: conformantReport(), troubled: troubledReport(), aborted: abortedReport() }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// One process for all ends with its first page, and a lax browser would prove less.
const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote|disable-web-security)$/.test(arg))
const folder = mkdtempSync(join(tmpdir(), 'threadcount-report-'))
let browser: Browser

beforeAll(async () => {
  browser = await launcher.launch({ executablePath: await chromium.executablePath(), args })
  for (const [name, report] of Object.entries(reports)) {
    writeFileSync(join(folder, `${name}.html`), renderers.html.render(report))
  }
}, 60_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

interface Opened {
  page: Page
  url: string
  requests: string[]
  complaints: string[]
}

async function open(name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Opened> {
  const page = await browser.newPage(options)
  const url = pathToFileURL(join(folder, `${name}.html`)).href
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, url, requests, complaints }
}

test.each(Object.keys(reports))('%s: one request, no complaint, no script', async (name) => {
  const { page, url, requests, complaints } = await open(name)
  expect(requests).toEqual([url])
  expect(complaints).toEqual([])
  expect(await page.title()).not.toBe('owned')
  expect(await page.locator('script, img, [onerror], [style]').count()).toBe(0)
  await page.close()
})

const schemes = ['light', 'dark'] as const

test.each(Object.keys(reports).flatMap((name) => schemes.map((scheme) => [name, scheme] as const)))(
  '%s: axe finds nothing in %s',
  async (name, colorScheme) => {
    const { page } = await open(name, { colorScheme, bypassCSP: true })
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await page.evaluate(axe)
    const { violations } = await page.evaluate<Found>('axe.run()')
    const told = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
    expect(told).toEqual([])
    await page.close()
  },
  30_000,
)

interface Found {
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}

test.each([360, 1280])('%i px: nothing is cut off sideways', async (width) => {
  const { page } = await open('troubled', { viewport: { width, height: 800 } })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.close()
})

test('the style sheet is admitted by the policy', async () => {
  const { page } = await open('conformant')
  const position = await page.evaluate("getComputedStyle(document.querySelector('.hidden')).position")
  expect(position).toBe('absolute')
  await page.close()
})

test.each(Object.entries(reports))('%s: the JUnit file is well-formed', async (name, report) => {
  const { page } = await open('conformant')
  const xml = JSON.stringify(renderers.junit.render(report))
  const parsed = `new DOMParser().parseFromString(${xml}, 'application/xml')`
  const count = (selector: string) => page.evaluate(`${parsed}.querySelectorAll('${selector}').length`)
  expect([name, await count('parsererror'), await count('testcase')]).toEqual([
    name,
    0,
    Math.max(1, report.checks.length),
  ])
  await page.close()
})
