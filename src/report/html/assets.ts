import { readFileSync } from 'node:fs'

/** The parts of the page's style sheet. Later parts win: what holds for a window or for paper comes last. */
const SHEETS = [
  // Colours and faces, in both schemes. Colours meet WCAG AA on their grounds.
  'palette.css',
  // What holds for every element, and the chapters.
  'base.css',
  // The verdict, the counts and the suites at a glance.
  'masthead.css',
  // Checks with findings, and what each finding is made of.
  'findings.css',
  // Windows, histories, walk maps, waterfalls and charts.
  'pictures.css',
  // Exchanges, bodies, and lines to be copied.
  'evidence.css',
  // Tables, groups, and the filters above them.
  'tables.css',
  // Narrow windows, forced colours, and paper.
  'media.css',
]

const texts = new Map<string, string>()

/** A file of `assets`, as it stands in a page: it begins on a line of its own. Read at its first use, so that only a page pays for it. */
function asset(name: string): string {
  const text = texts.get(name) ?? `\n${readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')}`
  texts.set(name, text)
  return text
}

/** The style sheet of `report.html`. */
export const reportStyle = (): string => SHEETS.map(asset).join('')

/** The style sheet of `compare.html`: that of the report, and what the matrix adds. */
export const compareStyle = (): string => reportStyle() + asset('compare.css')

/**
 * The script of `report.html`: filters, search and copying. All of it is a help; without it the page shows everything. It builds
 * no markup from text, so nothing a report holds can become a part of it.
 */
export const reportScript = (): string => asset('page.js')
