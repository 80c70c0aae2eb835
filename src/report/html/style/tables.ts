/** Tables, groups, and the filters above them. */
export const tables = `
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin-top: 1.5rem; padding: .75rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .25rem; font-size: .875rem; }
.filter[hidden] { display: none; }
.filter label { color: var(--faint); display: grid; gap: .125rem; }
.filter .words { flex: 1 1 12rem; }
.filter :is(input, select, button) { padding: .3125rem .5rem; border: 1px solid var(--faint); border-radius: .25rem; background: var(--ground); color: var(--ink); font: inherit; min-width: 0; max-width: 100%; }
.filter output { flex-basis: 100%; color: var(--faint); }
[hidden] { display: none !important; }
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
tr:target, .finding:target, .place:target { background: var(--note-soft); box-shadow: 0 0 0 .375rem var(--note-soft); }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
.narrow { width: auto; min-width: min(100%, 20rem); }
.groups { margin-top: 1rem; padding: 0; list-style: none; }
.groups li { display: grid; grid-template-columns: 9.25rem 1fr; gap: .25rem 1rem; padding: .75rem 0; border-top: 1px solid var(--line); }
.groups .ids { grid-column: 2; font-size: .9375rem; color: var(--faint); }
.ids code { margin-right: .75em; }
.values code { margin-right: .75em; }
`
