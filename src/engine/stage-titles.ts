import type { Stage } from '../model/probe.ts'

/** What a stage does, in plain words. */
export const STAGE_TITLES: Record<Stage, string> = {
  walk: 'Walking through the collections',
  read: 'Testing page sizes',
  close: 'Repeating the walks',
  access: 'Testing access control',
  change: 'Testing changes during a walk',
  limits: 'Testing invalid limits',
  cursors: 'Testing invalid cursors',
  ids: 'Testing invalid ids',
}
