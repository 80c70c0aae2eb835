import { members } from '../node.ts'
import { formats } from './formats.ts'
import type { SchemaPointers } from './reach.ts'

/** Keywords that are judged, that say where other schemas are, or that only inform. */
const KNOWN = new Set(
  `$id $schema $anchor $ref $dynamicRef $dynamicAnchor $vocabulary $comment $defs definitions
  type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems
  minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired
  allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties patternProperties
  additionalProperties propertyNames unevaluatedItems unevaluatedProperties dependencies additionalItems
  title description default deprecated readOnly writeOnly examples example format nullable
  contentEncoding contentMediaType contentSchema discriminator xml externalDocs`.split(/\s+/),
)

/** Formats and keywords of these schemas that no validator knows, each once: `format "iban"`, `keyword "propertis"`. */
export function uncheckedIn(pointers: SchemaPointers): string[] {
  const names = new Set<string>()
  for (const [value, pointer] of pointers) {
    for (const [key, { value: member }] of members({ value, pointer })) {
      if (!KNOWN.has(key) && !key.startsWith('x-')) names.add(`keyword "${key}"`)
      if (key === 'format' && typeof member === 'string' && !Object.hasOwn(formats, member))
        names.add(`format "${member}"`)
    }
  }
  return [...names].sort()
}
