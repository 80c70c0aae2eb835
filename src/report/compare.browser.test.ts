import { afterAll, beforeAll, expect, test } from 'vitest'
import { abortedReport, conformantReport, HOSTILE, troubledReport } from '../../test/samples/sample-runs.ts'
import { type Desk, openDesk, violationsOn } from './browser.fixture.ts'
import { type Compared, compareReports } from './compare/comparison.ts'
import { comparisonHtml } from './compare/page.ts'
import { renderers } from './index.ts'

const reports = { conformant: conformantReport(), troubled: troubledReport(), aborted: abortedReport() }
let desk: Desk

function page(...more: Compared[]): string {
  const all = Object.entries(reports).map(
    ([name, report]): Compared => ({ file: `${name}/report.json`, page: `${name}.html`, report }),
  )
  return comparisonHtml(compareReports([...all, ...more]))
}

function hostile(): Compared {
  const report = troubledReport()
  report.target.implementation = { name: HOSTILE, version: HOSTILE }
  for (const check of report.checks) Object.assign(check, { title: HOSTILE, operation: HOSTILE })
  return { file: HOSTILE, page: undefined, report }
}

beforeAll(async () => {
  const rendered = Object.entries(reports).map(([name, report]) => [name, renderers.html.render(report)])
  desk = await openDesk({ ...Object.fromEntries(rendered), compared: page(), hostile: page(hostile()) })
}, 60_000)

afterAll(() => desk?.close())

const names = ['compared', 'hostile']

test.each(names)('%s: one request, no complaint, no script', async (name) => {
  const { page, url, requests, complaints } = await desk.open(name)
  expect([requests, complaints]).toEqual([[url], []])
  expect(await page.title()).not.toBe('owned')
  expect(await page.locator('script, img, [onerror], [style]').count()).toBe(0)
  await page.close()
})

const schemes = ['light', 'dark'] as const

test.each(names.flatMap((name) => schemes.map((scheme) => [name, scheme] as const)))(
  '%s: axe finds nothing in %s',
  async (name, colorScheme) => {
    const { page } = await desk.open(name, { colorScheme, bypassCSP: true })
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  },
  30_000,
)

test.each([360, 1280])('%i px, and paper: nothing is cut off sideways', async (width) => {
  const { page } = await desk.open('hostile', { viewport: { width, height: 800 } })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.close()
})

test('the keyboard alone reaches every cell, and a cell leads to its evidence', async () => {
  const { page } = await desk.open('compared')
  const cells = page.locator('.matrix a')
  const wanted = new Set(await cells.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
  expect(wanted).toContain('walk/duplicate-items in report 2: fail')
  const most = await page.locator('a, [tabindex]').count()
  for (let press = 0; press < most && wanted.size > 0; press++) {
    await page.keyboard.press('Tab')
    wanted.delete(
      await page.evaluate(
        "document.activeElement.matches('.matrix a') ? document.activeElement.getAttribute('aria-label') : ''",
      ),
    )
  }
  expect([...wanted]).toEqual([])
  await cells.and(page.getByRole('link', { name: 'walk/duplicate-items in report 2: fail' })).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/troubled\.html#walk\/duplicate-items\/1$/)
  expect(await page.locator('[id="walk/duplicate-items/1"] .sides').first().isVisible()).toBe(true)
  await page.close()
})

test('the scrolling matrix takes the focus and has a name', async () => {
  const { page } = await desk.open('compared', { viewport: { width: 360, height: 800 } })
  const matrix = page.getByRole('group', { name: 'Matrix of checks and reports' })
  await matrix.focus()
  expect(await page.evaluate('document.activeElement.className')).toBe('scroll')
  expect(await matrix.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
  await page.close()
})
