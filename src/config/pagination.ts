import type { PagingSetting } from '../model/paging-setting.ts'
import type { Kind } from './kind.ts'
import { mappingOf, readText } from './read.ts'
import { childOf, type Setting } from './setting.ts'

/**
 * How operations page, by id or `GET /path`. Only the document can show whether a block holds, and so it is not checked
 * here.
 */
export const pagination: Kind<PagingSetting[]> = {
  schema: { type: 'object', additionalProperties: { $ref: '#/$defs/x-pagination' } },
  read: (setting) =>
    Object.keys(mappingOf(setting)).flatMap((operation) => {
      const block = childOf(setting, operation)
      return block ? [settingOf(operation, block)] : []
    }),
}

function settingOf(operation: string, block: Setting): PagingSetting {
  const { origin, path } = block
  return {
    operation,
    name: `pagination.${operation}`,
    block: filledIn(block),
    place: (parts) => origin.place([...path, ...parts]),
  }
}

/** The value with every text filled in; what is not configured is left out. */
export function filledIn(setting: Setting): unknown {
  const { value } = setting
  if (typeof value === 'string') return value === '' ? value : readText(setting)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.keys(value).flatMap((key) => {
    const child = childOf(setting, key)
    return child ? [[key, filledIn(child)] as const] : []
  })
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
}
