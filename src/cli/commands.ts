import type { Arguments } from './arguments.ts'
import {
  demoRunFlags,
  type Flag,
  failOnWorseFlag,
  jsonFlag,
  listFlags,
  portFlag,
  referenceFlags,
  runFlags,
  runFlagsOf,
  updateFlag,
  yesFlag,
} from './flags.ts'
import type { Terminal } from './terminal.ts'

/** Does a command's work and hands over the exit code. @throws KnownFailure */
export type Execute = (call: Arguments, terminal: Terminal) => Promise<number>

/** A command: what help says of it, and where its work is. */
export interface Command {
  name: string
  /** One line. */
  does: string
  flags: readonly Flag[]
  /** Options of `run` that it takes too; help only names them. */
  borrowed: readonly Flag[]
  /** What stands for the arguments in help: `FILE FILE…`. The number wanted follows from it. */
  positionals: string
  examples: readonly string[]
  /** Loaded when it is called, so that help and `list` stay fast. */
  load(): Promise<{ execute: Execute }>
}

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [
  {
    name: 'run',
    does: 'judges a target and writes reports',
    flags: [...runFlags, updateFlag],
    borrowed: [],
    positionals: '',
    examples: [
      'threadcount run --base-url https://staging.example.com/v1 --param NAME=VALUE',
      'threadcount run --config threadcount.config.yaml --format json,html,junit --out reports/out',
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'demo',
    does: 'starts the reference server, judges it, stops it',
    flags: referenceFlags,
    borrowed: demoRunFlags,
    positionals: '',
    examples: [
      'threadcount demo',
      'threadcount demo --fault ties-skipped',
      'threadcount demo --size 1000 --latency 20',
    ],
    load: () => import('./demo.ts'),
  },
  {
    name: 'serve',
    does: 'starts the reference server until it is interrupted',
    flags: [portFlag, ...referenceFlags],
    borrowed: [],
    positionals: '',
    examples: ['threadcount serve --port 4010 --size 1000'],
    load: () => import('./serve.ts'),
  },
  {
    name: 'list',
    does: 'shows every check, fault or variant',
    flags: [...listFlags, jsonFlag],
    borrowed: [],
    positionals: '',
    examples: ['threadcount list', 'threadcount list --faults', 'threadcount list --json'],
    load: () => import('./list.ts'),
  },
  {
    name: 'explain',
    does: 'shows one check, requirement or code: what it means, and what to do',
    flags: [],
    borrowed: [],
    positionals: 'ID',
    examples: [
      'threadcount explain walk/duplicate-items',
      'threadcount explain PAG-03',
      'threadcount explain no-outsider',
    ],
    load: () => import('./explain.ts'),
  },
  {
    name: 'doctor',
    does: 'runs only the preflight: shows what can be tested, and why not',
    flags: [jsonFlag],
    borrowed: runFlags,
    positionals: '',
    examples: ['threadcount doctor', 'threadcount doctor --config staging.yaml --json'],
    load: () => import('./doctor.ts'),
  },
  {
    name: 'report',
    does: 'converts a report.json to any format',
    flags: runFlagsOf('out', 'format'),
    borrowed: [],
    positionals: 'FILE',
    examples: [
      'threadcount report report.json',
      'threadcount report report.json --format html,junit --out public',
    ],
    load: () => import('./report.ts'),
  },
  {
    name: 'compare',
    does: 'shows the differences between reports',
    flags: [failOnWorseFlag, ...runFlagsOf('out')],
    borrowed: [],
    positionals: 'FILE FILE…',
    examples: ['threadcount compare before.json after.json --fail-on-worse --out public'],
    load: () => import('./compare.ts'),
  },
  {
    name: 'merge',
    does: 'merges the reports of the shards of one run',
    flags: runFlagsOf('out', 'format', 'known-failing', 'baseline', 'require', 'fail-on'),
    borrowed: [],
    positionals: 'FILE…',
    examples: ['threadcount merge shard-1/report.json shard-2/report.json --out reports/out'],
    load: () => import('./merge.ts'),
  },
  {
    name: 'init',
    does: 'finds the lists of an OpenAPI document and writes a config',
    flags: runFlagsOf('spec', 'base-url', 'operation'),
    borrowed: [],
    positionals: '',
    examples: ['threadcount init --spec openapi.yaml', 'threadcount init --spec openapi.yaml --operation ID'],
    load: () => import('./init.ts'),
  },
  {
    name: 'sweep',
    does: 'removes fixtures that an interrupted run left on a target',
    flags: [
      yesFlag,
      ...runFlagsOf('config', 'base-url', 'spec', 'overlay', 'timeout', 'concurrency', 'rate'),
    ],
    borrowed: [],
    positionals: 'FILE',
    examples: ['threadcount sweep reports/out/fixtures.ndjson --config threadcount.config.yaml'],
    load: () => import('./sweep.ts'),
  },
]
