import type { Loaded, Reading } from '../load/loaded.ts'
import { complain } from '../load/loaded.ts'
import { type DocumentNode, descend, isRecord, members } from '../node.ts'

/** A parameter of an operation, `$ref`s followed. */
export interface Parameter {
  name: string
  in: string
  node: DocumentNode
}

/** The parameters of an operation: those of its path, each replaced by its own of the same name and place. */
export function parametersOf({ document }: Loaded, item: DocumentNode, operation: DocumentNode): Parameter[] {
  const found = new Map<string, Parameter>()
  for (const owner of [item, operation]) {
    for (const [index] of members(descend(document, owner, 'parameters'))) {
      const node = descend(document, owner, 'parameters', index)
      if (!isRecord(node.value)) continue
      const { name, in: place } = node.value
      found.set(`${place} ${name}`, { name: String(name), in: String(place), node })
    }
  }
  return [...found.values()]
}

/** The names in a path template. Throws a usage error for one that no parameter declares. */
export function pathParametersOf(reading: Reading, parameters: readonly Parameter[]): string[] {
  const names = [...reading.path.matchAll(/\{([^/}]+)\}/g)].map(([, name = '']) => name)
  const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
  const missing = names.find((name) => !declared.includes(name))
  if (missing === undefined) return names
  const hint = `Add { name: ${missing}, in: path, required: true, schema: { type: string } } to parameters.`
  throw complain(reading, '', `the path has {${missing}}, which no path parameter declares`, hint)
}

/** The names of the query parameters that a request must have, beside those that are sent anyway. */
export const requiredQueryOf = (parameters: readonly Parameter[], sent: readonly string[]): string[] =>
  parameters
    .filter(
      ({ in: place, node }) => place === 'query' && isRecord(node.value) && node.value.required === true,
    )
    .map(({ name }) => name)
    .filter((name) => !sent.includes(name))

/** The schema of a parameter: its own, or that of its only media type. */
export function schemaOf(document: unknown, parameter: Parameter): DocumentNode {
  const own = descend(document, parameter.node, 'schema')
  if (own.value !== undefined) return own
  const [media] = members(descend(document, parameter.node, 'content'))
  return media ? descend(document, media[1], 'schema') : own
}
