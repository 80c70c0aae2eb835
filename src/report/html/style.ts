/** The page's style sheet. Colours meet WCAG AA on their grounds in both schemes. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --sheet: #ffffff; --sunk: #f3f1ec; --line: #dedad1; --ink: #1f2328; --faint: #5b616a; --link: #1f4f8f;
  --fail: #a8231b; --fail-soft: #fbeceb; --warn: #7d4e00; --warn-soft: #fbf2de; --pass: #1c6a40; --pass-soft: #e8f4ec;
  --note: #2f5488; --note-soft: #eaf0f8; --quiet: #5b616a; --quiet-soft: #f0eee9; --error: #7a2f86; --error-soft: #f6ecf8;
  --strip: #dbe6f3; --mark: #5d86b8; --tie: #f3e7c4; --hit: #fdeeb5; --amber: #b07a12;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181b; --sheet: #1b1f23; --sunk: #121417; --line: #343a41; --ink: #e4e3de; --faint: #a3a9b1; --link: #93bdf5;
    --fail: #ff9a90; --fail-soft: #34201f; --warn: #f1bd69; --warn-soft: #30281a; --pass: #86d6a4; --pass-soft: #1b2d22;
    --note: #a3c4f3; --note-soft: #1e2835; --quiet: #a3a9b1; --quiet-soft: #24292e; --error: #dfa3ea; --error-soft: #2e2131;
    --strip: #2a3b50; --mark: #6d97cb; --tie: #4a3f22; --hit: #4f4318; --amber: #d6a044;
  }
}
.fail { --tone: var(--fail); --soft: var(--fail-soft); }
.error { --tone: var(--error); --soft: var(--error-soft); }
.warn, .inconclusive { --tone: var(--warn); --soft: var(--warn-soft); }
.pass { --tone: var(--pass); --soft: var(--pass-soft); }
.note { --tone: var(--note); --soft: var(--note-soft); }
.untested, .inapplicable { --tone: var(--quiet); --soft: var(--quiet-soft); }
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
body > * { padding-inline: max(1.25rem, 50vw - 31rem); }
h1, h2, h3, h4, h5, h6, p, dl, dd, ul, ol, pre { margin: 0; }
h2 { font-size: 1.5rem; font-weight: 650; letter-spacing: -.01em; line-height: 1.25; }
h5, h6 { font-size: .8125rem; font-weight: 600; color: var(--faint); }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: .875em; }
.faint { color: var(--faint); font-weight: 400; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0; top: -4rem; padding: .5rem 1rem; background: var(--sheet); z-index: 2; }
.skip:focus { top: 0; }

.masthead { padding-block: 2.75rem 2rem; background: var(--sheet); border-top: .375rem solid var(--tone); }
.eyebrow { color: var(--faint); font-size: .875rem; }
h1 { margin-top: .5rem; max-width: 30em; font-size: clamp(2rem, 1.5rem + 2.2vw, 3rem); font-weight: 650; line-height: 1.2; letter-spacing: -.018em; text-wrap: balance; }
h1 .icon { width: 1.15em; height: 1.15em; margin-right: .35em; padding: .15em; border-radius: 50%; background: var(--tone); color: var(--sheet); vertical-align: -.2em; stroke-width: 2; }
.lead { margin-top: .375rem; font-size: 1.1875rem; line-height: 1.45; max-width: 40rem; text-wrap: pretty; }
.facts-line { margin-top: 1.5rem; color: var(--faint); font-size: .875rem; }
.icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.125em; }
.mark .icon { margin-right: .375rem; }
.bad { color: var(--fail); font-weight: 600; }
.target { margin-top: .875rem; font-size: 1.0625rem; }
.notice { margin-top: 1rem; padding: .75rem 1rem; border-left: .25rem solid var(--tone); background: var(--soft); }
.score { display: flex; flex-wrap: wrap; gap: 1.25rem 2.75rem; margin-top: 2rem; }
.score div { display: flex; flex-direction: column-reverse; }
.score dd { font-size: 2.25rem; font-weight: 600; line-height: 1.15; letter-spacing: -.02em; font-variant-numeric: tabular-nums; color: var(--tone, var(--faint)); }
.score dt { color: var(--faint); font-size: .875rem; }
.facts { display: grid; gap: .25rem; font-size: .9375rem; }
.facts div { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0 1rem; }
.facts dt { color: var(--faint); }
section > .facts { margin-top: 1rem; }
.digest { color: var(--faint); display: block; font-size: .8125rem; }

nav { position: sticky; top: 0; z-index: 1; background: var(--sheet); border-bottom: 1px solid var(--line); }
nav ul { display: flex; gap: 1.5rem; list-style: none; padding: 0; overflow-x: auto; white-space: nowrap; }
nav a { display: block; padding: .75rem 0; color: var(--ink); text-decoration: none; font-size: .9375rem; }
nav a:hover { text-decoration: underline; }
main { padding-bottom: 3rem; }
section { padding-top: 3.25rem; }
section > p { margin-top: .75rem; max-width: 42rem; }
.count { color: var(--faint); font-weight: 400; }

.mark { color: var(--tone); font-weight: 600; white-space: nowrap; font-size: .9375rem; }
.level { color: var(--faint); font-size: .875rem; }
.level b { font-weight: 600; }
.tag { padding: .0625rem .5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .8125rem; color: var(--faint); white-space: nowrap; }

.check { margin-top: 1.75rem; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-top: .1875rem solid var(--tone); border-radius: .25rem; }
.about { display: flex; flex-wrap: wrap; gap: .125rem 1rem; align-items: baseline; }
.about .id { font: .875rem var(--mono); }
.check h3 q { quotes: '“' '”'; }
.check h3 { margin-top: .625rem; max-width: 36em; font: 400 1.375rem/1.4 var(--serif); text-wrap: pretty; }
.check h3 + p { margin-top: .5rem; }
.finding { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.finding > summary { cursor: pointer; }
.finding h4 { display: inline; font-size: 1.0625rem; font-weight: 600; line-height: 1.45; }
.number { color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums; }
.number::after { content: "."; }
.finding > h5, .finding > .facts { margin-top: 1.25rem; }
.finding > h5 + * { margin-top: .375rem; }
h5 .faint { margin-left: .75rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .75rem; margin-top: 1rem; }
.sides > div { padding: .75rem 1rem; background: var(--sunk); border-left: .1875rem solid var(--pass); }
.sides > div + div { border-color: var(--tone); }
.sides p { white-space: pre-wrap; }
.scroll { overflow-x: auto; }
figure { margin: 1.25rem 0 0; }
figcaption { font-size: .9375rem; }
.window table, .history table { width: auto; margin-top: .5rem; font-size: .875rem; }
.window th, .window td, .history th, .history td { padding: .25rem .75rem; white-space: nowrap; border-bottom-color: var(--sunk); }
.window thead th { border-bottom-color: var(--line); }
.window .figure, .history .figure { color: var(--faint); font-size: .8125rem; }
.window p, .history p { margin-top: .375rem; font-size: .8125rem; }
.window .on { background: var(--strip); text-align: center; font-variant-numeric: tabular-nums; border-inline: 2px solid var(--sheet); }
.window .again { background: var(--fail); color: var(--sheet); font-weight: 700; border-inline: 0; }
.window .at-fault th code { color: var(--fail); font-weight: 700; }
.window .tie th { background: var(--tie); }
.lost { background: repeating-linear-gradient(-45deg, var(--fail-soft) 0 5px, var(--sheet) 5px 7px, var(--fail) 7px 8px); text-align: center; }
.lost span { padding: 0 .5rem; background: var(--sheet); color: var(--fail); font-weight: 600; }
.history .write td { background: var(--warn-soft); }
.chip { display: inline-block; padding: 0 .375rem; border: 1px solid var(--line); border-radius: .1875rem; background: var(--sunk); }
.chip.again { border: 2px solid var(--fail); color: var(--fail); font-weight: 700; }
.map ul, .waterfall ul { margin: .5rem 0 0; padding: 0; list-style: none; }
.map > ul:first-of-type > li, .waterfall > ul:first-of-type > li { display: grid; grid-template-columns: 17rem 1fr; gap: 0 1rem; align-items: center; border-top: 1px solid var(--line); padding: .1875rem 0; }
.label { font-size: .8125rem; line-height: 1.35; }
.faulty .label .faint { color: var(--fail); }
.lane { display: block; width: 100%; height: 1.5rem; overflow: visible; }
.lane.thin { height: .75rem; }
.lane .page, .key.page { fill: var(--mark); background: var(--mark); }
.lane .page { stroke: var(--ground); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.lane .tie, .key.tie { fill: var(--tie); background: var(--tie); }
.lane .gap { fill: none; stroke: var(--fail); stroke-width: 1.25px; vector-effect: non-scaling-stroke; }
.key.gap { background: repeating-linear-gradient(-45deg, var(--sheet) 0 3px, var(--fail) 3px 4px); }
.lane .again, .key.again { fill: var(--fail); background: var(--fail); }
.lane .fault { fill: none; stroke: var(--fail); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.key.fault { width: 2px; background: var(--fail); }
.lane .open { fill: var(--line); } .lane .crossed { fill: var(--pass); }
.lane .s2, .key.s2 { fill: var(--mark); background: var(--mark); }
.lane .s4, .key.s4 { fill: var(--amber); background: var(--amber); }
.lane .s5, .key.s5 { fill: var(--fail); background: var(--fail); }
.lane .wait { fill: none; stroke: var(--faint); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.key.wait { height: 1px; background: var(--faint); }
.keys { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .8125rem; color: var(--faint); }
.keys li { display: flex; align-items: center; gap: .375rem; }
.key { display: inline-block; width: 1rem; height: .75rem; border-radius: 1px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; }
.chart svg { display: block; width: 100%; height: 9rem; margin-top: .375rem; background: var(--sheet); border: 1px solid var(--line); }
.chart .axis { stroke: var(--line); vector-effect: non-scaling-stroke; }
.chart .dots { stroke: var(--mark); stroke-width: 4px; stroke-linecap: round; vector-effect: non-scaling-stroke; fill: none; }
.chart .trend { stroke: var(--ink); stroke-width: 1.5px; vector-effect: non-scaling-stroke; fill: none; }
.scale { display: flex; justify-content: space-between; font-size: .75rem; color: var(--faint); }
.contents { margin-top: 1rem; padding: 0; list-style: none; display: grid; gap: .125rem; }
.contents .mark { display: inline-block; min-width: 8.5rem; }
.contents a { font: .875rem var(--mono); }
.advice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem 2rem; margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.advice h4 { font-size: .9375rem; font-weight: 600; }
.advice p { margin-top: .25rem; max-width: 34rem; }

.box { margin-top: .5rem; padding: .75rem 1rem; background: var(--sunk); border: 1px solid var(--line); border-radius: .25rem; overflow: auto; line-height: 1.55; tab-size: 2; font-size: .8125rem; overflow-wrap: normal; }
.body { max-height: 26rem; }
.copy { max-height: 16rem; user-select: all; }
.exchanges { padding: 0; list-style: none; counter-reset: none; border: 1px solid var(--line); border-radius: .25rem; }
.exchanges > li { padding: .5rem .875rem; }
.exchanges > li + li { border-top: 1px solid var(--line); }
.exchanges summary { cursor: pointer; }
.request b { font-weight: 600; }
.status { margin-left: .5rem; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--quiet); white-space: nowrap; }
.s2 { color: var(--pass); } .s4 { color: var(--warn); } .s5, .s0 { color: var(--fail); }
.timing, .gap { font-size: .875rem; }
.headers { margin-top: .25rem; font-size: .9375rem; }
.headers h6 { margin-top: .5rem; }
.headers .facts div { grid-template-columns: minmax(6rem, 10rem) 1fr; }
mark { background: var(--hit); color: inherit; font-weight: 600; box-shadow: -.1875rem 0 0 var(--fail); }
.body mark { display: inline-block; min-width: 100%; }
.body .gap { color: var(--faint); font-style: italic; }
.decides { padding: 0 .375rem; background: var(--hit); border-left: .1875rem solid var(--fail); }
.role { margin-left: .5rem; padding: 0 .5rem; border-radius: 1rem; background: var(--sunk); color: var(--faint); font-size: .8125rem; }
.copying { float: right; margin: .0625rem 0 0 .5rem; padding: .125rem .75rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--sheet); color: var(--link); font: .8125rem var(--sans); cursor: pointer; }
.copying + .box { clear: both; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin-top: 1.5rem; padding: .75rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .25rem; font-size: .875rem; }
.filter[hidden] { display: none; }
.filter label { color: var(--faint); display: grid; gap: .125rem; }
.filter .words { flex: 1 1 12rem; }
.filter :is(input, select, button) { padding: .3125rem .5rem; border: 1px solid var(--faint); border-radius: .25rem; background: var(--ground); color: var(--ink); font: inherit; min-width: 0; max-width: 100%; }
.filter output { flex-basis: 100%; color: var(--faint); }
[hidden] { display: none !important; }
.steps { padding-left: 1.5rem; max-height: 20rem; overflow: auto; }

.glance { margin-top: 2rem; padding: 0; list-style: none; display: grid; gap: .375rem; }
.glance li { display: grid; grid-template-columns: 6.5rem auto 1fr; gap: .25rem 1rem; align-items: center; }
.strip { display: flex; flex-wrap: wrap; gap: .1875rem; }
.cell { width: 1.375rem; height: 1.375rem; display: grid; place-items: center; border-radius: .1875rem; background: var(--soft); color: var(--tone); font-size: .8125rem; line-height: 1; }
.cell.fail { background: var(--tone); color: var(--sheet); }
.tally { color: var(--faint); font-size: .875rem; }

table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; }
.checks { margin-top: 2.25rem; }
.checks caption h3 { font-size: 1.125rem; font-weight: 650; padding-bottom: .375rem; }
section > h3 { margin-top: 1.75rem; font-size: 1.0625rem; font-weight: 650; }
section > h3 + table { margin-top: .375rem; }
th, td { padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--faint); font-size: .8125rem; font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.checks td:first-child { width: 10.25rem; }
.checks td:last-child { width: 9rem; }
.checks tbody p { max-width: 38rem; }
tr:target, .finding:target { background: var(--note-soft); box-shadow: 0 0 0 .375rem var(--note-soft); }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
.narrow { width: auto; min-width: min(100%, 20rem); }
.groups { margin-top: 1rem; padding: 0; list-style: none; }
.groups li { display: grid; grid-template-columns: 9.25rem 1fr; gap: .25rem 1rem; padding: .75rem 0; border-top: 1px solid var(--line); }
.groups .ids { grid-column: 2; font-size: .9375rem; color: var(--faint); }
.ids code { margin-right: .75em; }
.values code { margin-right: .75em; }
footer { padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .875rem; }

@media (max-width: 40rem) {
  .masthead { padding-block: 1.75rem 1.5rem; }
  .check { margin-inline: -1.25rem; padding: 1.25rem; border-inline: 0; border-radius: 0; }
  .facts div, .headers .facts div { grid-template-columns: 1fr; }
  .facts { gap: .5rem; }
  .score { gap: 1rem 1.75rem; }
  .glance li { grid-template-columns: 1fr; padding-bottom: .5rem; }
  .groups li, .map > ul:first-of-type > li, .waterfall > ul:first-of-type > li { grid-template-columns: minmax(0, 1fr); }
  .groups .ids { grid-column: 1; }
  .checks td:first-child { width: 6.5rem; }
  .checks .mark { font-size: .8125rem; }
  .contents li { padding-bottom: .375rem; }
  .contents .mark { min-width: 0; margin-right: .5rem; }
  .window th, .window td, .history th, .history td { padding: .25rem .375rem; font-size: .8125rem; }
  .window thead .faint, .window .on { white-space: normal; }
  .window tr > :first-child { display: none; }
  .window thead .faint { display: block; }
  .checks td:last-child { width: 4.5rem; }
  .checks .mark { white-space: normal; }
  th, td { padding-right: .625rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) {
  .cell, .on, .key, .lost { border: 1px solid; }
  .lane, .chart svg { forced-color-adjust: none; background: #fff; }
  mark { outline: 2px solid; }
}
@media print {
  :root { --ground: #fff; --sheet: #fff; --sunk: #fff; }
  body { font-size: 10pt; }
  body > * { padding-inline: 0; }
  nav, .skip, .filter, .copying { display: none; }
  .scroll { overflow: visible; }
  .lane, .window, .history, .cell, .key, mark, .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .window th, .window td, .history th, .history td { white-space: normal; }
  .masthead { padding-block: 1rem; }
  section { padding-top: 1.5rem; }
  .check { padding: 1rem; }
  .box, .steps { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
  .body { max-height: 14rem; overflow: hidden; }
  h2, h3, h4, h5, .about { break-after: avoid; }
  tr, .sides, .groups li { break-inside: avoid; }
  .finding::details-content { content-visibility: visible; block-size: auto; }
}
`
