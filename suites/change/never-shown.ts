import {
  because,
  brokenBy,
  type Defect,
  type Judgement,
  met,
  notConfirmed,
  undecided,
  untested,
} from '../../src/kit.ts'
import { itemsAt } from '../../src/model/place.ts'
import type { ChangeEffects, Sighting } from '../../src/probe/change/effects.ts'
import { CHANGE_DEADLINE_MS } from '../../src/probe/change/quiet.ts'
import { someOf } from '../../src/walk/judge-walks.ts'

/** The texts for a change that never shows. */
export interface ChangeTelling {
  kind: Sighting['kind']
  /** It is listed more than once. */
  isRepeated?: boolean
  code: string
  message: string
  expected: string
  /** What the list does instead. */
  actual: string
}

/** Judges changes of some kinds, the first of which there always is: each must show within the deadline. */
export function judgeEffects(
  { hasDriver, trials, trouble }: ChangeEffects,
  told: ChangeTelling,
  ...others: readonly ChangeTelling[]
): Judgement {
  if (!hasDriver) return untested('no-fixtures')
  const own = trials.map((sightings) => sightings.filter(({ kind }) => kind === told.kind))
  const never = trials.map((sightings) => sightings.filter(({ delayMs }) => delayMs === undefined))
  const proved: Defect[] = []
  const suspected: Defect[] = []
  for (const telling of [told, ...others]) {
    const fitting = never.map((sightings) => sightings.filter((one) => isOf(one, telling)))
    const defects = fitting.flat().map((one) => defectOf(one, telling))
    const isShownAgain = fitting.filter((sightings) => sightings.length > 0).length > 1
    if (isShownAgain) proved.push(...defects.slice(0, 1))
    else suspected.push(...defects)
  }
  if (proved.length > 0) return brokenBy(proved)
  if (suspected.length > 0) return notConfirmed(suspected)
  if (own.flat().length > 0) return met
  return undecided(trouble ?? because('no-change-seen', { what: told.kind }))
}

const isOf = ({ kind, isRepeated = false }: Sighting, telling: ChangeTelling): boolean =>
  kind === telling.kind && isRepeated === (telling.isRepeated ?? false)

const defectOf = (
  { ids, exchanges, looks, deadlineMs = CHANGE_DEADLINE_MS }: Sighting,
  told: ChangeTelling,
): Defect => ({
  code: told.code,
  message: told.message,
  expected: told.expected,
  actual: `${someOf(ids)} ${told.actual} after ${deadlineMs / 1000} s and ${looks} walks`,
  exchanges,
  places: itemsAt(ids),
})
