import { type Parameter, schemaOf } from '../read/parameters.ts'
import { fieldOf } from './fields.ts'
import { keyOf } from './words.ts'

type Values = Record<string, string | undefined>

/** Query parameters that a request needs beside those of its pages. */
export function neededQuery(
  document: unknown,
  parameters: readonly Parameter[],
  ofPages: readonly (string | undefined)[],
): Values {
  const own = parameters.filter((parameter) => parameter.in === 'query' && !ofPages.includes(parameter.name))
  return valuesOf(document, own.filter(isRequired))
}

/** Headers that a request needs, but those that HTTP or the credential brings. */
export function neededHeaders(document: unknown, parameters: readonly Parameter[]): Values {
  const own = parameters.filter(
    (parameter) =>
      parameter.in === 'header' && !/^(accept|content-type|authorization)$/i.test(parameter.name),
  )
  return valuesOf(document, own.filter(isRequired))
}

/** A parameter that says whether a cursor is used at all has to say that it is. */
export function switchesAmong(document: unknown, parameters: readonly Parameter[]): Values {
  const flags = parameters.filter(
    (parameter) =>
      parameter.in === 'query' && /^use_?(cursor|marker|token|keyset)/.test(keyOf(parameter.name)),
  )
  const booleans = flags.filter((flag) => fieldOf(document, [schemaOf(document, flag)]).types.has('boolean'))
  return Object.fromEntries(booleans.map(({ name }) => [name, 'true']))
}

const isRequired = ({ node }: Parameter): boolean => (node.value as Record<string, unknown>).required === true

/** Each with its default, or with the only value that its schema allows. */
function valuesOf(document: unknown, parameters: readonly Parameter[]): Values {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const {
        default: usual,
        const: fixed,
        enum: allowed,
      } = (schemaOf(document, parameter).value ?? {}) as Record<string, unknown>
      const only = Array.isArray(allowed) && allowed.length === 1 ? allowed[0] : undefined
      const value = usual ?? fixed ?? only
      return [parameter.name, value === undefined || typeof value === 'object' ? undefined : String(value)]
    }),
  )
}
