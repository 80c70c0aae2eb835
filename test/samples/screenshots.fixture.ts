// npm run samples:pictures: photographs the sample pages, as they are, for the README.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium as launcher, type Page } from 'playwright-core'
import { samplesFolder } from './render.fixture.ts'

// Read when the module loads: the browser is to bring its own libraries.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
const { default: chromium } = await import('@sparticuz/chromium')

/** Pages by the name of the picture, and what is brought to the top of it. */
const PICTURES: Record<string, { page: string; at?: string }> = {
  conformant: { page: 'conformant/report.html' },
  'non-conformant': { page: 'non-conformant/report.html' },
  finding: { page: 'non-conformant/report.html', at: 'article' },
  walks: { page: 'non-conformant/report.html', at: 'figure.map' },
  compare: { page: 'compare/compare.html' },
}

const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote|disable-web-security)$/.test(arg))
const browser = await launcher.launch({ executablePath: await chromium.executablePath(), args })

async function photograph(page: Page, name: string): Promise<void> {
  const { page: file, at } = PICTURES[name] ?? { page: '' }
  await page.goto(pathToFileURL(join(samplesFolder, file)).href)
  if (at !== undefined) {
    await page.addStyleTag({ content: 'nav { position: static !important }' }).catch(() => undefined)
    await page.evaluate(`document.querySelector('${at}').scrollIntoView()`)
  }
  await page.screenshot({ path: join(samplesFolder, 'pictures', `${name}.png`) })
}

try {
  const page = await browser.newPage({
    viewport: { width: 1100, height: 900 },
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  for (const name of Object.keys(PICTURES)) await photograph(page, name)
} finally {
  await browser.close()
}
