import type { Exchange } from '../../src/model/exchange.ts'

/** The media type of an answer, lower case, without parameters; `undefined` where it has none. */
export function mediaTypeOf({ headers }: Exchange): string | undefined {
  return headers['content-type']?.split(/[;,]/)[0]?.trim().toLowerCase() || undefined
}

/** True if a media type is among those documented, which may be ranges such as `application/*` or `application/*+json`. */
export function isDocumentedType(type: string | undefined, documented: readonly string[]): boolean {
  if (type === undefined) return false
  return documented.some((range) => {
    const [before = '', after] = range === '*/*' ? ['', ''] : range.split('*')
    return after === undefined ? range === type : type.startsWith(before) && type.endsWith(after)
  })
}
