import { createHash } from 'node:crypto'
import type { Report } from '../../model/report.ts'
import { targetName } from '../wording.ts'
import { checksSection } from './checks.ts'
import { collectionsSection, coverageSection, untestedSection } from './coverage.ts'
import { findingsSection } from './findings.ts'
import { legendSection } from './legend.ts'
import { masthead } from './masthead.ts'
import { stylesheet } from './style.ts'
import { html, trusted } from './template.ts'

const digest = createHash('sha256').update(stylesheet).digest('base64')
// The hash admits the page's own style sheet and nothing else: no script, no image, no request, whatever a target sent.
const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`

const CHAPTERS = [
  ['findings', 'Findings'],
  ['checks', 'Checks'],
  ['not-tested', 'Not tested'],
  ['collections', 'Collections'],
  ['coverage', 'Coverage'],
  ['legend', 'How to read this page'],
]

/** `report.html`: one file that needs no script and asks nothing of any server. */
export function renderHtml(report: Report): string {
  const chapters = CHAPTERS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(report)}</title>
<style>${trusted(stylesheet)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
${masthead(report)}
<nav aria-label="Chapters"><ul>${chapters}</ul></nav>
<main>
${findingsSection(report)}
${checksSection(report)}
${untestedSection(report)}
${collectionsSection(report)}
${coverageSection(report)}
${legendSection()}
</main>
<footer><p>Written by ${report.tool.name} ${report.tool.version}. The data of this page is in report.json, schemaVersion ${report.schemaVersion}.</p></footer>
</body>
</html>
`.source
}

function title(report: Report): string {
  const word = report.verdict.charAt(0).toUpperCase() + report.verdict.slice(1)
  return `${word}: ${targetName(report)}`
}
