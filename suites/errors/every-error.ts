import { access } from '../../src/probe/access/access.ts'
import { unknownCollections } from '../../src/probe/access/unknown-collections.ts'
import { opening } from '../../src/probe/bracket/opening.ts'
import type { Probe } from '../../src/probe/kit/probing.ts'

/** What brings the errors that a document describes, and those of requests without access. */
export const everyError: readonly Probe[] = [opening, unknownCollections, access]
