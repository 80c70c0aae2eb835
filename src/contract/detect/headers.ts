import { descend, isRecord, members } from '../node.ts'
import type { Surveyed } from '../read/survey.ts'
import type { QueryParameter } from './parameters.ts'
import { speaksOfLink } from './prose.ts'
import { keyOf } from './words.ts'

/** From what is known that a list has a `Link` header; `undefined` where nothing says so. */
export function linkIn(operation: Surveyed, query: readonly QueryParameter[]): string | undefined {
  if (headersOf(operation).some((name) => name.toLowerCase() === 'link'))
    return 'the header Link of the 200 response'
  const { description, summary } = operation.operation.value as Record<string, unknown>
  const { value } = okOf(operation)
  const own = isRecord(value) ? value.description : undefined
  if ([description, summary, own].some((text) => typeof text === 'string' && speaksOfLink(text)))
    return 'the description'
  const parameter = query.find(({ prose }) => speaksOfLink(prose))
  return parameter && `the description of ${parameter.name}`
}

/** A response header that holds the next cursor. */
export function tokenHeaderIn(operation: Surveyed): string | undefined {
  return headersOf(operation).find((name) =>
    /^(x_)?(\w+_)?(next|continuation|next_page)(_(cursor|token|marker|page|page_token|after|offset))?$/.test(
      keyOf(name),
    ),
  )
}

const okOf = ({ document, operation }: Surveyed): ReturnType<typeof descend> => {
  const responses = descend(document, operation, 'responses')
  const key = members(responses).find(([name]) => /^2(00|XX)$/i.test(name))?.[0] ?? 'default'
  return descend(document, responses, key)
}

const headersOf = (operation: Surveyed): string[] =>
  members(descend(operation.document, okOf(operation), 'headers')).map(([name]) => name)
