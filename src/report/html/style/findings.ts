/** Checks with findings, and what each finding is made of. */
export const findings = `
.mark { color: var(--tone); font-weight: 600; white-space: nowrap; font-size: .9375rem; }
.level { color: var(--faint); font-size: .875rem; }
.level b { font-weight: 600; }
.tag { padding: .0625rem .5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .8125rem; color: var(--faint); white-space: nowrap; }

.check { margin-top: 1.75rem; padding: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-top: .1875rem solid var(--tone); border-radius: .25rem; }
.about { display: flex; flex-wrap: wrap; gap: .125rem 1rem; align-items: baseline; }
.about .id { font: .875rem var(--mono); }
.check h3 q { quotes: '“' '”'; }
.check h3 { margin-top: .625rem; max-width: 36em; font: 400 1.375rem/1.4 var(--serif); text-wrap: pretty; }
.check h3 mark { font-weight: inherit; box-shadow: inset 0 -.125rem 0 var(--tone); }
.check h3 ~ p { margin-top: .5rem; }
.holds { max-width: 42rem; font-size: 1.0625rem; }
.finding { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.finding > summary { cursor: pointer; }
.finding h4 { display: inline; font-size: 1.0625rem; font-weight: 600; line-height: 1.45; }
.number { color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums; }
.number::after { content: "."; }
:is(.finding, .place) > :is(h5, .facts) { margin-top: 1.25rem; }
:is(.finding, .place) > h5 + * { margin-top: .375rem; }
.places { padding: 0; list-style: none; font-size: .9375rem; border-top: 1px solid var(--line); }
.places > li { padding: .375rem 0; border-bottom: 1px solid var(--line); }
.places code { margin-right: .5rem; }
.place > summary { cursor: pointer; }
.place[open] { padding-bottom: 1rem; }
.place[open] > summary { font-weight: 600; }
h5 .faint { margin-left: .75rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .75rem; margin-top: 1rem; }
.sides > div { padding: .75rem 1rem; background: var(--sunk); border-left: .1875rem solid var(--pass); }
.sides > div + div { border-color: var(--tone); }
.sides p { white-space: pre-wrap; }
.contents { margin-top: 1rem; padding: 0; list-style: none; display: grid; gap: .125rem; }
.contents .mark { display: inline-block; min-width: 8.5rem; }
.contents a { font: .875rem var(--mono); }
.advice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem 2rem; margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.advice h4 { font-size: .9375rem; font-weight: 600; }
.advice p { margin-top: .25rem; max-width: 34rem; }
`
