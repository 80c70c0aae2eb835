/** Windows, histories, walk maps, waterfalls and charts. */
export const pictures = `
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
`
