import type { CheckIn, FoldedCheck, JudgedCheck, Judgement } from '../model/check.ts'
import type { Collection } from '../model/collection.ts'
import type { Listener } from '../model/event.ts'
import { NOTHING_LOOKED_AT } from '../model/looked.ts'
import type { Operation } from '../model/operation.ts'
import { UNSTATED } from '../model/paging.ts'
import type { ProbeIn, Stage } from '../model/probe.ts'
import { because } from '../model/reason.ts'
import { Collector } from './collector.ts'
import type { Context, Work } from './execute.ts'
import { Folds } from './folds.ts'

/** What the probes of these tests work with. */
export interface Bench {
  name: string
}

export const operation: Operation = {
  id: 'listThings',
  path: '/things',
  pathParameters: [],
  requiredQuery: [],
  security: undefined,
  paging: {
    source: 'x-pagination',
    cursor: { parameter: 'cursor', next: { pointer: '/next' } },
    limit: { parameter: 'limit', minimum: undefined, maximum: undefined, default: undefined },
    items: '/items',
    mayLackItems: false,
    identity: ['/id'],
    hasMore: undefined,
    times: [],
    promises: { ...UNSTATED, hasMore: 'exact' },
    unjudged: [],
  },
  errors: undefined,
  validateEnvelope: undefined,
  responses: [],
  responseFor: () => undefined,
  fields: { declared: [], open: [] },
  sentences: {},
  place: { pointer: '', line: undefined, column: undefined },
}

const words = { requirement: 'PAG-01', title: '', why: '', fix: '', codes: {}, asks: 'two-items' } as const

/** A probe that collects its own id, or whatever else. */
export function probe(id: string, stage: Stage, collect?: () => Promise<unknown>): ProbeIn<Bench> {
  return { id, stage, collect: collect ?? (async () => id) }
}

/** A check over probes. */
export function check(
  id: string,
  needs: ProbeIn<Bench>[],
  judge: (data: Record<string, unknown>) => Judgement,
  on: JudgedCheck<Bench>['on'] = 'each',
): CheckIn<Bench> {
  return { ...words, id, on, needs: Object.fromEntries(needs.map((one) => [one.id, one])), judge }
}

/** A check over every answer. */
export function fold(id: string, parts: Partial<FoldedCheck<Bench>> = {}): FoldedCheck<Bench> {
  const finish = (): Judgement => ({ kind: 'met' })
  return { ...words, id, on: 'each', feeds: [], start: () => ({}), step: () => undefined, finish, ...parts }
}

/** Work on collections of these sizes; `undefined` cannot be read, a status is expected instead of a list. */
export function workOn(
  sizes: readonly (number | undefined | { status: number })[],
  checks: readonly CheckIn<Bench>[],
  changes: Partial<Work<Bench>> = {},
): Work<Bench> {
  const contexts = sizes.map((size, index): Context<Bench> => {
    const expect = typeof size === 'object' ? size : {}
    const params = { thing: String(index) }
    const collection: Collection = { operation: operation.id, params, expect, isOpen: false }
    const subject = { operation, collection }
    return { probing: { name: params.thing }, subject, folds: new Folds(checks, subject) }
  })
  const listener: Listener = () => undefined
  return {
    contexts,
    checks,
    collector: new Collector(),
    opening: probe('opening', 'walk'),
    closing: probe('closing', 'close'),
    async sizeOf(context) {
      const size = sizes[contexts.indexOf(context)]
      return typeof size === 'number'
        ? { size }
        : { unreadable: because('unreadable-collection', { collection: 'a', found: 'status 500' }) }
    },
    lookedAt: () => NOTHING_LOOKED_AT,
    isIdle: () => false,
    afterStage: async () => undefined,
    judged: async () => undefined,
    listener,
    ...changes,
  }
}
