// A program that blocks its main thread, as a careless loop or expression would.
import process from 'node:process'
import { startWatchdog } from './watchdog.ts'

const [kind, endMs] = process.argv.slice(2)
startWatchdog({
  endMs: endMs === undefined ? undefined : Number(endMs),
  say: (sentence) => process.stderr.write(`${sentence}\n`),
  stuckMs: 1500,
  stuckAfterEndMs: 500,
})
process.on('exit', () => process.stdout.write('let go\n'))
setTimeout(() => {
  if (kind === 'expression') /^(a+)+$/.test(`${'a'.repeat(60)}!`)
  if (kind === 'loop') for (;;) kind.length
  // Not blocked, and never at an end.
  setInterval(() => undefined, 1000)
}, 50)
