import type { Suite } from '../../src/kit.ts'
import { compressedBody } from './compressed-body.ts'
import { contentType } from './content-type.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { malformedBody } from './malformed-body.ts'
import { missingCursor } from './missing-cursor.ts'
import { recommendation } from './recommendation.ts'
import { schemaMismatch } from './schema-mismatch.ts'
import { strayCursor } from './stray-cursor.ts'
import { undocumentedField } from './undocumented-field.ts'
import { undocumentedSuccess } from './undocumented-success.ts'
import { unseenField } from './unseen-field.ts'

export const envelope: Suite = {
  name: 'envelope',
  title: 'Format of a page',
  checks: [
    schemaMismatch,
    contentType,
    malformedBody,
    undocumentedSuccess,
    missingCursor,
    strayCursor,
    compressedBody,
    duplicateKeys,
    recommendation,
    undocumentedField,
    unseenField,
  ],
}
