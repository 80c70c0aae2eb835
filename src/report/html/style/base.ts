/** What holds for every element, and the chapters. */
export const base = `
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
nav { position: sticky; top: 0; z-index: 1; background: var(--sheet); border-bottom: 1px solid var(--line); }
nav ul { display: flex; gap: 1.5rem; list-style: none; padding: 0; overflow-x: auto; white-space: nowrap; }
nav a { display: block; padding: .75rem 0; color: var(--ink); text-decoration: none; font-size: .9375rem; }
nav a:hover { text-decoration: underline; }
main { padding-bottom: 3rem; }
section { padding-top: 3.25rem; }
section > p { margin-top: .75rem; max-width: 42rem; }
.count { color: var(--faint); font-weight: 400; }
footer { padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .875rem; }
`
