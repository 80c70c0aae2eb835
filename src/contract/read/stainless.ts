import { bodyFields } from '../detect/fields.ts'
import type { Reading } from '../load/loaded.ts'
import { type DocumentNode, isRecord } from '../node.ts'
import { parts } from '../schema/shape.ts'
import type { Said } from './others-forms.ts'
import { parametersOf } from './parameters.ts'

const KEY = 'x-stainless-pagination-property'

/** What marks on parameters and on fields of the body say of paging; `undefined` where no parameter has one. */
export function markedPaging(
  reading: Reading,
  bodyOf: (reading: Reading) => DocumentNode | undefined,
): Said | undefined {
  const marked = parametersOf(reading, reading.item, reading.operation).flatMap(({ name, node }) => {
    const purpose = purposeOf(node.value) ?? purposeOf(isRecord(node.value) ? node.value.schema : undefined)
    return purpose === undefined ? [] : [{ name, purpose }]
  })
  if (marked.length === 0) return undefined
  const cursor = marked.find(({ purpose }) => /^next_\w*param$/.test(purpose))?.name
  if (cursor === undefined) return { reason: 'it marks no parameter for a cursor' }
  const body = bodyOf(reading)
  const fields = body ? bodyFields(reading.document, body) : []
  const placeOf = (purpose: RegExp): string | undefined =>
    fields.find(({ schemas }) =>
      parts(reading.document, schemas).some(({ value }) => purpose.test(purposeOf(value) ?? '')),
    )?.pointer
  const next = placeOf(/^next_\w*field$/)
  if (next === undefined) return { reason: 'it marks no field of the 200 body for the next cursor' }
  const limit = marked.find(({ purpose }) => /limit|size|count/.test(purpose))?.name
  return { cursor, next, items: placeOf(/^items$/), limit }
}

function purposeOf(value: unknown): string | undefined {
  const mark = isRecord(value) ? value[KEY] : undefined
  return isRecord(mark) && typeof mark.purpose === 'string' ? mark.purpose : undefined
}
