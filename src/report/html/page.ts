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
import { htmlPage } from './shell.ts'
import { html } from './template.ts'
import { timingsSection } from './timings.ts'

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
  const body = html`<a class="skip" href="#findings">Skip to the findings</a>
${masthead(report)}
<nav aria-label="Chapters"><ul>${chapters}</ul></nav>
<main>
${filterForm(report)}
${sections}
</main>
<footer><p>Written by ${report.tool.name} ${report.tool.version}. The data of this page is in report.json, schemaVersion ${report.schemaVersion}.</p></footer>`
  return htmlPage({ title: title(report), style: reportStyle(), script: reportScript(), body })
}

function title(report: Report): string {
  const word = report.verdict.charAt(0).toUpperCase() + report.verdict.slice(1)
  return `${word}: ${targetName(report)}`
}
