import { brokenBy, inconclusive, type Judgement, met, untested } from '../../src/kit.ts'
import type { ChangeEffects, Sighting } from '../../src/probe/change-effects.ts'
import { CHANGE_DEADLINE_MS } from '../../src/probe/change-quiet.ts'
import { someOf } from '../../src/probe/judge-walks.ts'
import { NO_FIXTURES } from './no-fixtures.ts'

/** How a change that never shows is told. */
export interface ChangeTelling {
  kind: Sighting['kind']
  code: string
  message: string
  expected: string
  /** What the list does instead. */
  actual: string
}

/** Judges changes of one kind: each must show within the deadline. */
export function judgeEffects({ hasDriver, trials, trouble }: ChangeEffects, told: ChangeTelling): Judgement {
  if (!hasDriver) return untested(NO_FIXTURES)
  const own = trials.map((sightings) => sightings.filter(({ kind }) => kind === told.kind))
  const never = own.map((sightings) => sightings.filter(({ delayMs }) => delayMs === undefined))
  const { code, message, expected, actual } = told
  const defects = never.flat().map(({ ids, exchanges, looks }) => ({
    code,
    message,
    expected,
    actual: `${someOf(ids)} ${actual} after ${CHANGE_DEADLINE_MS / 1000} s and ${looks} walks`,
    exchanges,
  }))
  if (never.filter((sightings) => sightings.length > 0).length > 1) return brokenBy(defects.slice(0, 1))
  if (defects.length > 0) return inconclusive('seen on one collection, and not on another', defects)
  if (own.flat().length > 0) return met
  return inconclusive(trouble ?? `no ${told.kind} could be watched`)
}
