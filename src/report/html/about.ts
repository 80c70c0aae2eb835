import type { KnownFailingFact } from '../../model/known-failing.ts'
import type { Report } from '../../model/report.ts'
import { grouped, lasting, moment } from '../words/figures.ts'
import { facts } from './marks.ts'
import { type Html, html, type Slot } from './template.ts'

type Fact = readonly [term: string, value: Slot] | false

/** What the run was made with and what it judged, to the digest. */
export function aboutSection(report: Report): Html {
  const { target, tool, run } = report
  const { document } = target
  const digest = (sha256: string): Html => html`<code class="digest">sha256 ${sha256}</code>`
  const all: Fact[] = [
    ['Tool', `${tool.name} ${tool.version}`],
    run.suite !== undefined && ['Suite', digest(run.suite.sha256)],
    run.environment !== undefined && ['Environment', `Node ${run.environment.node} on ${run.environment.os}`],
    [
      'Document',
      html`${document.title}${document.file !== undefined && html` <code>${document.file}</code>`} ${digest(document.sha256)}`,
    ],
    ...(target.operations ?? []).map(
      ({ id, path, line }): Fact => [
        'Operation',
        html`${id} <code>${path}</code>${line !== null && `, line ${line}`}`,
      ],
    ),
    run.config !== undefined && [
      'Settings',
      html`${run.config.files.map(({ name, sha256 }) => html`<code>${name}</code> ${digest(sha256)}`)}<span class="faint">settings in effect:</span> ${digest(run.config.sha256)}`,
    ],
    ['Profile', run.profile],
    ['Seed', html`<code>${run.seed}</code>`],
    [
      'Started',
      html`<time datetime="${run.startedAt}">${moment(run.startedAt)}</time>, took ${lasting(run.durationMs)}`,
    ],
    [
      'Requests',
      `${grouped(run.requests)}${run.fixtureRequests > 0 ? ` and ${grouped(run.fixtureRequests)} for fixtures` : ''}${run.longestChain === undefined ? '' : `; at least ${grouped(run.longestChain)} had to be sent one after the other`}`,
    ],
  ]
  return html`<section id="about" aria-labelledby="about-title">
<h2 id="about-title">About this run</h2>
${facts(all)}
</section>`
}

const STATES: Record<KnownFailingFact['state'], string> = {
  tolerated: 'still fails, and is tolerated',
  stale: 'no longer fails: remove the entry',
  expired: 'expired: no longer tolerated',
  unused: 'not tested completely in this run',
}

/** The list of known failures, and what became of each entry. Nothing where there is no list. */
export function knownSection({ run }: Report): Html | false {
  const { knownFailing } = run
  if (!knownFailing) return false
  const rows = knownFailing.map(
    ({
      entry,
      state,
    }) => html`<tr><th scope="row"><code>${entry.check}</code>${entry.code !== undefined && html` <code class="faint">${entry.code}</code>`}</th>
<td>${entry.reason}<br><span class="faint">${entry.owner}${entry.ticket !== undefined && `, ${entry.ticket}`}</span></td><td>${entry.expires ?? 'never'}</td><td class="${state === 'tolerated' || state === 'unused' ? '' : 'bad'}">${STATES[state]}</td></tr>`,
  )
  return html`<section id="known" aria-labelledby="known-title">
<h2 id="known-title">Known failing <span class="count">${knownFailing.length}</span></h2>
<p>The exit code tolerates what is listed here. The verdict does not.</p>
${knownFailing.length === 0 ? html`<p>The list is empty.</p>` : html`<div class="scroll" tabindex="0" role="group" aria-label="Known failing"><table><thead><tr><th scope="col">Check</th><th scope="col">Reason and owner</th><th scope="col">Expires</th><th scope="col">State</th></tr></thead><tbody>${rows}</tbody></table></div>`}
</section>`
}
