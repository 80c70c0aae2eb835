import type { DocumentNode } from '../node.ts'
import { type Field, fieldOf, fieldsBelow } from './fields.ts'
import { singular } from './words.ts'

/** By what items can be recognized. */
export interface FoundIdentity {
  identity: string | string[]
  isCertain: boolean
}

/** Names of identities, the surest first. */
const SURE = /^_?(id|uuid|guid|gid|sid|uid|object_id)$/
const UNIQUE = /^(arn|urn|uri|did|key|code|cid|self_link|fingerprint|digest|sha|hash)$/
const NAME =
  /^(slug|name|full_name|user_?name|handle|email|host_?name|href|url|address|number|path|label|title)$/
/** Says what an item is, not which. */
const KIND = /^(object|type|kind|resource_type)$/

/** The field of an item that no other item has the same value in, as far as names show it. */
export function findIdentity(
  document: unknown,
  items: DocumentNode[],
  resources: readonly string[],
): FoundIdentity | undefined {
  const item = fieldOf(document, items)
  if (item.types.size > 0 && !item.types.has('object')) return { identity: '', isCertain: false }
  const fields = fieldsBelow(document, item).filter(({ key }) => !KIND.test(key))
  const scalars = fields.filter(isScalar)
  const sure = scalars.find(({ key }) => SURE.test(key))
  if (sure) return { identity: sure.pointer, isCertain: true }
  const likely = ownId(scalars, resources) ?? scalars.find(({ key }) => UNIQUE.test(key)) ?? onlyId(scalars)
  if (likely) return { identity: likely.pointer, isCertain: false }
  return nested(document, fields, resources) ?? named(scalars) ?? severalOf(scalars)
}

const idsAmong = (scalars: readonly Field[]): Field[] =>
  scalars.filter(({ key }) => /_(id|uuid|guid|gid|sid|uid)$/.test(key))

/** The id of what the list is named after. */
const ownId = (scalars: readonly Field[], resources: readonly string[]): Field | undefined =>
  idsAmong(scalars).find(({ key }) => resources.includes(key.replace(/_[a-z]+$/, '').replaceAll('_', '')))

/** The only id, or the only one that is required. */
function onlyId(scalars: readonly Field[]): Field | undefined {
  const ids = idsAmong(scalars)
  const required = ids.filter(({ isRequired }) => isRequired)
  return ids.length === 1 ? ids[0] : required.length === 1 ? required[0] : undefined
}

/** The id of the metadata of an item, or of an object that it wraps. */
function nested(
  document: unknown,
  fields: readonly Field[],
  resources: readonly string[],
): FoundIdentity | undefined {
  const objects = fields.filter(({ types }) => types.has('object'))
  const isOwn = ({ key }: Field): boolean => resources.includes(singular(key.replaceAll('_', '')))
  const isWrapper = ({ key }: Field): boolean => WRAPPER.test(key)
  const ranked = [
    ...objects.filter(isOwn),
    ...objects.filter(isWrapper),
    ...objects.filter((each) => each.isRequired),
    ...objects,
  ]
  for (const word of [SURE, UNIQUE]) {
    for (const object of new Set(ranked)) {
      const id = fieldsBelow(document, object).find((field) => isScalar(field) && word.test(field.key))
      if (id) return { identity: id.pointer, isCertain: object.key === 'metadata' && id.key === 'uid' }
    }
  }
  return undefined
}

const WRAPPER = /^(metadata|meta|node|resource|item|data|attributes|subject)$/

function named(scalars: readonly Field[]): FoundIdentity | undefined {
  const found =
    scalars.find(({ key }) => NAME.test(key)) ??
    scalars.find(({ key, isRequired }) => /_(id|key|name|number|code)$/.test(key) && isRequired) ??
    scalars.find(({ key }) => /_(id|key|name|number|code)$/.test(key))
  return found && { identity: found.pointer, isCertain: false }
}

/** All required values together, where none stands out. */
function severalOf(scalars: readonly Field[]): FoundIdentity | undefined {
  const required = scalars.filter(({ isRequired }) => isRequired).map(({ pointer }) => pointer)
  if (required.length === 0) return undefined
  return { identity: required.length === 1 ? (required[0] ?? '') : required, isCertain: false }
}

const isScalar = ({ types }: Field): boolean =>
  types.has('string') || types.has('integer') || types.has('number')
