import type { Change, Fault } from '../behaviour.ts'
import { invalid } from '../errors.ts'
import { pageOf } from '../list.ts'

const everything = 1_000_000

/** Reads the limits that match otherwise than the base does. */
function reads(pattern: RegExp, read: (text: string) => number): Change {
  return (base) => ({
    readLimit: (values, call) => {
      const text = values[0]
      return text !== undefined && pattern.test(text) ? read(text) : base.readLimit(values, call)
    },
  })
}

const fails = (text: string): never => {
  throw new Error(`cannot read limit ${text}`)
}

const refuses = (): never => {
  throw invalid('limit', 'limit is out of range')
}

/** How the limit is read and kept. */
export const limitFaults: readonly Fault[] = [
  {
    name: 'limit-ignored',
    title: 'Every page has up to 50 items.',
    change: reads(/^[1-9]\d?$|^100$/, () => 50),
  },
  {
    name: 'look-ahead-shown',
    title: 'The look-ahead row is part of the page.',
    change: () => ({ assemble: (threads, list) => pageOf(threads, threads.length > list.limit, list) }),
  },
  {
    name: 'maximum-not-kept',
    title: 'A limit above 100 is applied unchanged.',
    change: reads(/^[1-9]\d{2,5}$/, Number),
  },
  {
    name: 'zero-is-everything',
    title: 'A limit of 0 returns everything.',
    change: reads(/^0$/, () => everything),
  },
  {
    name: 'negative-is-everything',
    title: 'A negative limit returns everything, because the database reads it as no limit.',
    change: reads(/^-\d+$/, () => everything),
  },
  {
    name: 'negative-limit-500',
    title: 'A negative limit returns a server error.',
    change: reads(/^-\d+$/, fails),
  },
  {
    name: 'negative-limit-500-later',
    title: 'A negative limit with a cursor returns a server error.',
    change: (base) => ({
      readLimit: (values, call) =>
        call.query.has('cursor') && values[0]?.startsWith('-')
          ? fails(values[0])
          : base.readLimit(values, call),
    }),
  },
  {
    name: 'word-limit-500',
    title: 'A limit that is a word returns a server error.',
    change: reads(/^[a-z]+$/i, fails),
  },
  {
    name: 'huge-limit-500',
    title: 'A limit beyond 64 bits returns a server error.',
    change: reads(/^\d{19,}$/, fails),
  },
  { name: 'empty-limit-500', title: 'An empty limit returns a server error.', change: reads(/^$/, fails) },
  {
    name: 'repeated-limit-500',
    title: 'A repeated limit parameter returns a server error.',
    change: (base) => ({
      readLimit: (values, call) => (values.length > 1 ? fails(values.join()) : base.readLimit(values, call)),
    }),
  },
  { name: 'maximum-refused', title: 'A limit of 100 is rejected.', change: reads(/^100$/, refuses) },
  { name: 'minimum-refused', title: 'A limit of 1 is rejected.', change: reads(/^1$/, refuses) },
  { name: 'odd-limit-refused', title: 'A limit of 37 is rejected.', change: reads(/^37$/, refuses) },
  { name: 'odd-limit-500', title: 'A limit of 37 returns a server error.', change: reads(/^37$/, fails) },
  {
    name: 'small-default',
    title: 'Without a limit a page has 20 items.',
    change: (base) => ({
      readLimit: (values, call) => (values.length === 0 ? 20 : base.readLimit(values, call)),
    }),
  },
  {
    name: 'large-default-later',
    title: 'With a cursor, a page without a limit has 100 items.',
    change: (base) => ({
      readLimit: (values, call) =>
        values.length === 0 && call.rawQuery.includes('cursor=') ? 100 : base.readLimit(values, call),
    }),
  },
  {
    name: 'empty-cursor-maximum',
    title: 'An empty cursor without a limit returns the first 100 items.',
    change: (base) => ({
      readCursor: (values, call) => (values.join() === '' ? undefined : base.readCursor(values, call)),
      readLimit: (values, call) =>
        values.length === 0 && call.query.get('cursor') === '' ? 100 : base.readLimit(values, call),
    }),
  },
  {
    name: 'small-default-later',
    title: 'With a cursor, a page without a limit has 20 items.',
    change: (base) => ({
      readLimit: (values, call) =>
        values.length === 0 && call.rawQuery.includes('cursor=') ? 20 : base.readLimit(values, call),
    }),
  },
  {
    name: 'word-limit-null',
    title: 'A limit that is a word returns 200 and null.',
    change: () => ({
      respond: (answer, call) =>
        /^[a-z]+$/i.test(call.query.get('limit') ?? '') ? { status: 200, body: null } : answer,
    }),
  },
  {
    name: 'word-limit-hangs',
    title: 'A request with a limit that is a word gets no response.',
    change: (base) => ({
      list: (call) => {
        return /^[a-z]+$/i.test(call.query.get('limit') ?? '') ? new Promise(() => {}) : base.list(call)
      },
    }),
  },
  {
    name: 'half-number-accepted',
    title: 'A limit is read up to the first character that is not a digit.',
    change: reads(/^[1-9]\d?\D/, Number.parseInt),
  },
  {
    name: 'low-ceiling',
    title: 'Limits above 80 return 80 items.',
    change: reads(/^[89]\d$|^100$/, (text) => Math.min(Number(text), 80)),
  },
]
