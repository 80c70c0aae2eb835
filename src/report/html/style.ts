import { base } from './style/base.ts'
import { evidence } from './style/evidence.ts'
import { findings } from './style/findings.ts'
import { masthead } from './style/masthead.ts'
import { media } from './style/media.ts'
import { palette } from './style/palette.ts'
import { pictures } from './style/pictures.ts'
import { tables } from './style/tables.ts'

/** The page's style sheet. Later parts win: what holds for a window or for paper comes last. */
export const stylesheet: string = [palette, base, masthead, findings, pictures, evidence, tables, media].join(
  '',
)
