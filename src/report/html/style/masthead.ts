/** The verdict, the counts and the suites at a glance. */
export const masthead = `
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
.glance { margin-top: 2rem; padding: 0; list-style: none; display: grid; gap: .375rem; }
.glance li { display: grid; grid-template-columns: 6.5rem auto 1fr; gap: .25rem 1rem; align-items: center; }
.strip { display: flex; flex-wrap: wrap; gap: .1875rem; }
.cell { width: 1.375rem; height: 1.375rem; display: grid; place-items: center; border-radius: .1875rem; background: var(--soft); color: var(--tone); font-size: .8125rem; line-height: 1; }
.cell.fail { background: var(--tone); color: var(--sheet); }
.tally { color: var(--faint); font-size: .875rem; }
`
