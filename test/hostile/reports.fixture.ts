import { expect } from 'vitest'
import { renderers } from '../../src/report/index.ts'
import { fitsStrictly } from '../../src/report/report-schema.fixture.ts'
import type { Judged } from './judge.fixture.ts'
import { KEY } from './target.fixture.ts'

/** Characters that steer a terminal or rearrange what is read; a line feed is none of them. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what nobody may be sent
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/
/** What a CI system takes for a command in a log. */
const COMMAND = /^\s*::|##(?:[a-z]*)\[/im

/** No report of a run is broken by what the target sent, none leaks the credential, and no check broke down. */
export function expectReadable({ report, files, summary }: Judged): void {
  expect(Object.keys(files)).toHaveLength(Object.keys(renderers).length + 1)
  for (const [name, text] of Object.entries(files)) {
    expect(text.includes(KEY), `${name} holds the credential`).toBe(false)
    expect(text.isWellFormed(), `${name} is Unicode`).toBe(true)
  }
  for (const name of ['report.json', 'report.sarif', 'report.har', 'report.intoto.json']) {
    expect(() => JSON.parse(files[name] ?? ''), name).not.toThrow()
  }
  for (const line of files['exchanges.ndjson']?.trimEnd().split('\n') ?? []) {
    if (line !== '') JSON.parse(line)
  }
  for (const [name, text] of Object.entries({ ...files, summary })) {
    expect(STEERING.exec(text)?.[0], name).toBeUndefined()
    if (!/json$|sarif$|har$/.test(name)) expect(COMMAND.exec(text)?.[0], name).toBeUndefined()
  }
  for (const name of ['report.html', 'report.junit.xml'])
    expect(files[name], name).not.toMatch(/<(script>alert|img src=x)/)
  expectPlain(files['report.md'] ?? '')
  expectXml(files['report.junit.xml'] ?? '')
  expect(fitsStrictly(JSON.parse(files['report.json'] ?? '')), JSON.stringify(fitsStrictly.errors)).toBe(true)
  expect(report.checks.filter(({ outcome }) => outcome === 'error')).toEqual([])
}

/** Outside of fences Markdown holds no markup but its own. */
function expectPlain(markdown: string): void {
  const text = markdown.replace(/^(`{3,})sh\n[\s\S]*?\n\1$/gm, '')
  expect(text.replace(/<\/?(?:details|summary)>/g, '')).not.toMatch(/<[a-z!/]/i)
}

/** Every element that begins ends, in order, and no stray markup stands between them. */
function expectXml(xml: string): void {
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml [^>]*\?>/, '')
    .replace(/<(\/?)([a-z-]+)((?: [a-z-]+="[^"<]*")*)(\/?)>/g, (_, end: string, name: string, __, empty) => {
      if (end) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
      return ''
    })
  expect(open).toEqual([])
  expect(/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(rest)?.[0]).toBeUndefined()
}
