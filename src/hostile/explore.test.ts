import { test } from 'vitest'
import { writeFileSync, appendFileSync } from 'node:fs'
import { judge } from './judge.fixture.ts'
const { cases } = await import('/tmp/hx/cases.ts' as string)
const names = (process.env.CASES ?? '').split(' ').filter(Boolean)
test.each(names.length ? names : Object.keys(cases))('%s', { timeout: 90_000 }, async (name) => {
  const [dev, options] = cases[name]()
  const log = (t: string) => appendFileSync('/tmp/hx/vit.log', t + '\n')
  const r = await judge(dev, { maxDuration: 60, ...options })
  log(`\n##### ${name}: ${r.report.verdict} exit ${r.exitCode} ${r.seconds.toFixed(1)} s, ${r.report.run.requests} requests, aborted=${r.report.run.aborted}`)
  log('  ' + JSON.stringify(r.report.summary) + ' ' + JSON.stringify(r.report.collections.map((c) => [c.items, c.complete, c.still])))
  for (const c of r.report.checks) if (['fail', 'warn', 'error'].includes(c.outcome)) log(`   ${c.outcome} ${c.id}: ${c.reason ?? ''} ${c.findings.slice(0, 2).map((f) => `[${f.code}] ${f.message} | ${f.actual}`.slice(0, 220)).join(' ;; ')}`)
  let left = 3
  for (const [reason, cs] of [...Map.groupBy(r.report.checks.filter((c) => c.outcome === 'inconclusive'), (c) => c.reason)].sort((a, b) => b[1].length - a[1].length)) if (left-- > 0) log(`   inconclusive x${cs.length}: ${String(reason).slice(0, 300)} (${cs.slice(0, 3).map((c) => c.id)})`)
  writeFileSync(`/tmp/hx/out-${name}.txt`, r.summary)
})
