/** Why the checks of this suite cannot be shown. */
export const NO_FIXTURES =
  'the config has no fixtures, so nothing is written: add fixtures: { driver: api } and an editor credential'
