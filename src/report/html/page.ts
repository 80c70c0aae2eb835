import { createHash } from 'node:crypto'
import type { Report } from '../../model/report.ts'
import { targetName } from '../words/wording.ts'
import { aboutSection, knownSection } from './about.ts'
import { reportScript, reportStyle } from './assets.ts'
import { checksSection } from './checks.ts'
import { collectionsSection, coverageSection, untestedSection } from './coverage.ts'
import { filterForm } from './filter.ts'
import { findingsSection } from './findings.ts'
import { legendSection } from './legend.ts'
import { masthead } from './masthead.ts'
import { html, trusted } from './template.ts'
import { timingsSection } from './timings.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
/** The hashes admit the page's own style sheet and script and nothing else, whatever a target sent: no image, no request. */
const policyOf = (style: string, script: string): string =>
  `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'`

const CHAPTERS = [
  ['findings', 'Findings'],
  ['known', 'Known failing'],
  ['checks', 'Checks'],
  ['not-tested', 'Not tested'],
  ['collections', 'Collections'],
  ['timings', 'Timings'],
  ['coverage', 'Coverage'],
  ['about', 'About this run'],
  ['legend', 'How to read this page'],
]

/** `report.html`: one file that needs no script to be read and asks nothing of any server. */
export function renderHtml(report: Report): string {
  const style = reportStyle()
  const script = reportScript()
  const sections = [
    findingsSection(report),
    knownSection(report),
    checksSection(report),
    untestedSection(report),
    collectionsSection(report),
    timingsSection(report),
    coverageSection(report),
    aboutSection(report),
    legendSection(),
  ].filter((section) => section !== false)
  const chapters = CHAPTERS.filter(([id]) =>
    sections.some(({ source }) => source.startsWith(`<section id="${id}"`)),
  ).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(report)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
${masthead(report)}
<nav aria-label="Chapters"><ul>${chapters}</ul></nav>
<main>
${filterForm(report)}
${sections}
</main>
<footer><p>Written by ${report.tool.name} ${report.tool.version}. The data of this page is in report.json, schemaVersion ${report.schemaVersion}.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.source
}

function title(report: Report): string {
  const word = report.verdict.charAt(0).toUpperCase() + report.verdict.slice(1)
  return `${word}: ${targetName(report)}`
}
