import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  abortedReport,
  conformantReport,
  largeReport,
  lossReport,
  troubledReport,
} from '../../test/samples/sample-runs.ts'
import { type Desk, openDesk, violationsOn } from './browser.fixture.ts'
import { renderers } from './index.ts'

const reports = {
  conformant: conformantReport(),
  troubled: troubledReport(),
  aborted: abortedReport(),
  loss: lossReport(),
}
let desk: Desk
const open: Desk['open'] = (...which) => desk.open(...which)

beforeAll(async () => {
  const all = Object.entries({ ...reports, large: largeReport() })
  desk = await openDesk(
    Object.fromEntries(all.map(([name, report]) => [name, renderers.html.render(report)])),
  )
}, 60_000)

afterAll(() => desk?.close())

test.each(Object.keys(reports))(
  "%s: one request, no complaint, no script but the page's own",
  async (name) => {
    const { page, url, requests, complaints } = await open(name)
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img, [onerror], [style]').count()).toBe(0)
    await page.close()
  },
)

const schemes = ['light', 'dark'] as const

test.each(Object.keys(reports).flatMap((name) => schemes.map((scheme) => [name, scheme] as const)))(
  '%s: axe finds nothing in %s',
  async (name, colorScheme) => {
    const { page } = await open(name, { colorScheme, bypassCSP: true })
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  },
  30_000,
)

test.each([360, 1280])('%i px: nothing is cut off sideways', async (width) => {
  const { page } = await open('troubled', { viewport: { width, height: 800 } })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  expect(await shownFindings(page)).toBe(await page.locator('.finding').count())
  await page.close()
})

/** Findings that take up room on the page. */
const shownFindings = (page: Page): Promise<number> =>
  page.locator('.finding').evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length)

test('print: every finding is there with what it expected, on the width of the paper', async () => {
  const { page } = await open('troubled', { viewport: { width: 720, height: 1000 } })
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(720)
  const seen = (selector: string): Promise<number> =>
    page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  expect(await seen('.sides')).toBe(await page.locator('.finding').count())
  expect(await seen('.sides')).toBeGreaterThan(3)
  expect(await seen('.place > summary')).toBe(await page.locator('.place').count())
  await page.close()
})

test('the keyboard alone reaches every finding, and every other place of it', async () => {
  const { page } = await open('troubled')
  const details = page.locator('.finding, .place')
  const ids = await details.evaluateAll((all) => all.map(({ id }) => id))
  expect(ids).toContain('walk/duplicate-items/2')
  const reached = new Set<string>()
  for (let press = 0; press < 400 && reached.size < ids.length; press++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<string>(
      "document.activeElement.matches(':is(.finding, .place) > summary') ? document.activeElement.parentElement.id : ''",
    )
    if (at === '' || reached.has(at)) continue
    reached.add(at)
    const isOpen = (): Promise<boolean> => page.evaluate('document.activeElement.parentElement.open')
    const before = await isOpen()
    await page.keyboard.press('Enter')
    expect([at, await isOpen()]).toEqual([at, !before])
    await page.keyboard.press('Enter')
  }
  expect([...reached]).toEqual(ids)
  await page.close()
}, 60_000)

test('a link with the keyboard leads to its finding, opened', async () => {
  const { page } = await open('troubled')
  const link = page.locator('.contents a').last()
  await link.focus()
  await page.keyboard.press('Enter')
  const fragment = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)
  await expect
    .poll(() => page.evaluate(`document.getElementById(${JSON.stringify(fragment)})?.open ?? true`))
    .toBe(true)
  await page.close()
})

test('a link to another place of a defect opens it and the defect around it', async () => {
  const { page } = await open('troubled')
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
  await page.evaluate("location.hash = 'walk/duplicate-items/2'")
  await expect.poll(() => page.locator('.place:visible').count()).toBe(1)
  expect(await page.locator('.place .sides').isVisible()).toBe(true)
  await page.close()
})

test('filters and search narrow checks and findings, and are undone', async () => {
  const { page } = await open('troubled')
  const shown = (kind: string): Promise<number> => page.locator(`${kind}[data-outcome]:visible`).count()
  const [rows, articles] = [await shown('tr'), await shown('article')]
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('fail')
  const failing = reports.troubled.checks.filter(({ outcome }) => outcome === 'fail').length
  expect([await shown('tr'), await shown('article')]).toEqual([failing, failing])
  await page.getByRole('combobox', { name: 'Suite' }).selectOption('walk')
  expect(await shown('tr')).toBe(1)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => shown('tr')).toBe(rows)
  await page.getByRole('searchbox').fill('is REFUSED limit=100')
  expect(await shown('article')).toBe(1)
  expect(await page.locator('.filter output').textContent()).toMatch(
    /^\d+ of \d+ checks, 1 of \d+ with findings$/,
  )
  await page.getByRole('searchbox').fill('nothing like this')
  expect([await shown('tr'), await shown('article')]).toEqual([0, 0])
  await page.evaluate(`location.hash = 'walk/duplicate-items/1'`)
  await expect.poll(() => shown('article')).toBe(articles)
  await page.close()
})

test('without script everything is there, and no filter that would do nothing', async () => {
  const { page } = await open('troubled', { javaScriptEnabled: false })
  expect(await page.locator('.filter').isVisible()).toBe(false)
  expect(await page.locator('article:visible').count()).toBe(await page.locator('article').count())
  await page.close()
})

test('curl lines and replay commands can be copied', async () => {
  const { page } = await open('troubled')
  const button = page.getByRole('button', { name: /^Copy curl commands/ }).first()
  await button.click()
  await expect.poll(() => button.textContent()).toBe('Copied')
  await page.close()
})

test('with forced colours the pictures keep their marks', async () => {
  const { page } = await open('troubled', { forcedColors: 'active' })
  const adjust = await page.evaluate("getComputedStyle(document.querySelector('.lane')).forcedColorAdjust")
  expect(adjust).toBe('none')
  await page.close()
})

test('5 MB of evidence make a page of bounded size: the lines that decide, and the rest counted', async () => {
  const { page } = await open('large')
  expect(JSON.stringify(largeReport()).length).toBeGreaterThan(5_000_000)
  expect(renderers.html.render(largeReport()).length).toBeLessThan(1_000_000)
  expect(await page.locator('*').count()).toBeLessThan(20_000)
  expect(await page.locator('.finding[open]').count()).toBe(largeReport().checks.length)
  await page.close()
})

test('what is not there is told: neighbours, what an object lacks, and what was invented', async () => {
  const { page } = await open('loss')
  const texts = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts()
  expect(await texts('h3 mark')).toEqual(['limit and cursor page through all of them'])
  expect(await texts('.body .near')).toEqual([
    expect.stringContaining('book_0016'),
    expect.stringContaining('book_0018'),
  ])
  expect((await texts('.body .lack')).map((text) => text.trim())).toEqual(['no “title” in this object'])
  expect(await texts('.role')).toContain('requests a made-up id')
  await page.close()
})

test('the style sheet is admitted by the policy', async () => {
  const { page } = await open('conformant')
  const position = await page.evaluate("getComputedStyle(document.querySelector('.hidden')).position")
  expect(position).toBe('absolute')
  await page.close()
})

test.each(Object.entries(reports))('%s: the JUnit file is well-formed', async (name, report) => {
  const { page } = await open('conformant', { bypassCSP: true })
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
