import type { Suite } from '../../src/kit.ts'
import { changedLimitRefused } from './changed-limit-refused.ts'
import { encoding } from './encoding.ts'
import { foreignItemsCheck } from './foreign-items.ts'
import { garbagePage } from './garbage-page.ts'
import { long } from './long.ts'
import { readable } from './readable.ts'
import { replay } from './replay.ts'
import { replayRefused } from './replay-refused.ts'
import { revealing } from './revealing.ts'
import { serverError } from './server-error.ts'
import { shuffledReplay } from './shuffled-replay.ts'
import { stranger } from './stranger.ts'
import { tamperedItems } from './tampered-items.ts'
import { unsafeCharacters } from './unsafe-characters.ts'

export const cursor: Suite = {
  name: 'cursor',
  title: 'Cursors',
  checks: [
    replay,
    shuffledReplay,
    serverError,
    encoding,
    foreignItemsCheck,
    stranger,
    tamperedItems,
    garbagePage,
    replayRefused,
    changedLimitRefused,
    long,
    revealing,
    unsafeCharacters,
    readable,
  ],
}
