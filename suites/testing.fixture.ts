import { expect } from 'vitest'
import type { Check, JudgedSubject, Judgement, Observation } from '../src/kit.ts'
import type { CheckIn } from '../src/model/check.ts'
import type { Collection } from '../src/model/collection.ts'
import type { Exchange } from '../src/model/exchange.ts'
import type { CredentialName, Operation, Paging } from '../src/model/operation.ts'
import type { AccessAttempt } from '../src/probe/access/access.ts'
import type { Opening } from '../src/probe/bracket/opening.ts'
import type { CursorAttempt } from '../src/probe/cursors/cursor-table.ts'
import type { OwnCursor } from '../src/probe/cursors/own-cursors.ts'
import type { Probing } from '../src/probe/kit/probing.ts'
import type { LimitAttempt, LimitKind } from '../src/probe/limits/limit-table.ts'
import type { Jumps } from '../src/probe/read/jumps.ts'
import type { Segments } from '../src/probe/read/segments.ts'
import {
  collectionOf,
  exchangeOf,
  operationOf,
  pageOf,
  pagingOf,
  type WalkOptions,
  walkOf,
} from '../src/probe/testing.fixture.ts'
import type { Attempt } from '../src/walk/attempt.ts'
import type { Page } from '../src/walk/page.ts'
import { Timeline } from '../src/walk/timeline.ts'
import type { Trial } from '../src/walk/trial.ts'
import { listed, type Walk } from '../src/walk/walk.ts'

/** What differs from a list of books that asks for a key and holds five of them, a to e. */
export interface SubjectOptions {
  operation?: Partial<Operation>
  paging?: Partial<Paging>
  promises?: Partial<Paging['promises']>
  /** Bounds and default of the limit, instead of 1 to 100 and 20. */
  limit?: Partial<Paging['limit']>
  collection?: Partial<Collection>
  timeline?: Timeline
}

/** What a judge reads besides its data. */
function subjectOf(options: SubjectOptions = {}): JudgedSubject {
  const { operation, paging, promises, limit, collection, timeline = timelineOf() } = options
  const base = pagingOf()
  const judged = {
    ...base,
    limit: { ...base.limit, ...limit },
    promises: { ...base.promises, ...promises },
    ...paging,
  }
  return {
    operation: operationOf({ paging: judged, ...operation }),
    collection: collectionOf(collection),
    timeline,
  }
}

/** What a check says of collected data. */
export function judge(check: Check, data: Record<string, unknown>, options: SubjectOptions = {}): Judgement {
  if (!('judge' in check)) throw new Error(`${check.id} is a fold`)
  const missing = Object.keys(check.needs).filter((name) => !(name in data))
  if (missing.length > 0) throw new Error(`${check.id} needs ${missing.join(' and ')}`)
  return placed(check.judge(data, subjectOf(options)))
}

/** What a check over every answer says of these. */
export function fold(check: Check, answers: readonly Observation[], options: SubjectOptions = {}): Judgement {
  if (!isFold(check)) throw new Error(`${check.id} is no fold`)
  const [state, subject] = [check.start(), subjectOf(options)]
  for (const answer of answers) check.step(state, answer, subject)
  return placed(check.finish(state, subject))
}

/** The judgement, after a look at its defects: each has a place, and a place is in one of its exchanges. */
function placed(judgement: Judgement): Judgement {
  for (const { places, exchanges } of 'defects' in judgement ? (judgement.defects ?? []) : []) {
    expect(places).not.toEqual([])
    for (const { exchange } of places) if (exchange !== undefined) expect(exchanges).toContain(exchange)
  }
  return judgement
}

type Fold = Extract<CheckIn<Probing>, { step: unknown }>

const isFold = (check: Check): check is Fold => 'step' in check

/** An answer as folds are shown it. */
export function observed(
  body: unknown,
  overrides: Partial<Exchange> = {},
  shown: Partial<Observation> = {},
): Observation {
  const exchange = exchangeOf(body, overrides)
  const plain = { isPlain: true, isOwn: true, isWellFormed: true, hasOwnCursor: false, limit: undefined }
  return { exchange, ...plain, json: { value: body }, ...shown }
}

/**
 * Complete walks of these items before and after whatever is judged, in exchanges 100, 102, 190 and 192; five still
 * items where nothing is said.
 */
export function timelineOf(before = 'abcde', after: string = before): Timeline {
  const timeline = new Timeline()
  const add = (ids: string, from: number): void =>
    timeline.add(walkOf([[...ids]], { limit: 100, span: [from, from + 1], exchange: 100 + from }))
  for (const [ids, from] of [
    [before, 0],
    [before, 2],
    [after, 90],
    [after, 92],
  ] as const)
    add(ids, from)
  return timeline
}

/** A walk between those of the timeline; a letter is an item. Its exchanges are 11, 12, … */
export function walked(pages: readonly string[], options: WalkOptions = {}): Walk {
  return walkOf(
    pages.map((page) => [...page]),
    { span: [10, 20], exchange: 11, ...options },
  )
}

/** A walk that went so each time it was taken. */
export function trialOf(pages: readonly string[], options: WalkOptions = {}): Trial {
  const walk = walked(pages, options)
  return { walk, again: [walked(pages, options), walked(pages, options)] }
}

/** A walk that went so once, and right when it was taken again. */
export function flukeOf(
  pages: readonly string[],
  right: readonly string[],
  options: WalkOptions = {},
): Trial {
  const { ended: _, ...usual } = options
  return { walk: walked(pages, options), again: [walked(right, usual)] }
}

/** The page behind the second item, asked for alone: what a target owes there is c, then d and e. */
export function jumpOf(page: string, options: WalkOptions = {}): Trial {
  return trialOf([page], {
    origin: { walk: walked(['ab', 'cd', 'e'], { exchange: 1 }), page: 0 },
    ...options,
  })
}

/** The first walks of a collection; by default one that lists a to e on one page. */
export function openingOf(walks: readonly Walk[] = [walked(['abcde'], { exchange: 1 })]): Opening {
  const readable = walks.filter(({ pages }) => !pages[0]?.problem)
  return {
    first: (readable[0] ?? walks[0])?.pages[0] ?? pageOf([]),
    taken: [...walks],
    walks: readable,
    size: new Set(readable.flatMap(listed)).size,
  }
}

/** Boundaries crossed by these trials: all four of five items where nothing is said. */
export function segmentsOf(trials: readonly Trial[], overrides: Partial<Segments> = {}): Segments {
  return {
    trials: [...trials],
    boundaries: { crossed: 4, total: 4 },
    changedLimit: 'accepted',
    ...overrides,
  }
}

/** Single pages, none where nothing is said. */
export function jumpsOf(overrides: Partial<Jumps> = {}): Jumps {
  return { everyLimit: [], exactEnd: [], firstPages: [], ...overrides }
}

/** An odd request and its answer, which came again where it was a breakdown. */
export function attemptOf(page: Page, overrides: Partial<Attempt> = {}): Attempt {
  const isBreakdown = page.problem === 'failure' || page.status >= 500
  return {
    label: 'an odd request',
    page,
    again: isBreakdown ? [page] : [],
    isTargetDown: false,
    ...overrides,
  }
}

/** A limit of the table and its answer. */
export function limitOf(
  kind: LimitKind,
  value: string | number,
  page: Page,
  overrides: Partial<Attempt> = {},
): LimitAttempt {
  const asked = kind === 'valid' ? { ...page, limit: Number(value) } : page
  return { ...attemptOf(asked, { label: `limit=${value}`, ...overrides }), kind, value: String(value) }
}

/** An odd cursor and its answer. */
export function cursorOf(
  kind: CursorAttempt['kind'],
  page: Page,
  overrides: Partial<Attempt> = {},
): CursorAttempt {
  const from = kind === 'foreign' ? { shelf: 'shelf_8' } : undefined
  return { ...attemptOf(page, { label: `a ${kind} cursor`, ...overrides }), kind, from } as CursorAttempt
}

/** A request with another credential and its answer. */
export function accessOf(
  credential: CredentialName,
  page: Page,
  way: AccessAttempt['way'] = 'fresh',
): AccessAttempt {
  return { ...attemptOf(page, { label: `${credential}, ${way}` }), credential, way }
}

/** A cursor that a target gave out, in answer 4. */
export function ownOf(cursor: string, overrides: Partial<OwnCursor> = {}): OwnCursor {
  return { cursor, exchange: 4, text: undefined, bytes: '', holdsCredential: false, ...overrides }
}

/** The judgement of a check that holds. */
export const MET: Judgement = { kind: 'met' }

/** What a judgement must hold to be broken by one defect, told in a sentence, or, where it came only once, in doubt over it. */
export function brokenAs(code: string, expected: string, exchanges: readonly number[]): object {
  return { kind: 'broken', defects: [{ code, expected, exchanges, message: SENTENCE }] }
}

const SENTENCE: unknown = expect.stringMatching(/ .+\.$/)

/** The same defect, suspected and not shown again. */
export function doubtedAs(code: string, exchanges: readonly number[]): object {
  return { kind: 'inconclusive', defects: [{ code, exchanges }] }
}
