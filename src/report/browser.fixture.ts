// What the tests of the pages have in common: a browser that writes down what a page asks for and complains of, and axe.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'

/** A page that was opened from disk. */
export interface Opened {
  page: Page
  url: string
  /** Every address that was asked for. */
  requests: string[]
  /** What stood on the console, errors and dialogs. */
  complaints: string[]
}

type PageOptions = Parameters<Browser['newPage']>[0]

/** A browser with some pages on disk. */
export interface Desk {
  open(name: string, options?: PageOptions): Promise<Opened>
  close(): Promise<void>
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// One process for all ends with its first page, and a lax browser would prove less.
const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote|disable-web-security)$/.test(arg))

/** Writes pages, by name, to a folder of their own and starts a browser for them. */
export async function openDesk(pages: Record<string, string>): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'threadcount-report-'))
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), text)
  const browser = await launcher.launch({ executablePath: await chromium.executablePath(), args })
  return {
    open: async (name, options = {}) =>
      opened(await browser.newPage(options), pathToFileURL(join(folder, `${name}.html`)).href),
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function opened(page: Page, url: string): Promise<Opened> {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, url, requests, complaints }
}

/** What axe finds amiss, with everything on the page unfolded. The page must have been opened with `bypassCSP`. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  await page.evaluate(axe)
  const { violations } = await page.evaluate<Found>('axe.run()')
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
}

interface Found {
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}
