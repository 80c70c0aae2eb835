/** Exchanges, bodies, and lines to be copied. */
export const evidence = `
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
.body .near { display: inline-block; min-width: 100%; box-shadow: -.1875rem 0 0 var(--faint); background: var(--strip); }
.body .lack { font-style: italic; }
.body .gap { color: var(--faint); font-style: italic; }
.decides { padding: 0 .375rem; background: var(--hit); border-left: .1875rem solid var(--fail); }
.role { margin-left: .5rem; padding: 0 .5rem; border-radius: 1rem; background: var(--sunk); color: var(--faint); font-size: .8125rem; }
.copying { float: right; margin: .0625rem 0 0 .5rem; padding: .125rem .75rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--sheet); color: var(--link); font: .8125rem var(--sans); cursor: pointer; }
.copying + .box { clear: both; }
.steps { padding-left: 1.5rem; max-height: 20rem; overflow: auto; }
`
