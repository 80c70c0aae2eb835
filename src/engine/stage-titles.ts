import type { Stage } from '../model/probe.ts'

/** What a stage does, in plain words. */
export const STAGE_TITLES: Record<Stage, string> = {
  walk: 'walking',
  read: 'reading at many limits',
  close: 'walking once more',
  access: 'reading with other credentials',
  change: 'testing changes during a walk',
  limits: 'trying odd limits',
  cursors: 'trying odd cursors',
  ids: 'trying odd ids',
}
