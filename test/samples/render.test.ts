import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { suites } from '../../suites/index.ts'
import { renderSamples, samplesFolder } from './render.fixture.ts'

// After a change that is meant: npm run samples.
test('the sample reports are what their report.json renders to, byte for byte', () => {
  const files = renderSamples()
  expect(files.size).toBeGreaterThan(17)
  const differing = [...files].filter(
    ([file, text]) => readFileSync(join(samplesFolder, file), 'utf8') !== text,
  )
  expect(differing.map(([file]) => file)).toEqual([])
})

test('the samples show what they are for', () => {
  const verdictOf = (name: string): string =>
    JSON.parse(readFileSync(join(samplesFolder, name, 'report.json'), 'utf8')).verdict
  expect(['conformant', 'non-conformant'].map(verdictOf)).toEqual(['conformant', 'non-conformant'])
})

test('the samples have every check of the catalogue', () => {
  const ids = suites.flatMap(({ checks }) => checks.map(({ id }) => id))
  for (const name of ['conformant', 'non-conformant']) {
    const { checks }: Report = JSON.parse(readFileSync(join(samplesFolder, name, 'report.json'), 'utf8'))
    const message = `reports/samples/${name} is of other checks: npm run samples -- --anew`
    expect(
      checks.map(({ id }) => id),
      message,
    ).toEqual(ids)
  }
})

test('each cell of the comparison leads to a place in a report’s page', () => {
  const page = readFileSync(join(samplesFolder, 'compare/compare.html'), 'utf8')
  const links = [...page.matchAll(/href="\.\.\/([^"#]+)#([^"]+)"/g)]
  expect(links.length).toBeGreaterThan(100)
  const ids = Object.fromEntries(
    [...new Set(links.map(([, file = '']) => file))].map((file) => {
      const text = readFileSync(join(samplesFolder, file), 'utf8')
      return [file, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]
    }),
  )
  const lost = links.filter(([, file = '', id = '']) => !ids[file]?.has(decodeURI(id)))
  expect(lost.map(([link]) => link)).toEqual([])
})
