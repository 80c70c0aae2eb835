import type { ErrorPaging } from '../../model/operation.ts'
import { complain, type Reading } from '../load/loaded.ts'
import { child, type DocumentNode } from '../node.ts'
import { readErrors } from './extension.ts'
import { findField } from './fields.ts'

/** What `x-errors` says: pointers into error bodies, and the schema that all of them share. */
export interface ErrorParts {
  errors: ErrorPaging | undefined
  envelope: DocumentNode | undefined
}

/** Reads `x-errors`. Throws a usage error if it is not valid, or if its envelope has no such pointers. */
export function errorsOf(reading: Reading): ErrorParts {
  const extension = readErrors(reading)
  if (!extension) return { errors: undefined, envelope: undefined }
  const envelope =
    extension.envelope === undefined
      ? undefined
      : child(reading.document, child(reading.document, reading.operation, 'x-errors'), 'envelope')
  const { code, status, trace, time } = extension
  const errors = { code, status, trace, time }
  for (const [key, pointer] of Object.entries(errors)) {
    if (pointer !== undefined && envelope) checkPointer(reading, key, pointer, envelope)
  }
  return { errors, envelope }
}

function checkPointer(reading: Reading, key: string, pointer: string, envelope: DocumentNode): void {
  const { missing } = findField(reading.document, [envelope], pointer)
  if (!missing) return
  const message = `x-errors.${key} is ${pointer}, and the envelope has no ${missing.pointer}`
  throw complain(reading, `/x-errors/${key}`, message, missing.hint)
}
