import { createHash } from 'node:crypto'
import { type Html, html, trusted } from './template.ts'

/** What a page is made of. */
interface Parts {
  title: string | Html
  style: string
  script?: string
  body: Html
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The hashes admit the page's own style sheet and script and nothing else, whatever a target sent: no image, no request. */
function policyOf({ style, script }: Parts): string {
  const scripts =
    script === undefined ? '' : ` script-src ${hashOf(script)}; require-trusted-types-for 'script';`
  return `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`
}

/** A page as one file that asks nothing of any server. */
export function htmlPage(parts: Parts): string {
  const { title, style, script, body } = parts
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${trusted(script)}</script>\n`}</body>
</html>
`.source
}
