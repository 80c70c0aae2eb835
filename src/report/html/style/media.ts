/** Narrow windows, forced colours, and paper. */
export const media = `
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
